import type {TextDocument} from 'vscode-languageserver-textdocument'
import {URI} from 'vscode-uri'
import {fixUntilStable, isActive, type Draft, type Finding, type FixedText} from '../service'
import type {OpenDocument} from './documents'
import {matchesGlob} from '../globs'
import {viewOf} from './heldBack'
import type {ResourceSettings} from './settings'

/** One version of a document, read with certain settings. */
export interface Reading {
  readonly draft: Draft
  /** Whether it is treated as an official draft. */
  readonly active: boolean
  readonly settings: ResourceSettings
  /** How it was read. */
  readonly format: 'markdown' | 'plain'
  /** What is wrong; checked when first asked for. */
  findings(): readonly Finding[]
  /** The same without what the baseline holds back. */
  fresh(): readonly Finding[]
  /** What is said of sections and of the draft as a whole; checked when first asked for. */
  whole(): readonly Finding[]
  /** Finds what is wrong in small steps, so that other things can be done in between; once all are taken it is known. */
  settle(): Iterator<void, void>
  /** Another text in its place, read with its help. */
  read(text: string): Draft
  /** The text after all safe fixes, or those of one rule; the former remembered. */
  fixed(rule?: string): FixedText
}

/** An open document and what was read in it. */
export interface Opened {
  readonly document: OpenDocument
  readonly reading: Reading
}

export interface Readings {
  /** The document as it is now; each of its texts is read once. */
  of(document: OpenDocument, settings: ResourceSettings): Reading
  /** A text that is not open, read by itself and not remembered. */
  once(text: TextDocument, settings: ResourceSettings): Reading
  forget(uri: string): void
  setFolders(uris: readonly string[]): void
}

/** Remembers the last text of each document; the next one is read with its help. */
export function createReadings(): Readings {
  const known = new Map<string, Reading & {readonly text: string}>()
  let folders: readonly string[] = []
  const read = (text: TextDocument, settings: ResourceSettings, previous?: Draft): Reading => {
    const listed = settings.files.some(glob => matchesGlob(glob, pathInFolder(text.uri, folders)))
    return readingOf(text, settings, listed, previous)
  }
  return {
    of(document, settings) {
      const {uri, text} = document
      const last = known.get(uri)
      // Not by the version, which a client may give twice. Comparing a text with itself costs nothing.
      const isSame =
        last && last.text === text.getText() && last.format === formatOf(text) && last.settings === settings
      if (isSame) return last
      const reading = {...read(text, settings, last?.draft), text: text.getText()}
      known.set(uri, reading)
      return reading
    },
    once: (text, settings) => read(text, settings),
    forget: uri => void known.delete(uri),
    setFolders: uris => void (folders = uris),
  }
}

function readingOf(text: TextDocument, settings: ResourceSettings, listed: boolean, previous?: Draft): Reading {
  const {service, enabled} = settings
  const format = formatOf(text)
  const draft = service.read(text.getText(), {format, previous})
  let found: readonly Finding[] | undefined
  let checkedWhole: readonly Finding[] | undefined
  let mended: FixedText | undefined
  const whole = (): readonly Finding[] => (checkedWhole ??= service.checkWhole(draft))
  const findings = (): readonly Finding[] => (found ??= service.check(draft, whole()))
  function* settle(): Iterator<void, void> {
    checkedWhole ??= yield* service.checkWholeInSteps(draft)
    yield
    findings()
  }
  const readOther = (other: string): Draft => service.read(other, {format, previous: draft})
  const lint = (version: string): readonly Finding[] =>
    version === draft.text ? findings() : service.check(readOther(version))
  return {
    draft,
    active: isActive(draft, {enabled, listed}),
    settings,
    format,
    findings,
    fresh: () => viewOf(draft, settings.known, findings()).visible,
    whole,
    settle,
    read: readOther,
    fixed: rule =>
      rule === undefined ? (mended ??= fixUntilStable(draft.text, lint)) : fixUntilStable(draft.text, lint, {rule}),
  }
}

const formatOf = ({languageId}: TextDocument): Reading['format'] => (languageId === 'plaintext' ? 'plain' : 'markdown')

/** The path of a document below its workspace folder, the innermost if there are several; else below the root. */
function pathInFolder(uri: string, folders: readonly string[]): string {
  const {scheme, authority, path} = URI.parse(uri)
  const above = folders
    .map(folder => URI.parse(folder))
    .filter(folder => folder.scheme === scheme && folder.authority === authority)
    .map(folder => `${folder.path.replace(/\/$/, '')}/`)
    .filter(folder => path.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0]
  return path.slice(above?.length ?? 0).replace(/^\//, '')
}
