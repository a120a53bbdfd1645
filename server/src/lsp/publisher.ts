import type {Diagnostic} from 'vscode-languageserver'
import type {DraftStatus} from '../protocol'
import {charactersOf, type Edit, type Finding} from '../service'
import {viewOf, viewWhileWriting, type View} from './heldBack'
import {takeEdits, type OpenDocument} from './documents'
import {settled, whileWriting, wholeAfter, writtenLines, type Shown} from './holding'
import {loudest, noticeOfRest} from './loudest'
import {createPace, whenQuiet, type Pace} from './pace'
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
/** What is done at the pause is done in slices of so many milliseconds, behind each of which what has come meanwhile is handled. */
const SLICE = 8

interface Presence {
  active: boolean
  shown: Shown
  view: View
  /** What was published, for comparison; undefined before the first time. */
  published: readonly Diagnostic[] | undefined
  status: string
  /** How closely the checks follow each other while the writer writes. */
  readonly pace: Pace
  /** Calls off the check or the pause that is waited for. */
  cancel: () => void
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
      pace: createPace(runtime),
      cancel: () => undefined,
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
    if (writing) presence.cancel = runtime.later(PAUSE, () => guarded(() => pause(uri)))
  }

  /** Checks all of it, slice by slice; the next edit calls off the rest. */
  const pause = (uri: string): void => {
    const reading = read(uri)?.reading
    const steps = reading?.active ? reading.settle() : undefined
    const slice = (): void => {
      const end = runtime.now() + SLICE
      while (steps && !steps.next().done) {
        if (runtime.now() < end) continue
        presenceOf(uri).cancel = whenQuiet(runtime, () => guarded(slice))
        return
      }
      check(uri, true)
    }
    slice()
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

  const guarded = (run: () => void): void => {
    try {
      run()
    } catch (error) {
      press.onError(error)
    }
  }

  return {
    changed(uri) {
      const presence = presenceOf(uri)
      presence.cancel()
      const {pace, active} = presence
      // What is no draft yet is read and checked in full, which tells nothing of what a keystroke costs.
      const run = (): void => guarded(() => check(uri, false))
      const start = (): void => void (presence.cancel = whenQuiet(runtime, active ? () => pace.time(run) : run))
      const rest = pace.rest()
      if (rest > 0) presence.cancel = runtime.later(rest, start)
      else start()
    },
    refresh(uri) {
      presenceOf(uri).cancel()
      const opened = read(uri)
      if (opened) takeEdits(opened.document)
      guarded(() => check(uri, false))
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
