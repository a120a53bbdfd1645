import type {PatternEngine} from '../service'
import type {Files} from './files'

/** The clock and the turns of whatever runs the server, so that tests and browsers bring their own. */
export interface Clock {
  /** Runs behind what is already waiting to be handled. */
  soon(run: () => void): void
  /** Runs after so many milliseconds unless the returned function is called first. */
  later(milliseconds: number, run: () => void): () => void
  /** Milliseconds from any fixed moment. */
  now(): number
}

/** What the server needs of the machine. */
export interface Runtime extends Clock {
  /** The files of URIs of the scheme `file`, where the server can read them by itself. */
  readonly disk?: Files
  /** Loads what runs the patterns of an organisation's own kinds, where the server can by itself. */
  readonly patterns?: () => PatternEngine
}

/** The clock that Node and browsers have in common. */
export const timers: Omit<Clock, 'soon'> = {
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  now: () => performance.now(),
}
