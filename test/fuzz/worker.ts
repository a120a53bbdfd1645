import {writeFileSync} from 'node:fs'
import fc from 'fast-check'
import {targets} from './targets'
import type {Target} from './target'
import {startWatch} from './watch'

/**
 * What the runner asks of a worker: to try random inputs for a while, or one input. Before each input it is written to `scratch`, so
 * that it is known when the worker does not come back: it ends itself by SIGTERM when an input takes more than `patience` seconds.
 */
export type Task = {readonly target: string; readonly scratch: string; readonly patience: number} & (
  {readonly seed: number; readonly milliseconds: number} | {readonly input: unknown}
)

/** What a worker answers. */
export interface Answer {
  readonly tried: number
  /** Milliseconds of processor time of the slowest input. */
  readonly slowest: number
  readonly slowestInput?: unknown
  readonly failure?: {readonly input: unknown; readonly error: string}
  /** What went wrong outside the target: inputs could not be made or written. */
  readonly broken?: string
}

const watch = startWatch()
process.on(
  'message',
  (task: Task) =>
    void run(task)
      .catch((error: unknown) => ({tried: 0, slowest: 0, broken: told(error)}))
      .then(answer => process.send!(answer)),
)
process.on('disconnect', () => process.exit())
process.send!('ready')

async function run(task: Task): Promise<Answer> {
  const target = targets.find(({name}) => name === task.target)!
  let tried = 0
  let slowest = 0
  let slowestInput: unknown
  const attempt = async (input: unknown): Promise<void> => {
    writeFileSync(task.scratch, JSON.stringify(input))
    const before = process.cpuUsage()
    tried++
    watch(task.patience)
    try {
      await target.holds(input)
    } finally {
      watch(0)
    }
    const {user, system} = process.cpuUsage(before)
    if ((user + system) / 1000 <= slowest) return
    slowest = (user + system) / 1000
    slowestInput = input
  }
  const failure = 'input' in task ? await one(attempt, task.input) : await search(target, attempt, task)
  return {tried, slowest, slowestInput, ...(failure ? {failure} : {})}
}

async function one(attempt: (input: unknown) => Promise<void>, input: unknown): Promise<Answer['failure']> {
  try {
    await attempt(input)
    return undefined
  } catch (error) {
    return {input, error: told(error)}
  }
}

async function search(
  {inputs}: Target,
  attempt: (input: unknown) => Promise<void>,
  {seed, milliseconds}: {readonly seed: number; readonly milliseconds: number},
): Promise<Answer['failure']> {
  const result = await fc.check(fc.asyncProperty(inputs, attempt), {
    seed,
    numRuns: 1_000_000_000,
    interruptAfterTimeLimit: milliseconds,
  })
  return result.counterexample ? {input: result.counterexample[0], error: told(result.errorInstance)} : undefined
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.stack ?? error.message}${error.cause ? `\n${told(error.cause)}` : ''}`
}
