import {placeOf, readJsonFile, type OwnFile, type OwnFileProblem} from './jsonFile'

/** How often each finding of a file was there, by rule and fingerprint. */
export type KnownFindings = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What was there when the baseline was written (基线), by paths below the folder of the file, with `/`. */
export type Baseline = ReadonlyMap<string, KnownFindings>

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
