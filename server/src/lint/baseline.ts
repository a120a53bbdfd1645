import {placeOf, readJsonFile, type OwnFile, type OwnFileProblem} from '../data/jsonFile'

/** Where a baseline is kept unless it is told otherwise. */
export const baselineFile = '.gongwen-baseline.json'

/** How often each finding of a file was there, by rule and fingerprint. */
export type KnownFindings = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What was there when the baseline was written (基线), by paths below the folder of the file, with `/`. */
export type Baseline = ReadonlyMap<string, KnownFindings>

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

/** Reads a baseline; all of it or, where something cannot be, nothing. */
export function readBaseline(file: OwnFile): {readonly baseline: Baseline} | {readonly problem: OwnFileProblem} {
  const {value, tree, problem} = readJsonFile(file)
  if (problem) return {problem}
  const wrong = faultIn(value)
  if (!wrong) return {baseline: new Map(Object.entries((value as {files: Record<string, KnownFindings>}).files))}
  const place = placeOf(tree, wrong.path, node => node.parent !== undefined) ?? {start: 0, end: 1}
  return {problem: {file: file.name, ...place, message: wrong.message}}
}

interface Fault {
  readonly path: readonly string[]
  readonly message: string
}

function faultIn(value: unknown): Fault | undefined {
  if (!isRecord(value)) return {path: [], message: '基线应为 gongwen check --write-baseline 写的对象。'}
  if (value['version'] !== 1) return {path: ['version'], message: '不认识这一版的基线；请用 --write-baseline 重写。'}
  const {files} = value
  if (!isRecord(files)) return {path: ['files'], message: 'files 应为对象，一个文件一项。'}
  for (const [name, known] of Object.entries(files)) {
    if (!isRecord(known)) return {path: ['files', name], message: `“${name}”一项应为对象。`}
    for (const [rule, prints] of Object.entries(known)) {
      const isRight =
        isRecord(prints) && Object.values(prints).every(count => Number.isInteger(count) && Number(count) > 0)
      if (!isRight) return {path: ['files', name, rule], message: `“${name}”的 ${rule} 应写明各处的次数。`}
    }
  }
  return undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** With its keys in order, all the way down. */
function sorted(value: unknown): unknown {
  if (!isRecord(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map(key => [key, sorted(value[key])]))
}
