import type {Clock} from './runtime'

/** How long the writer waits for an answer of the client, in milliseconds, before being served without it. */
export const PATIENCE = 5000

/** What to do without an answer, and with one that comes after all. */
export interface Otherwise<T> {
  readonly value: T
  late(answer: T): void
}

/** Waits for one kind of answer; a client that has once not answered is not waited for again until it does. */
export function createPatience(
  clock: Pick<Clock, 'later'>,
): <T>(answer: Promise<T>, otherwise: Otherwise<T>) => Promise<T> {
  let isSilent = false
  return (answer, {value, late}) => {
    const heard = answer.then(found => {
      isSilent = false
      return found
    })
    if (isSilent) {
      void heard.then(late)
      return Promise.resolve(value)
    }
    const waiting: Pick<Clock, 'later'> = {
      later: (milliseconds, run) =>
        clock.later(milliseconds, () => {
          isSilent = true
          run()
        }),
    }
    return inTime(waiting, heard, {value, late})
  }
}

/** The answer, if it comes in time; else something in its place. The answer must not reject. */
export function inTime<T>({later}: Pick<Clock, 'later'>, answer: Promise<T>, {value, late}: Otherwise<T>): Promise<T> {
  return new Promise(resolve => {
    let isLate = false
    const cancel = later(PATIENCE, () => {
      isLate = true
      resolve(value)
    })
    void answer.then(found => {
      cancel()
      if (isLate) late(found)
      else resolve(found)
    })
  })
}
