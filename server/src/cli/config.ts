import {readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {positionsOf} from '../positions'
import {
  defaultPageSettings,
  defaultSettings,
  explained,
  readPageSettings,
  readSettings,
  type PageSettings,
  type Settings,
} from '../service'
import {decode} from './decode'
import {reasonOf} from './operands'
import {Stop} from './stop'

/** The name of a configuration file: `{"rules": {"ordinal-form": "off"}, "words": ["社区通"]}`. */
export const configName = 'gongwen.json'

const ruleIds = explained.map(({id}) => id)

/** Editors read it to help with the file. */
const otherKeys = ['$schema', 'page']

/**
 * The settings of a run: those of the given file, else of the nearest `gongwen.json` from `cwd` upward, else the defaults.
 * Throws {@link Stop} if the file cannot be read or says something that cannot be.
 */
export function loadSettings(given: string | undefined, cwd: string): Settings {
  const found = configFile(given, cwd)
  if (found === undefined) return defaultSettings
  const {settings, problems} = readSettings(found.value, ruleIds, otherKeys)
  if (problems.length > 0) throw new Stop(`配置文件 ${found.name}：${problems.join('；')}`)
  return settings
}

/** How the page is set: the `page` of the same file. Throws {@link Stop} likewise. */
export function loadPageSettings(given: string | undefined, cwd: string): PageSettings {
  const found = configFile(given, cwd)
  if (typeof found?.value !== 'object' || found.value === null || !('page' in found.value)) return defaultPageSettings
  const {settings, problems} = readPageSettings(found.value.page)
  if (problems.length > 0) throw new Stop(`配置文件 ${found.name}：${problems.join('；')}`)
  return settings
}

function configFile(given: string | undefined, cwd: string): {name: string; value: unknown} | undefined {
  const found = given === undefined ? nearestFile(cwd) : {name: given, bytes: readGiven(given, cwd)}
  return found && {name: found.name, value: parse(found.name, found.bytes)}
}

function readGiven(name: string, cwd: string): Uint8Array {
  try {
    return readFileSync(resolve(cwd, name))
  } catch (error) {
    throw new Stop(`配置文件 ${name} 读不了（${reasonOf(error)}）。`)
  }
}

function nearestFile(cwd: string): {name: string; bytes: Uint8Array} | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const path = join(folder, configName)
    const name = relative(cwd, path)
    try {
      return {name, bytes: readFileSync(path)}
    } catch (error) {
      if (!isAbsent(error)) throw new Stop(`配置文件 ${name} 读不了（${reasonOf(error)}）。`)
    }
    if (dirname(folder) === folder) return undefined
  }
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

function parse(name: string, bytes: Uint8Array): unknown {
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new Stop(`配置文件 ${name} ${decoded.problem}`)
  try {
    return JSON.parse(decoded.text)
  } catch (error) {
    throw new Stop(`配置文件 ${name} 不是有效的 JSON${placeOf(error, decoded.text)}。`)
  }
}

/** `，第 3 行第 5 列`, or `，“}”处有误`: as much as the engine's message tells. */
function placeOf(error: unknown, text: string): string {
  const offset = /position (\d+)/.exec(String(error))?.[1]
  if (offset !== undefined) {
    const {line, character} = positionsOf(text).position(Number(offset))
    return `，第 ${line + 1} 行第 ${character + 1} 列`
  }
  const token = /token '(.)'/u.exec(String(error))?.[1]
  return token === undefined ? '' : `，“${token}”处有误`
}
