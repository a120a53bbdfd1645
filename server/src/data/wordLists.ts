import * as z from 'zod/mini'
import {
  forbiddenSchema,
  ownWordSchema,
  replacementSchema,
  wordListsSchema,
  type ForbiddenWord,
  type Replacement,
} from './wordListSchema'

/** The word lists of the writer and of the workspace (词表): plain words, no patterns. */
export interface WordLists {
  /** Words that are right here, whatever a lexicon says. */
  readonly accept: readonly string[]
  readonly replace: readonly Replacement[]
  readonly forbid: readonly ForbiddenWord[]
}

/** Something in word lists that cannot be used. */
export interface WordListProblem {
  readonly path: readonly (string | number)[]
  /** A sentence that says where in the lists it is. */
  readonly message: string
}

export interface ReadWordLists {
  readonly words: WordLists
  readonly problems: readonly WordListProblem[]
}

type Path = WordListProblem['path']
type Tell = (path: Path, message: string) => void

/**
 * Reads word lists that nobody has checked: `{accept: ['社区通'], replace: {农技站: '农业技术推广站'}, forbid: ['亲']}`, or a list
 * of accepted words alone. What cannot be used is told entry by entry; the rest holds.
 */
export function readWordLists(value: unknown): ReadWordLists {
  const problems: WordListProblem[] = []
  const tell: Tell = (path, message) => problems.push({path, message: `${labelOf(path)}${message}，未采用。`})
  const {accept, replace, forbid, ...rest} = fieldsOf(value, tell)
  for (const key of Object.keys(rest))
    if (!(key in wordListsSchema.shape))
      problems.push({path: [key], message: `词表没有“${key}”这一项，可用的有 accept、replace、forbid。`})
  const root: Path = Array.isArray(value) ? [] : ['accept']
  const words = {
    accept: [...new Set(checked(ownWordSchema, listAt(accept, root, tell), tell).map(({entry}) => entry))],
    replace: consistent(checked(replacementSchema, replacementsIn(replace, tell), tell), tell),
    forbid: checked(forbiddenSchema, listAt(forbid, ['forbid'], tell).map(atLength), tell).map(({entry}) => entry),
  }
  return {words, problems}
}

/** An entry, and where it stands. */
interface Item {
  readonly path: Path
  readonly value: unknown
  /** Whether it is written in short, so that its parts have no place of their own. */
  readonly short?: boolean
}

function fieldsOf(value: unknown, tell: Tell): Partial<Record<string, unknown>> {
  if (value === undefined || value === null) return {}
  if (Array.isArray(value)) return {accept: value}
  if (isRecord(value)) return value
  tell([], `应为列表或对象，形如 {"accept": ["词语"]}，现为${typeName(value)}`)
  return {}
}

function listAt(value: unknown, path: Path, tell: Tell): readonly Item[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({path: [...path, index], value: item}))
  if (value !== undefined && value !== null) tell(path, `应为列表，形如 ["词语"]，现为${typeName(value)}`)
  return []
}

/** `{农技站: '农业技术推广站'}` is short for an entry that has neither note nor severity. */
const replacementsIn = (value: unknown, tell: Tell): readonly Item[] =>
  isRecord(value)
    ? Object.entries(value).map(([wrong, right]) => ({path: ['replace', wrong], value: {wrong, right}, short: true}))
    : listAt(value, ['replace'], tell)

/** A word alone is short for an entry that says nothing else of it. */
const atLength = ({path, value}: Item): Item =>
  typeof value === 'string' ? {path, value: {word: value}, short: true} : {path, value}

interface Checked<T> {
  readonly entry: T
  readonly path: Path
}

/** Leaves out what would change nothing, what contradicts an earlier entry, and what undoes one. */
function consistent(entries: readonly Checked<Replacement>[], tell: Tell): readonly Replacement[] {
  const rights = new Set(entries.map(({entry}) => entry.right))
  const known = new Set<string>()
  return entries.flatMap(({path, entry}) => {
    const {wrong, right} = entry
    const problem =
      wrong === right
        ? '改前改后相同'
        : known.has(wrong)
          ? `中的“${wrong}”前面已经写过`
          : rights.has(wrong)
            ? `要改的“${wrong}”在另一条里是改后的写法`
            : undefined
    if (problem) tell(path, problem)
    else known.add(wrong)
    return problem ? [] : [entry]
  })
}

/** Those that the schema takes; each thing that is wrong with the others is told. The list is checked at once, since it may be long. */
function checked<T>(schema: z.ZodMiniType<T>, items: readonly Item[], tell: Tell): readonly Checked<T>[] {
  const result = z.array(schema).safeParse(
    items.map(({value}) => value),
    {error: sentenceOf},
  )
  if (result.success) return result.data.map((entry, index) => ({entry, path: items[index]!.path}))
  const bad = new Set<Item>()
  for (const {path, message} of result.error.issues) {
    const [index, ...below] = path.filter(key => typeof key !== 'symbol')
    const item = items[Number(index)]!
    bad.add(item)
    tell(item.short ? item.path : [...item.path, ...below], message)
  }
  const good = items.filter(item => !bad.has(item))
  return checked(schema, good, tell)
}

type Issue = Parameters<NonNullable<z.core.$ZodErrorMap>>[0]

function sentenceOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${typeNames[issue.expected] ?? issue.expected}，${issue.input === undefined ? '现在没有写' : `现为${typeName(issue.input)}`}`
    case 'too_small':
      return '应为词语，现在是空的'
    case 'too_big':
      return `应为词语，长不过 ${issue.maximum} 字`
    case 'invalid_value':
      return `可为 ${issue.values.join('、')}`
    case 'unrecognized_keys':
      return `没有${issue.keys.map(key => `“${key}”`).join('、')}这样的项目`
    default:
      return '应为写在一行里的词语'
  }
}

/** `accept 第4项`, `replace 第1项的 right`, `replace 中的“农技站”`; empty for the lists as a whole. */
function labelOf(path: Path): string {
  return path
    .map((key, depth) =>
      typeof key === 'number' ? `第${key + 1}项` : depth === 0 ? key : path.length === 2 ? `中的“${key}”` : `的 ${key}`,
    )
    .join('')
    .replace(/^\w+/, '$& ')
    .replace(/\w$/, '$& ')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typeNames: Partial<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: '真假值',
  object: '对象',
  array: '列表',
}

function typeName(value: unknown): string {
  if (value === null) return '空值'
  return typeNames[Array.isArray(value) ? 'array' : typeof value] ?? '其他类型的值'
}
