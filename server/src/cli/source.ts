import {readFile} from 'node:fs'
import {promisify} from 'node:util'
import {decodeDraft, type Encoding} from './decode'
import {ignoreFile} from '../ignored'
import type {Io} from './io'
import type {LeftOut} from './leftOut'
import {reasonOf, targetsOf, type Problem, type Target} from './operands'
import {Stop} from './stop'

/** A file that was read. */
export interface Source extends Target {
  readonly bytes: Uint8Array
  /** Without byte order mark; line ends as they are. */
  readonly text: string
  readonly bom: boolean
  readonly encoding: Encoding
  readonly format: 'markdown' | 'plain'
}

/** The files that operands stand for and that are not left out. Throws {@link Stop} if there are no operands. */
export function targetsNamed(operands: readonly string[], io: Io, isLeftOut: LeftOut): readonly (Target | Problem)[] {
  if (operands.length === 0) throw new Stop('要写至少一个文件、文件夹或通配符；“-”表示标准输入。')
  const wanted = targetsOf(operands, io.cwd).filter(target => 'problem' in target || !isLeftOut(target))
  if (wanted.length === 0) io.error(`要处理的文件都在 ${ignoreFile} 里，没有处理；要处理请加 --no-ignore。`)
  return wanted
}

/** As in `node:fs/promises`, which takes longer to load than a draft to read. */
const bytesOf = promisify(readFile)

/** Reads one of them. */
export async function readSource(target: Target, io: Io): Promise<Source | Problem> {
  try {
    const bytes = target.path === '' ? await io.stdin() : await bytesOf(target.path)
    const decoded = decodeDraft(bytes)
    if ('problem' in decoded) return {name: target.name, problem: decoded.problem}
    return {...target, ...decoded, bytes, format: /\.txt$/i.test(target.name) ? 'plain' : 'markdown'}
  } catch (error) {
    return {name: target.name, problem: `读不了（${reasonOf(error)}）。`}
  }
}
