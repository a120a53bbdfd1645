import {existsSync, mkdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {positionsOf} from '../positions'
import {baselineFile, baselineText, compare, knownOf, readBaseline, type Baseline} from '../service'
import type {Call, Option} from './command'
import {decode} from './decode'
import type {Io} from './io'
import {reasonOf} from './operands'
import type {FileReport} from './report/report'
import {Stop} from './stop'
import {upward} from './upward'
import {writeFile} from './write'

/** The options of a check that concern the baseline. */
export const baselineOptions = {
  'write-baseline': {optional: '文件', help: `把现有的问题记入基线，以后不再列出；默认 ${baselineFile}`},
  baseline: {value: '文件', help: `只列出基线里没有的问题；默认是向上最近的 ${baselineFile}`},
  'no-baseline': {help: '不看基线，全部列出'},
} as const satisfies Record<string, Option>

/** A baseline on the disk. */
export interface BaselineFile {
  readonly path: string
  /** As messages call it. */
  readonly name: string
  readonly baseline: Baseline
}

/** Whether this call writes a baseline. */
export const writesBaseline = ({switches, values}: Call): boolean =>
  switches.has('write-baseline') || values['write-baseline'] !== undefined

/** The baseline that a check goes by, if there is one. Throws {@link Stop} where one is named that is not there, or is none. */
export function baselineOf({values, switches}: Call, {cwd}: Io): BaselineFile | undefined {
  if (switches.has('no-baseline')) return undefined
  const given = values['baseline']
  const path = given === undefined ? nearest(cwd) : resolve(cwd, given)
  return path === undefined ? undefined : load(path, cwd)
}

/** The reports without what the baseline knows; says on standard error how much that is. */
export function freshOnly(
  reports: readonly FileReport[],
  file: BaselineFile | undefined,
  io: Io,
): readonly FileReport[] {
  if (!file) return reports
  let [allHeld, allGone] = [0, 0]
  const shown = reports.map(report => {
    const {fresh, held, gone} = compare(file.baseline.get(keyOf(report.file, file.path, io.cwd)), report.findings)
    allHeld += held
    allGone += gone
    return {...report, findings: fresh}
  })
  if (allHeld > 0) io.error(`按基线 ${file.name}，原有的 ${allHeld} 处没有列出；全部列出请加 --no-baseline。`)
  if (allGone > 0) io.error(`基线 ${file.name} 里有 ${allGone} 处已经不再出现，再用 --write-baseline 写一次就会去掉。`)
  return shown
}

/**
 * Writes what was found as the baseline and gives the sentence to say. What is known of files that were not looked at stays, unless
 * they are gone. Throws {@link Stop} where it cannot be written.
 */
export function writeBaseline(reports: readonly FileReport[], {values}: Call, io: Io): string {
  const given = values['write-baseline'] ?? values['baseline']
  const path = given === undefined ? (nearest(io.cwd) ?? join(io.cwd, baselineFile)) : resolve(io.cwd, given)
  const before: Baseline = existsSync(path) ? load(path, io.cwd).baseline : new Map()
  const folder = dirname(path)
  const kept = [...before].filter(([key]) => existsSync(resolve(folder, key)))
  const found = reports
    .filter(({file}) => file !== '-')
    .map(({file, findings}) => [keyOf(file, path, io.cwd), knownOf(findings)] as const)
  const name = relative(io.cwd, path)
  try {
    mkdirSync(folder, {recursive: true})
    writeFile(path, new TextEncoder().encode(baselineText(new Map([...kept, ...found]))), true)
  } catch (error) {
    throw new Stop(`基线 ${name} 写不了（${reasonOf(error)}），没有改动。`)
  }
  const count = reports.reduce((sum, {file, findings}) => (file === '-' ? sum : sum + findings.length), 0)
  return `已记入基线 ${name}：${found.length} 个文件，${count} 处。以后只列出新出现的。\n`
}

/** A file as the baseline calls it: below the folder that the baseline is in, with `/`. */
const keyOf = (file: string, path: string, cwd: string): string =>
  file === '-' ? '-' : relative(dirname(path), resolve(cwd, file)).split(sep).join('/')

const nearest = (cwd: string): string | undefined =>
  upward(cwd, folder => {
    const path = join(folder, baselineFile)
    return statSync(path, {throwIfNoEntry: false})?.isFile() ? path : undefined
  })

function load(path: string, cwd: string): BaselineFile {
  const name = relative(cwd, path)
  const text = read(path, name)
  const result = readBaseline({name, text})
  if ('baseline' in result) return {path, name, baseline: result.baseline}
  const {line, character} = positionsOf(text).position(result.problem.start)
  throw new Stop(`基线 ${name} 第 ${line + 1} 行第 ${character + 1} 列：${result.problem.message}`)
}

function read(path: string, name: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Stop(`基线 ${name} 读不了（${reasonOf(error)}）。`)
  }
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new Stop(`基线 ${name} ${decoded.problem}`)
  return decoded.text
}
