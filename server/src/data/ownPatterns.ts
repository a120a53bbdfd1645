import type {PatternEngine} from './pattern'

/** The keys of a kind's file whose texts are patterns, alone or in a row. */
const keys = new Set([
  'titlePattern',
  'titlePatterns',
  'pattern',
  'patterns',
  'headingPatterns',
  'sentences',
  'inTitle',
])

/** Keys without which nothing of their object holds: a condition less would say more. */
const vital = new Set(['pattern', 'titlePattern'])

type Path = readonly (string | number)[]

/** A pattern that is not taken, and where it stands. */
export interface BadPattern {
  readonly path: Path
  readonly reason: string
}

/** The values of a file with its patterns made by the engine; those it refuses are left out, with what hangs on them. */
export function withPatterns(value: unknown, engine: PatternEngine): {value: unknown; bad: readonly BadPattern[]} {
  const bad: BadPattern[] = []
  const made = mapped(value, [], (source, path) => {
    const pattern = engine(source)
    if (!('reason' in pattern)) return pattern
    bad.push({path, reason: pattern.reason})
    return undefined
  })
  return {value: made, bad}
}

/** The same values with a pattern that any schema takes in the place of each. */
export const withoutPatterns = (value: unknown): unknown => mapped(value, [], () => '')

/** Whether there is a pattern in the values of a file. */
export function holdsPattern(value: unknown): boolean {
  let found = false
  mapped(value, [], () => void (found = true))
  return found
}

/** `replace` gives what stands in the place of a pattern; undefined takes it away. */
function mapped(value: unknown, path: Path, replace: (source: string, path: Path) => unknown): unknown {
  if (typeof value === 'string') return isPatternAt(path) ? replace(value, path) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.map((item, at) => mapped(item, [...path, at], replace)).filter(item => item !== undefined)
  const entries = Object.entries(value).map(([key, item]) => [key, mapped(item, [...path, key], replace)] as const)
  if (entries.some(([key, item]) => item === undefined && vital.has(key))) return undefined
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined))
}

const isPatternAt = (path: Path): boolean => {
  const name = path.findLast(key => typeof key === 'string')
  return typeof name === 'string' && keys.has(name)
}
