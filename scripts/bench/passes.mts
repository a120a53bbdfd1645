import {reportText} from './text.mjs'

/** What a program of ours or around a peer is to do: so many passes over texts of each length, within so much time. */
export interface Task {
  readonly lengths: readonly number[]
  /** The most passes for each length, after those that warm up. */
  readonly passes: number
  /** Milliseconds for one length; three passes are made in any case. */
  readonly budget: number
}

/** By length: milliseconds of each pass, what the last pass found, characters of its text. */
export type Passes = Readonly<Record<number, {readonly times: readonly number[]; readonly found: number}>>

/** Runs a task on a checker and writes the times to standard output. Each pass has a text of its own, which none before it helps with. */
export async function timePasses(task: string, check: (text: string) => number | Promise<number>): Promise<void> {
  const {lengths, passes, budget} = JSON.parse(task) as Task
  let seed = 1
  for (const end = performance.now() + budget; performance.now() < end;) await check(reportText(7000, {seed: seed++}))
  const result: Record<number, {times: number[]; found: number}> = {}
  for (const length of lengths) {
    const times: number[] = []
    let found = 0
    const end = performance.now() + budget
    while (times.length < 3 || (times.length < passes && performance.now() < end)) {
      const text = reportText(length, {seed: seed++})
      const start = performance.now()
      found = await check(text)
      times.push(performance.now() - start)
    }
    result[length] = {times, found}
  }
  process.stdout.write(JSON.stringify(result))
}
