import {readFileSync, statSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {ignoreFile, readIgnored} from '../ignored'
import {positionsOf} from '../positions'
import type {Call, Option} from './command'
import {decode} from './decode'
import type {Io} from './io'
import {reasonOf, type Target} from './operands'
import {Stop} from './stop'
import {upward} from './upward'

/** The options of every command that hears the ignore file. */
export const ignoreOptions = {
  'force-exclude': {help: `直接写出名字的文件，在 ${ignoreFile} 里的也略过（给提交前的检查用）`},
  'no-ignore': {help: `不看 ${ignoreFile}`},
} as const satisfies Record<string, Option>

/** Whether a file is left out of a run. */
export type LeftOut = (target: Target) => boolean

/**
 * What the nearest `.gongwenignore` from the working folder upward leaves out; a file that is given by its own name is meant, unless
 * `--force-exclude` is. Throws {@link Stop} where the file cannot be read: what it protects must not be touched by mistake.
 */
export function leftOut({switches}: Call, io: Io): LeftOut {
  const path = switches.has('no-ignore') ? undefined : nearest(io.cwd)
  if (path === undefined) return () => false
  const ignores = load(path, io)
  const isForced = switches.has('force-exclude')
  return target =>
    target.path !== '' &&
    (target.walked || isForced) &&
    ignores(relative(dirname(path), target.path).split(sep).join('/'))
}

const nearest = (cwd: string): string | undefined =>
  upward(cwd, folder => {
    const path = join(folder, ignoreFile)
    return statSync(path, {throwIfNoEntry: false})?.isFile() ? path : undefined
  })

function load(path: string, io: Io): (path: string) => boolean {
  const name = relative(io.cwd, path)
  const text = read(path, name)
  const {ignores, problems} = readIgnored(text)
  for (const {start, message} of problems) io.error(`${name}:${positionsOf(text).position(start).line + 1}：${message}`)
  return ignores
}

function read(path: string, name: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new Stop(`${name} 读不了（${reasonOf(error)}）。`)
  }
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new Stop(`${name} ${decoded.problem}`)
  return decoded.text
}
