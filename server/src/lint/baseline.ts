import type {Baseline, KnownFindings} from '../data/index'

/** Where a baseline is kept unless it is told otherwise. */
export const baselineFile = '.gongwen-baseline.json'

/** A finding as a baseline knows it. */
export interface Fingerprinted {
  readonly rule: string
  readonly fingerprint: string
}

/** The findings of one file beside what was known of it. */
export interface Compared<T> {
  /** What was not there when the baseline was written. */
  readonly fresh: readonly T[]
  readonly held: number
  /** How much of what was known is no longer there. */
  readonly gone: number
}

/** Holds back what was known; of several that look the same the first ones, as many as there were. */
export function compare<T extends Fingerprinted>(
  known: KnownFindings | undefined,
  findings: readonly T[],
): Compared<T> {
  if (!known) return {fresh: findings, held: 0, gone: 0}
  const counts = new Map<string, number>()
  let left = 0
  for (const [rule, prints] of Object.entries(known))
    for (const [print, count] of Object.entries(prints)) {
      counts.set(`${rule} ${print}`, count)
      left += count
    }
  const fresh = findings.filter(({rule, fingerprint}) => {
    const key = `${rule} ${fingerprint}`
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    return count === 0
  })
  const held = findings.length - fresh.length
  return {fresh, held, gone: left - held}
}

/** What is known of a file once its findings are in the baseline. */
export function knownOf(findings: readonly Fingerprinted[]): KnownFindings {
  const known: Record<string, Record<string, number>> = {}
  for (const {rule, fingerprint} of findings) {
    const prints = (known[rule] ??= {})
    prints[fingerprint] = (prints[fingerprint] ?? 0) + 1
  }
  return known
}

/** The text of a baseline: the same for the same findings, one to a line, so that a comparison of versions shows what changed. */
export function baselineText(baseline: Baseline): string {
  const files = Object.fromEntries([...baseline].filter(([, known]) => Object.keys(known).length > 0))
  return `${JSON.stringify({version: 1, files: sorted(files)}, null, 2)}\n`
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** With its keys in order, all the way down. */
function sorted(value: unknown): unknown {
  if (!isRecord(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map(key => [key, sorted(value[key])]))
}
