import type {Diagnostic} from 'vscode-languageserver'
import type {DraftStatus} from '../protocol'
import {charactersOf, type Edit, type Finding} from '../service'
import {viewOf, viewWhileWriting, type View} from './heldBack'
import {takeEdits, type OpenDocument} from './documents'
import {settled, whileWriting, wholeAfter, writtenLines, type Shown} from './holding'
import {loudest, noticeOfRest} from './loudest'
import type {Reading} from './readings'
import type {Clock} from './runtime'

/** What the publisher works with; none of it waits. */
export interface Press {
  readonly runtime: Clock
  /** The open document, if it can be read yet. */
  read(uri: string): {readonly document: OpenDocument; readonly reading: Reading} | undefined
  convert(document: OpenDocument, finding: Finding): Diagnostic
  publish(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void
  tellStatus(status: DraftStatus): void
  /** Brings the features of a draft, or takes them away. */
  setActive(uri: string, active: boolean): void
  onError(error: unknown): void
}

export interface Publisher {
  /** The text has changed: check it as soon as everything that has arrived is handled. */
  changed(uri: string): void
  /** Something else has changed (settings): show all that is true. */
  refresh(uri: string): void
  closed(uri: string): void
  /** Whether the document is shown as a draft, be it only until the writer's next pause. */
  isActive(uri: string): boolean
  /** The findings that are shown of it. */
  shown(uri: string): readonly Finding[]
}

const nothing: View = {visible: [], held: []}

/** The writer's pause, in milliseconds since the last edit: what an input method composes is finished by then. */
const PAUSE = 500
/** A check that costs more than a frame waits for the typing to slow down, at most this long since the first edit that waits for it. */
const FRAME = 16
const LONGEST_WAIT = 150

interface Presence {
  active: boolean
  shown: Shown
  view: View
  /** What was published, for comparison; undefined before the first time. */
  published: readonly Diagnostic[] | undefined
  status: string
  /** When the first edit came that has not been checked. */
  since: number | undefined
  /** Calls off the check or the pause that is waited for. */
  cancel: () => void
  /** Milliseconds that a check has cost lately, once the document has been read in full. */
  cost: number
  isWarm: boolean
}

/**
 * Publishes each checked version once, and once more at the writer's pause if something was held back. Changes that arrive
 * together are checked together: a check begins when nothing else is waiting to be handled.
 */
export function createPublisher(press: Press): Publisher {
  const {runtime, read, convert, publish, tellStatus, setActive} = press
  const presences = new Map<string, Presence>()

  const presenceOf = (uri: string): Presence => {
    const found = presences.get(uri) ?? {
      active: false,
      shown: settled([]),
      view: nothing,
      published: undefined,
      status: '',
      since: undefined,
      cancel: () => undefined,
      cost: 0,
      isWarm: false,
    }
    presences.set(uri, found)
    return found
  }

  const check = (uri: string, pausing: boolean): void => {
    const opened = read(uri)
    if (!opened) return
    const {document, reading} = opened
    const presence = presenceOf(uri)
    const edits = takeEdits(document)
    const writing = !pausing && edits.length > 0 && presence.active
    const active = reading.active || writing
    presence.shown = !active
      ? settled([])
      : writing
        ? written(presence.shown, edits, reading)
        : settled(reading.findings(), reading.whole())
    const {draft, settings} = reading
    presence.view = writing
      ? viewWhileWriting(presence.view, draft, settings.known, presence.shown.findings)
      : viewOf(draft, settings.known, presence.shown.findings)
    show(presence, document, reading, active, pausing)
    if (active !== presence.active) setActive(uri, active)
    presence.active = active
    if (writing) presence.cancel = runtime.later(PAUSE, () => guarded(uri, true))
  }

  const show = (
    presence: Presence,
    document: OpenDocument,
    reading: Reading,
    active: boolean,
    pausing: boolean,
  ): void => {
    const {uri, text} = document
    const {visible} = presence.view
    const diagnostics = [...loudest(visible).map(finding => convert(document, finding)), ...noticeOfRest(visible)]
    const isSame = (): boolean => JSON.stringify(diagnostics) === JSON.stringify(presence.published)
    const isNews = active ? !pausing || !isSame() : presence.active
    if (isNews) publish(uri, text.version, diagnostics)
    presence.published = diagnostics
    const status = statusOf(reading, active, presence.view)
    // Of a draft each version is told: the outline that the client shows may have changed where no count has.
    const told = JSON.stringify([status, active && text.version])
    if (told !== presence.status) tellStatus({uri, version: text.version, ...status})
    presence.status = told
  }

  const guarded = (uri: string, pausing: boolean): void => {
    const start = runtime.now()
    try {
      check(uri, pausing)
    } catch (error) {
      press.onError(error)
    }
    const presence = presenceOf(uri)
    presence.since = undefined
    // The first check of a document reads all of it; it tells nothing of the next.
    presence.cost = presence.isWarm ? (presence.cost + runtime.now() - start) / 2 : 0
    presence.isWarm = true
  }

  return {
    changed(uri) {
      const presence = presenceOf(uri)
      presence.cancel()
      const now = runtime.now()
      presence.since ??= now
      const left = Math.max(0, presence.since + LONGEST_WAIT - now)
      presence.cancel =
        presence.cost <= FRAME
          ? whenQuiet(runtime, () => guarded(uri, false))
          : runtime.later(Math.min(presence.cost, left), () => guarded(uri, false))
    },
    refresh(uri) {
      presenceOf(uri).cancel()
      const opened = read(uri)
      if (opened) takeEdits(opened.document)
      guarded(uri, false)
    },
    closed(uri) {
      const presence = presences.get(uri)
      presences.delete(uri)
      presence?.cancel()
      if (!presence?.active) return
      publish(uri, undefined, [])
      setActive(uri, false)
    },
    isActive: uri => presences.get(uri)?.active === true,
    shown: uri => presences.get(uri)?.view.visible ?? [],
  }
}

function statusOf({draft}: Reading, active: boolean, {visible, held}: View): Omit<DraftStatus, 'uri' | 'version'> {
  return {
    active,
    genre: active ? (draft.genre?.name ?? null) : null,
    genreSource: active ? (draft.genreSource ?? null) : null,
    findings: visible.filter(({severity}) => severity !== 'hint').length,
    held: held.filter(({severity}) => severity !== 'hint').length,
    characters: charactersOf(draft),
  }
}

/** What is shown while the writer writes; only the lines are looked at, unless what was said of the draft no longer stands. */
function written(before: Shown, edits: readonly Edit[], {draft, settings, findings, whole}: Reading): Shown {
  const kept = wholeAfter(before, edits)
  const found = kept ? settings.service.checkLines(draft, writtenLines(before, edits, draft.text), kept) : findings()
  return {...whileWriting(before, edits, found, draft.text), whole: kept ?? whole()}
}

/** One turn lets what is being handled end, the next one lets what waits behind it begin, which calls this off. */
function whenQuiet({soon}: Clock, run: () => void): () => void {
  let off = false
  soon(() => off || soon(() => off || run()))
  return () => void (off = true)
}
