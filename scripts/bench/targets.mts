import {ratioOf, type Measurement} from './measurement.mjs'

/** What is to be reached, for the measurement of that id: its value, or its ratio to what it stands beside. */
export interface Target {
  readonly id: string
  readonly of: 'value' | 'ratio'
  readonly atMost?: number
  readonly atLeast?: number
}

const ratio = (id: string, atMost: number): Target => ({id, of: 'ratio', atMost})
const value = (id: string, atMost: number): Target => ({id, of: 'value', atMost})

export const targets: readonly Target[] = [
  ratio('keystroke, blank 7k, p50', 2),
  ratio('keystroke, blank 70k, p50', 3),
  ratio('keystroke, blank 700k, p50', 4),
  ratio('keystroke, newline 7k, p50', 2.5),
  ratio('keystroke, newline 70k, p50', 4),
  value('keystroke, giant 70k, p50', 25),
  value('keystroke, stars 70k, p50', 150),
  value('full check, 70k', 60),
  value('growth, 7k to 70k', 12),
  value('growth, 70k to 700k', 12),
  ratio('command line, 20 KB', 2.5),
  value('command line, 20 KB, above parsing', 60),
  ratio('server to first diagnostics, 20 KB', 2.75),
  value('peak memory, 7k', 120),
  value('peak memory, 70k', 170),
  value('peak memory, 700k', 330),
  value('size of server and client without data, brotli', 260),
  value('size of Word, brotli', 180),
  value('activation of the client', 20),
  {id: 'folder, gain by all cores', of: 'value', atLeast: 1.7},
  {id: 'folder, all cores', of: 'value', atLeast: 3},
  ratio('full check, 70k, against zhlint', 1),
  ratio('full check, 70k, against lint-md', 1),
  ratio('command line, 20 KB, against zhlint', 1),
  ratio('command line, 20 KB, against markdownlint', 1),
  ratio('command line, 20 KB, against textlint', 1),
]

/** The target of a measurement. */
export const targetOf = ({id}: Measurement): Target | undefined => targets.find(target => target.id === id)

/** Whether a measurement reaches its target; undefined where it has none. */
export function meets(measurement: Measurement): boolean | undefined {
  const target = targetOf(measurement)
  const reached = target?.of === 'ratio' ? ratioOf(measurement) : measurement.value
  if (!target || reached === undefined) return undefined
  return reached <= (target.atMost ?? Infinity) && reached >= (target.atLeast ?? -Infinity)
}
