import {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Message,
  Range,
  TextEdit,
  WorkspaceEdit,
  type CompletionItem,
  type CompletionList,
  type Registration,
} from 'vscode-languageserver-protocol/node'

/** What is wrong with a value, if anything. */
type Check = (value: unknown) => string | undefined

/** Looks at every message between a client and the server. */
export interface MessageCheck {
  /** To be told of what the client sends, so that answers are read as answers to it. */
  sent(message: Message): void
  received(message: Message): void
  /** How many messages of the server were looked at. */
  count(): number
  /** What was wrong with them. */
  readonly problems: readonly string[]
}

/**
 * Checks that what the server sends has the shape that the protocol gives it. (No package brings the meta model itself; the types
 * bring a guard for each structure, and what clients demand beyond that is added here.)
 */
export function createMessageCheck(): MessageCheck {
  const asked = new Map<string, string>()
  const problems: string[] = []
  let count = 0
  return {
    sent(message) {
      if (Message.isRequest(message)) asked.set(JSON.stringify(message.id), message.method)
    },
    received(message) {
      count++
      const problem = problemOf(message, asked)
      if (problem) problems.push(`${problem}: ${JSON.stringify(message).slice(0, 400)}`)
    },
    count: () => count,
    problems,
  }
}

function problemOf(message: Message, asked: Map<string, string>): string | undefined {
  if (message.jsonrpc !== '2.0') return 'no JSON-RPC'
  if (Message.isNotification(message)) return notifications[message.method]?.(message.params) ?? named(message.method)
  if (Message.isRequest(message)) return requests[message.method]?.(message.params) ?? named(message.method)
  if (!Message.isResponse(message)) return 'no message'
  const {id, result, error} = message
  if ((result === undefined) === (error === undefined)) return 'neither or both of result and error'
  if (error) return typeof error.code === 'number' && error.message ? undefined : 'an error without code or message'
  // What could not be read is answered without an id, what was refused or cancelled has no result.
  const method = id === null ? undefined : asked.get(JSON.stringify(id))
  if (method === undefined) return 'an answer to nothing'
  asked.delete(JSON.stringify(id))
  return answers[method]?.(result)
}

const all =
  (check: Check): Check =>
  value =>
    Array.isArray(value) ? value.map(check).find(Boolean) : 'no list'
const orNull =
  (check: Check): Check =>
  value =>
    value === null ? undefined : check(value)
const guarded =
  <T>(
    what: string,
    is: (value: unknown) => value is T,
    more: (value: T) => string | false | undefined = () => undefined,
  ): Check =>
  value =>
    is(value) ? more(value) || undefined : `no ${what}`
const anything: Check = () => undefined
const named = (method: string): string | undefined =>
  method in notifications || method in requests ? undefined : `unknown method ${method}`

const isBackwards = ({start, end}: Range): boolean =>
  start.line > end.line || (start.line === end.line && start.character > end.character)
const isInside = (inner: Range, outer: Range): boolean =>
  !isBackwards({start: outer.start, end: inner.start}) && !isBackwards({start: inner.end, end: outer.end})

