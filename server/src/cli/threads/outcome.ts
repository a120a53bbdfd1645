import type {Call, Command} from '../command'
import type {Io} from '../io'
import type {LeftOut} from '../leftOut'
import type {Problem, Target} from '../operands'
import {complain, readTarget, startReading, type ReadDraft, type Reading} from '../readDrafts'

/** A command that deals with one draft after the other, each by itself: so its drafts may be shared out among threads. */
export interface PerDraft extends Command {
  /** Deals with one draft. What it gives is plain data. */
  each(read: ReadDraft, reading: Reading, call: Call, io: Io): Promise<unknown>
}

/** What one file came to: what is to be said of it, in order, and what the command goes on with. Plain data. */
export interface Outcome {
  readonly said: readonly Said[]
  readonly result?: unknown
  readonly failed: boolean
  readonly skipped: boolean
}

export interface Said {
  readonly to: 'out' | 'error'
  readonly text: string
  /** The rule that failed; of each rule that is said once. */
  readonly rule?: string
}

/** Deals with the files of a run one at a time, and keeps what is said until the caller says it. */
export interface Dealer {
  /** What was said of settings, words and kinds when the run began. */
  readonly said: readonly Said[]
  readonly isLeftOut: LeftOut
  /** Never rejects: what went wrong is said of the file, and the others go on. */
  deal(target: Target | Problem): Promise<Outcome>
}

/** Begins a run. Throws `Stop` where it cannot. */
export function dealerOf(command: PerDraft, call: Call, io: Io): Dealer {
  let said: Said[] = []
  const kept: Io = {
    ...io,
    out: text => void said.push({to: 'out', text}),
    error: text => void said.push({to: 'error', text}),
  }
  const reading = startReading(call, kept, (rule, text) => void said.push({to: 'error', text, rule}))
  const begun = said
  return {
    said: begun,
    isLeftOut: reading.isLeftOut,
    async deal(target) {
      const own: Said[] = (said = [])
      reading.failed = false
      let result: unknown
      let skipped = false
      try {
        const read = await readTarget(reading, target, kept)
        if (read === 'skipped') skipped = true
        else if (read) result = await command.each(read, reading, call, kept)
      } catch (error) {
        complain(reading, kept, target.name, `程序内部出错：${String(error)}`)
      }
      return {said: own, ...(result !== undefined && {result}), failed: reading.failed, skipped}
    },
  }
}

/** What is said of a file that a thread did not come back from. */
export const lost = (name: string, error: unknown): Outcome => ({
  said: [{to: 'error', text: `${name}：程序内部出错：${String(error)}`}],
  failed: true,
  skipped: false,
})
