import {
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver'
import {settingsSection} from '../protocol'
import type {Knows} from './baselining'
import type {Ignores} from './ignoring'
import {
  createService,
  explained,
  mergedWords,
  readPageSettings,
  readSettings,
  type Genre,
  type KnownFindings,
  type PageSettings,
  type Service,
  type WordLists,
} from '../service'
import {createPatience} from './patience'
import type {Clock} from './runtime'

/** What holds for one document. Equal settings have the identical service, so that what it remembers serves all of them. */
export interface ResourceSettings {
  readonly service: Service
  /** Whether it may be an active draft: neither the setting nor the ignore file forbids it. */
  readonly enabled: boolean
  /** Globs of the files that are drafts whatever they say. */
  readonly files: readonly string[]
  /** What the baseline knows of the document, where there is one. */
  readonly known?: KnownFindings | undefined
  /** How the page is set. */
  readonly page: PageSettings
  /** Whether the length of each section stands behind its heading. */
  readonly sectionLength: boolean
}

export interface SettingsOfDocuments {
  /**
   * The settings of a document, asked of the client once until they change. Where the client does not answer, those that hold where
   * nothing is set, until it does. Never rejects.
   */
  of(uri: string): Promise<ResourceSettings>
  /** The same, if the client has answered. */
  known(uri: string): ResourceSettings | undefined
  forget(uri: string): void
  /** Calls back when settings have changed; they are read anew from then on. */
  onChange(listener: () => void): void
  /** Forgets what was read: settings, kinds or words have changed. */
  reload(): void
  /** To be called when the client is ready. */
  start(capabilities: ClientCapabilities): void
}

const ruleIds = explained.map(({id}) => id)
const ownKeys = ['enable', 'export', 'files', 'inlayHints', 'page', 'suggestOnEmptyLine', 'trace']

/** What the files of an organisation's own say for a document. */
export interface OwnOfDocuments {
  genres(uri: string): Promise<readonly Genre[]>
  words(uri: string): Promise<WordLists>
  ignores(uri: string): Promise<Ignores>
  knows(uri: string): Promise<Knows>
}

/** Reads the section `gongwen` for each document, and tells the writer once of each thing in it that cannot be used. */
export function createSettings(
  connection: Connection,
  clock: Clock,
  {genres: genresOf, words: wordsOf, ignores: ignoresOf, knows: knowsOf}: OwnOfDocuments,
): SettingsOfDocuments {
  const asked = new Map<string, Promise<ResourceSettings>>()
  const answered = new Map<string, ResourceSettings>()
  const services = new Map<readonly Genre[], Map<string, Service>>()
  const told = new Set<string>()
  const inTime = createPatience(clock)
  let asks = false
  let sent: unknown
  let changed = (): void => undefined

  const tell = (problem: string): void => {
    if (told.has(problem)) return
    told.add(problem)
    connection.console.warn(`公文写作的设置：${problem}`)
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `公文写作的设置：${problem}`,
    })
  }
  const serviceOf = (value: unknown, genres: readonly Genre[], words: WordLists): Service => {
    const {settings: read, problems} = readSettings(value, ruleIds, ownKeys)
    problems.forEach(tell)
    const settings = {...read, words: mergedWords(words, read.words)}
    const key = JSON.stringify(settings)
    const onRuleError = (rule: string, error: unknown) =>
      connection.console.error(
        `The rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    const ofGenres = services.get(genres) ?? new Map<string, Service>()
    services.set(genres, ofGenres)
    const service = ofGenres.get(key) ?? createService(settings, {onRuleError, genres})
    ofGenres.set(key, service)
    return service
  }
  const read = async (uri: string, answer: unknown): Promise<ResourceSettings> => {
    const own = [genresOf(uri), wordsOf(uri), ignoresOf(uri), knowsOf(uri)] as const
    const [value, genres, words, ignores, knows] = await Promise.all([answer, ...own])
    const {enable, files, inlayHints, page} = fieldsOf(value)
    const service = serviceOf(value, genres, words)
    const {settings: set, problems} = readPageSettings(page)
    problems.forEach(tell)
    return {
      service,
      enabled: readEnable(enable, tell) && !ignores(uri),
      files: readFiles(files, tell),
      known: knows(uri),
      page: set,
      sectionLength: readSectionLength(inlayHints, tell),
    }
  }
  const take = (uri: string, reading: Promise<ResourceSettings>): Promise<ResourceSettings> => {
    asked.set(uri, reading)
    // An answer that comes after the settings have changed again is of no use.
    void reading.then(settings => asked.get(uri) === reading && answered.set(uri, settings))
    return reading
  }
  const askInTime = (uri: string): Promise<ResourceSettings> => {
    const late = (value: unknown): void => {
      if (asked.get(uri) === reading) void take(uri, read(uri, value)).then(() => changed())
    }
    const reading = take(uri, read(uri, inTime(ask(connection, uri), {value: undefined, late})))
    return reading
  }
  const reload = (): void => {
    asked.clear()
    answered.clear()
    services.clear()
  }
  return {
    reload,
    of: uri => asked.get(uri) ?? (asks ? askInTime(uri) : take(uri, read(uri, sent))),
    known: uri => answered.get(uri),
    forget(uri) {
      asked.delete(uri)
      answered.delete(uri)
    },
    onChange(listener) {
      changed = listener
      connection.onDidChangeConfiguration(({settings}: {settings: unknown}) => {
        sent = fieldsOf(settings)[settingsSection]
        reload()
        listener()
      })
    },
    start({workspace}) {
      asks = workspace?.configuration === true
      if (!workspace?.didChangeConfiguration?.dynamicRegistration) return
      connection.client
        .register(DidChangeConfigurationNotification.type, {section: settingsSection})
        .catch((error: unknown) => connection.console.error(`Changes of settings will not be seen: ${String(error)}`))
    },
  }
}

async function ask(connection: Connection, uri: string): Promise<unknown> {
  try {
    return await connection.workspace.getConfiguration({scopeUri: uri, section: settingsSection})
  } catch (error) {
    connection.console.error(`The client does not tell its settings: ${String(error)}`)
    return undefined
  }
}

const fieldsOf = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

function readEnable(value: unknown, tell: (problem: string) => void): boolean {
  if (value !== undefined && value !== null && value !== 'auto' && value !== 'off')
    tell('enable 的值可为 auto、off，其他值未采用。')
  return value !== 'off'
}

function readFiles(value: unknown, tell: (problem: string) => void): readonly string[] {
  if (value === undefined || value === null) return []
  const globs = Array.isArray(value)
    ? value.filter((glob): glob is string => typeof glob === 'string' && glob !== '')
    : []
  if (!Array.isArray(value) || globs.length < value.length)
    tell('files 应为通配式的列表，形如 ["公文/**"]，其他值未采用。')
  return globs
}

function readSectionLength(value: unknown, tell: (problem: string) => void): boolean {
  const {sectionLength} = fieldsOf(value)
  if (sectionLength !== undefined && sectionLength !== null && typeof sectionLength !== 'boolean')
    tell('inlayHints.sectionLength 的值可为 true、false，其他值未采用。')
  return sectionLength === true
}
