import type {Diagnostic} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {FileCheck, FileParams, LabelledChange} from '../protocol'
import {collectFixes, touches, type Edit, type Finding} from '../service'
import {toTextEdits} from './convert'
import {mayBeDraft} from './documents'
import type {Reading, Readings} from './readings'
import type {SettingsOfDocuments} from './settings'

/** What files that are not open are checked with. */
export interface FilesDesk {
  isOpen(uri: string): boolean
  readonly settings: Pick<SettingsOfDocuments, 'of' | 'forget'>
  readonly readings: Pick<Readings, 'once'>
  convert(text: TextDocument, finding: Finding): Diagnostic
  publish(uri: string, diagnostics: Diagnostic[]): void
}

/** Files of the workspace that the client has read; nothing of them is kept but which have findings on show. */
export interface ClosedFiles {
  /** Shows what is wrong with a draft that is not open. An open one is shown by the publisher, so that nothing is there twice. */
  check(file: FileParams): Promise<FileCheck>
  /** What all safe fixes of a draft change, open or not, each change with the rule that asks for it; none where there is no draft. */
  fix(file: FileParams): Promise<LabelledChange[]>
  /** Takes back what is shown of one file, or of all. */
  forget(uri?: string): void
}

export function createClosedFiles({isOpen, settings, readings, convert, publish}: FilesDesk): ClosedFiles {
  const shown = new Set<string>()
  const forget = (uri: string): void => {
    if (shown.delete(uri)) publish(uri, [])
  }
  const read = async ({uri, text}: FileParams): Promise<Opened | undefined> => {
    if (!mayBeDraft(uri)) return undefined
    const held = await settings.of(uri)
    if (!isOpen(uri)) settings.forget(uri)
    const document = TextDocument.create(uri, 'markdown', 0, text)
    const reading = readings.once(document, held)
    return reading.active ? {document, reading} : undefined
  }
  return {
    async check(file) {
      const opened = await read(file)
      const findings = opened?.reading.fresh() ?? []
      if (!opened || findings.length === 0) forget(file.uri)
      else if (!isOpen(file.uri)) {
        shown.add(file.uri)
        publish(
          file.uri,
          findings.map(finding => convert(opened.document, finding)),
        )
      }
      return {active: opened !== undefined, findings: findings.filter(({severity}) => severity !== 'hint').length}
    },
    async fix(file) {
      const opened = await read(file)
      return opened ? labelled(opened) : []
    },
    forget(uri) {
      for (const one of uri === undefined ? [...shown] : [uri]) forget(one)
    },
  }
}

interface Opened {
  readonly document: TextDocument
  readonly reading: Reading
}

/** A change is named by the rules whose fixes it has in it; what a fix laid bare, by itself. */
function labelled({document, reading}: Opened): LabelledChange[] {
  const {edits} = reading.fixed()
  const {findings} = collectFixes(reading.findings())
  const labelOf = ({span}: Edit): string => {
    const names = findings
      .filter(({fixes}) => fixes.some(fix => fix.safe && fix.edits.some(edit => touches(edit.span, span))))
      .map(({rule}) => rule.title)
    return [...new Set(names)].join('、') || '前面的修改带出的问题'
  }
  return toTextEdits(document, edits).map((change, index) => ({...change, label: labelOf(edits[index]!)}))
}
