import {noWords} from '../data/mergedWords'
import {readWordLists} from '../data/readOwn'
import type {WordLists} from '../data/wordLists'
import {severities, type Category, type Severity} from '../rules/rule'

/** What the writer chose. Read once at the edge from `unknown`; see {@link readSettings}. */
export interface Settings {
  /** By rule id or category: another severity, or off. The id wins over the category. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** The word lists (词表) of the writer and of the workspace. */
  readonly words: WordLists
}

/** Where the writer chose nothing. */
export const defaultSettings: Settings = {rules: {}, words: noWords}

/** Settings that were read, and what could not be. */
export interface ReadSettings {
  readonly settings: Settings
  /** For the writer: what cannot be used, where it stands, what is allowed there. The rest of the settings holds. */
  readonly problems: readonly string[]
}

/**
 * Reads settings that nobody has checked: `{rules: {"date-form": "hint", numbering: "off"}, words: ["社区民"]}`. The words
 * are a list of what is right here, or all word lists in the form of `.gongwen/words.json`.
 *
 * @param ruleIds All rules there are.
 * @param otherKeys What else may stand beside `rules` and `words`; anything else is a problem. Anything may if absent.
 */
export function readSettings(value: unknown, ruleIds: readonly string[], otherKeys?: readonly string[]): ReadSettings {
  if (value === undefined || value === null) return {settings: defaultSettings, problems: []}
  if (!isRecord(value)) return {settings: defaultSettings, problems: [`设置应为对象，现为${typeName(value)}，未采用。`]}
  const problems: string[] = []
  const allowed = otherKeys && ['rules', 'words', ...otherKeys]
  for (const key of Object.keys(value)) {
    if (allowed && !allowed.includes(key))
      problems.push(`没有名为“${key}”的设置，未采用；可用的有${allowed.join('、')}。`)
  }
  const settings = {rules: readRules(value.rules, ruleIds, problems), words: readWords(value.words, problems)}
  return {settings, problems}
}

/** Every category; the type makes sure that none is forgotten. */
export const categories = Object.keys({
  structure: true,
  numbering: true,
  punctuation: true,
  number: true,
  wording: true,
  residue: true,
  consistency: true,
  format: true,
} satisfies Record<Category, true>) as readonly Category[]

function readRules(value: unknown, ruleIds: readonly string[], problems: string[]): Settings['rules'] {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) {
    problems.push(`rules 应为对象，形如 {"numbering": "hint"}，现为${typeName(value)}，未采用。`)
    return {}
  }
  const known = new Set<string>([...ruleIds, ...categories])
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => {
      const problem = problemOfRule(entry, known)
      if (problem) problems.push(problem)
      return !problem
    }),
  )
}

function problemOfRule([id, level]: readonly [string, unknown], known: ReadonlySet<string>): string | undefined {
  if (!known.has(id)) return `rules 中的“${id}”不是检查项，也不是类别（${categories.join('、')}），未采用。`
  if (levels.includes(level as Severity)) return undefined
  const found = typeof level === 'string' ? `“${level}”` : typeName(level)
  return `rules 中“${id}”的值可为 ${levels.join('、')}，现为${found}，未采用。`
}

function readWords(value: unknown, problems: string[]): WordLists {
  if (isEmpty(value)) return noWords
  const read = readWordLists(value)
  problems.push(...read.problems.map(({message}) => `words ${message}`))
  return read.words
}

/** Nothing to check: most writers keep no words, and what checks them is loaded when it is needed. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

const levels: readonly (Severity | 'off')[] = [...severities, 'off']

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function typeName(value: unknown): string {
  if (value === null) return '空值'
  if (Array.isArray(value)) return '列表'
  const names: Partial<Record<string, string>> = {string: '文字', number: '数字', boolean: '真假值', object: '对象'}
  return names[typeof value] ?? '其他类型的值'
}
