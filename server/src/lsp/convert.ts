import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type CodeAction,
  type Command,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover as LspHover,
  type Range,
  type TextEdit,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {LedgerFigure, Lines, OutlineNode} from '../protocol'
import type {
  Action,
  DraftSymbol,
  Edit,
  Finding,
  Hover,
  LedgerRow,
  Offer,
  OutlineRow,
  Page,
  Severity,
  Span,
} from '../service'

/** The kind under which all safe fixes are offered, for saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.gongwen`

/** The name under which findings are shown. */
const source = '公文'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

export const toRange = (text: TextDocument, {start, end}: Span): Range => ({
  start: text.positionAt(start),
  end: text.positionAt(end),
})

export const toSpan = (text: TextDocument, {start, end}: Range): Span => {
  const [a, b] = [text.offsetAt(start), text.offsetAt(end)]
  return {start: Math.min(a, b), end: Math.max(a, b)}
}

export const toTextEdits = (text: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map(edit => ({range: toRange(text, edit.span), newText: edit.text}))

/** How a client wants its diagnostics. */
export interface DiagnosticStyle {
  /** The scheme of the documents that explain rules; no links without it. */
  readonly scheme: string | undefined
  readonly related: boolean
}

export function toDiagnostic(text: TextDocument, finding: Finding, {scheme, related}: DiagnosticStyle): Diagnostic {
  const {rule, severity, span, message} = finding
  const places = related ? finding.related : []
  return {
    range: toRange(text, span),
    severity: severities[severity],
    code: rule.id,
    ...(scheme === undefined ? {} : {codeDescription: {href: `${scheme}:${rule.id}.md`}}),
    source,
    message,
    ...(places.length
      ? {
          relatedInformation: places.map(place => ({
            location: {uri: text.uri, range: toRange(text, place.span)},
            message: place.message,
          })),
        }
      : {}),
  }
}

/** The client's commands that finish an action; see `InitializationOptions`. */
export interface ClientCommands {
  readonly reason?: string
  readonly addWord?: string
}

/** What the client has told about code actions. */
export interface ActionStyle {
  readonly shown: readonly Diagnostic[]
  /** The kind that was asked for. */
  readonly kind: string
  readonly commands: ClientCommands
}

/** An action, about those of the client's diagnostics that its finding is shown as; none that needs a command it has not. */
export function toCodeAction(text: TextDocument, action: Action, {shown, kind, commands}: ActionStyle): CodeAction[] {
  const {title, edits, finding, preferred, word} = action
  if (word !== undefined && commands.addWord === undefined) return []
  const range = finding && toRange(text, finding.span)
  const diagnostics = shown.filter(
    ({code, range: at}) => finding && code === finding.rule.id && isSameRange(at, range!),
  )
  const command = commandOf(text, action, commands)
  return [
    {
      title,
      kind,
      ...(diagnostics.length ? {diagnostics} : {}),
      ...(preferred ? {isPreferred: true} : {}),
      ...(edits.length ? {edit: {changes: {[text.uri]: toTextEdits(text, edits)}}} : {}),
      ...(command ? {command} : {}),
    },
  ]
}

/** What the client does to finish the action. */
function commandOf(text: TextDocument, action: Action, commands: ClientCommands): Command | undefined {
  const {title, edits, reason, word} = action
  if (word !== undefined && commands.addWord !== undefined)
    return {title, command: commands.addWord, arguments: [text.uri, word]}
  if (reason && commands.reason !== undefined)
    return {title, command: commands.reason, arguments: [text.uri, rangeInside(text, edits[0]!, reason)]}
  return undefined
}

/** Where a stretch of an inserted text stands once it is in. */
function rangeInside(text: TextDocument, edit: Edit, {start, end}: Span): Range {
  const after = TextDocument.create(text.uri, text.languageId, 0, text.getText().slice(0, edit.span.start) + edit.text)
  return toRange(after, {start: edit.span.start + start, end: edit.span.start + end})
}

const isSameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character

const completionKinds: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  ordinal: CompletionItemKind.Enum,
  heading: CompletionItemKind.Module,
  formula: CompletionItemKind.Text,
  genre: CompletionItemKind.Value,
}

export const toCompletionItem = (text: TextDocument, offer: Offer, index: number): CompletionItem => ({
  label: offer.label,
  kind: completionKinds[offer.kind],
  detail: offer.detail,
  filterText: offer.filterText,
  sortText: String(index).padStart(4, '0'),
  textEdit: {range: toRange(text, offer.span), newText: offer.text},
})

export const toHover = (text: TextDocument, {span, markdown}: Hover): LspHover => ({
  contents: {kind: MarkupKind.Markdown, value: markdown},
  range: toRange(text, span),
})

export const toDocumentSymbol = (text: TextDocument, symbol: DraftSymbol): DocumentSymbol => ({
  name: symbol.name,
  kind: symbol.kind === 'title' ? SymbolKind.File : SymbolKind.String,
  range: toRange(text, symbol.span),
  selectionRange: toRange(text, symbol.selection),
  children: symbol.children.map(child => toDocumentSymbol(text, child)),
})

export function toFoldingRange(text: TextDocument, {start, end}: Span): FoldingRange {
  return {startLine: text.positionAt(start).line, endLine: text.positionAt(end).line, kind: FoldingRangeKind.Region}
}

export function toOutlineNode(text: TextDocument, {span, children, ...row}: OutlineRow): OutlineNode {
  return {...row, range: toRange(text, span), children: children.map(child => toOutlineNode(text, child))}
}

export const toLedgerFigure = (text: TextDocument, {span, ...row}: LedgerRow): LedgerFigure => ({
  ...row,
  range: toRange(text, span),
})

/** A page with the lines of the document that each of its lines shows. */
export function toPage(text: TextDocument, page: Page): Page<Lines> {
  const toLines = ({start, end}: Span): Lines => ({start: text.positionAt(start).line, end: text.positionAt(end).line})
  const located = <T extends {readonly source?: Span}>({source, ...item}: T) =>
    source ? {...item, source: toLines(source)} : item
  const content = page.content.map(item => {
    if (item.kind === 'rule') return item
    if (item.kind === 'line') return located(item)
    return {...located(item), cells: item.cells.map(cell => ({...cell, lines: cell.lines.map(located)}))}
  })
  return {...page, content}
}