const range = guarded('Range', Range.is, found => isBackwards(found) && 'a range that ends before it starts')
const textEdit = guarded('TextEdit', TextEdit.is, edit => range(edit.range))
const textEdits: Check = value => {
  const problem = all(textEdit)(value)
  if (problem) return problem
  const sorted = (value as TextEdit[])
    .map(edit => edit.range)
    .sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character)
  return sorted.some((one, index) => index > 0 && isBackwards({start: sorted[index - 1]!.end, end: one.start}))
    ? 'edits that overlap'
    : undefined
}
const workspaceEdit = guarded('WorkspaceEdit', WorkspaceEdit.is, ({changes, documentChanges}) => {
  const lists = [
    ...Object.values(changes ?? {}),
    ...(documentChanges ?? []).map(change => ('edits' in change ? change.edits : [])),
  ]
  return lists.map(textEdits).find(Boolean)
})
const diagnostic = guarded(
  'Diagnostic',
  Diagnostic.is,
  ({message, severity, source, ...found}) =>
    range(found.range) ??
    (!message || !source || !severity || severity > 4 ? 'no message, source or severity' : undefined),
)
const codeAction = guarded(
  'CodeAction',
  CodeAction.is,
  ({title, kind, edit, command, diagnostics}) =>
    (edit && workspaceEdit(edit)) ??
    all(diagnostic)(diagnostics ?? []) ??
    (!title || !kind || (!edit && !command) ? 'no title, kind or effect' : undefined),
)
const symbol: Check = guarded(
  'DocumentSymbol',
  DocumentSymbol.is,
  ({name, kind, selectionRange, children, ...found}) =>
    range(found.range) ??
    (!name || kind < 1 || kind > 26 ? 'no name or kind' : undefined) ??
    (isInside(selectionRange, found.range) ? undefined : 'a selection outside its range') ??
    all(symbol)(children ?? []),
)
const completionItem: Check = value => {
  const {label, textEdit: edit, insertTextFormat = 1} = value as CompletionItem
  if (!label || (insertTextFormat !== 1 && insertTextFormat !== 2)) return 'no label or format'
  if (!edit) return undefined
  if (!('range' in edit)) return 'an edit of two ranges'
  return textEdit(edit) ?? (edit.range.start.line === edit.range.end.line ? undefined : 'an edit of several lines')
}
const completionList: Check = value => {
  const {isIncomplete, items} = value as CompletionList
  return typeof isIncomplete === 'boolean' ? all(completionItem)(items) : 'no CompletionList'
}
const text =
  (...keys: string[]): Check =>
  value => {
    const missing = keys.find(key => typeof (value as Record<string, unknown> | null)?.[key] !== 'string')
    return missing && `no ${missing}`
  }
const registrations: Check = all(value => {
  const {registerOptions} = value as Registration
  return text('id', 'method')(value) ?? (registerOptions ? undefined : 'no options')
})
const under =
  (key: string, check: Check): Check =>
  value =>
    check((value as Record<string, unknown> | null)?.[key])

const notifications: Record<string, Check> = {
  'textDocument/publishDiagnostics': value => text('uri')(value) ?? under('diagnostics', all(diagnostic))(value),
  'window/logMessage': text('message'),
  'window/showMessage': text('message'),
  'gongwen/status': text('uri'),
}
const requests: Record<string, Check> = {
  'client/registerCapability': under('registrations', registrations),
  // The protocol's own slip of the pen.
  'client/unregisterCapability': under('unregisterations', all(text('id', 'method'))),
  'workspace/configuration': under('items', all(text('section'))),
  'workspace/workspaceFolders': anything,
  'workspace/inlayHint/refresh': anything,
  'gongwen/readFile': text('uri'),
  'gongwen/listFolder': text('uri'),
}
const locations = all(guarded('Location', Location.is, found => range(found.range)))
const answers: Record<string, Check> = {
  initialize: under('capabilities', value => (typeof value === 'object' ? undefined : 'no capabilities')),
  shutdown: value => (value === null ? undefined : 'shutdown answers something'),
  'textDocument/codeAction': all(codeAction),
  'textDocument/completion': orNull(completionList),
  'textDocument/definition': orNull(value => locations(Array.isArray(value) ? value : [value])),
  'textDocument/documentHighlight': all(under('range', range)),
  'textDocument/documentSymbol': all(symbol),
  'textDocument/foldingRange': all(
    guarded(
      'FoldingRange',
      FoldingRange.is,
      ({startLine, endLine}) => startLine > endLine && 'a fold that ends too early',
    ),
  ),
  'textDocument/formatting': textEdits,
  'textDocument/hover': orNull(guarded('Hover', Hover.is)),
  'textDocument/inlayHint': all(guarded('InlayHint', InlayHint.is)),
  'textDocument/prepareRename': orNull(under('range', range)),
  'textDocument/references': locations,
  'textDocument/rename': orNull(workspaceEdit),
}
