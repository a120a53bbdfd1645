import {URI} from 'vscode-uri'
import {isActive, type Draft, type Finding} from '../service'
import type {OpenDocument} from './documents'
import {matchesGlob} from './globs'
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
  /** What is said of sections and of the draft as a whole; checked when first asked for. */
  whole(): readonly Finding[]
}

/** An open document and what was read in it. */
export interface Opened {
  readonly document: OpenDocument
  readonly reading: Reading
}

export interface Readings {
  /** The document as it is now; read once for each version. */
  of(document: OpenDocument, settings: ResourceSettings): Reading
  forget(uri: string): void
  setFolders(uris: readonly string[]): void
}

/** Remembers the last version of each document; the next one is read with its help. */
export function createReadings(): Readings {
  const known = new Map<string, Reading & {readonly version: number}>()
  let folders: readonly string[] = []
  return {
    of(document, settings) {
      const {uri, text} = document
      const last = known.get(uri)
      if (last?.version === text.version && last.settings === settings) return last
      const format = text.languageId === 'plaintext' ? ('plain' as const) : ('markdown' as const)
      const draft = settings.service.read(text.getText(), {format, previous: last?.draft})
      const listed = settings.files.some(glob => matchesGlob(glob, pathInFolder(uri, folders)))
      let found: readonly Finding[] | undefined
      let whole: readonly Finding[] | undefined
      const checkedWhole = (): readonly Finding[] => (whole ??= settings.service.checkWhole(draft))
      const reading = {
        version: text.version,
        draft,
        active: isActive(draft, {enabled: settings.enabled, listed}),
        settings,
        format,
        findings: () => (found ??= settings.service.check(draft, checkedWhole())),
        whole: checkedWhole,
      }
      known.set(uri, reading)
      return reading
    },
    forget: uri => void known.delete(uri),
    setFolders: uris => void (folders = uris),
  }
}

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
