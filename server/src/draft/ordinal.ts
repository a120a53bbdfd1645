import type {Span} from '../markdown/span'
import {CHINESE_DIGITS, readChineseNumber, writeChineseNumber} from './numerals'

/**
 * The forms of an ordinal (结构层次序数), each named by its example:
 * `一、` `（一）` `1.` `（1）` `①` · `一是` `第一，` `首先，` · `第一章` `第一节` `第一条` · `1.1`.
 */
export type OrdinalForm =
  | 'chapter'
  | 'section'
  | 'article'
  | 'chinese'
  | 'chinese-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'circled'
  | 'decimal'
  | 'item-is'
  | 'item-nth'
  | 'item-adverb'

/** What is wrong with the way an ordinal is written, though it can be read. */
export type OrdinalFault =
  /** `（一）、` — GB/T 15834 appendix B: nothing follows the bracket. */
  | 'mark-after-paren'
  /** `1、` — the point `.` belongs after Arabic digits. */
  | 'enumeration-comma-after-arabic'
  /** `一.` `一，` `一 ` — the enumeration comma belongs after Chinese digits. */
  | 'wrong-mark-after-chinese'
  /** `1．` `1。` `1,` */
  | 'wrong-mark-after-arabic'
  /** `一 三 、` `（ 一）` — spaces inside. */
  | 'spaces-inside'
  /** `(一)` — half-width brackets. */
  | 'half-width-paren'
  /** `一）` — one bracket only. */
  | 'half-bracket'

/** An ordinal as it stands in a line. Offsets count from the start of the line. */
export interface Ordinal {
  readonly form: OrdinalForm
  /** 1 for `一、`; for `1.2` the last number; 0 for `最后，`. */
  readonly value: number
  /** From the first character to the last of the ordinal, its mark included, spaces after it excluded. */
  readonly span: Span
  readonly text: string
  readonly faults: readonly OrdinalFault[]
}

/** Forms that enumerate inside a text rather than head a section. */
export const isItemForm = (form: OrdinalForm): boolean =>
  form === 'item-is' || form === 'item-nth' || form === 'item-adverb'

interface Reader {
  readonly pattern: RegExp
  read(match: RegExpExecArray): {form: OrdinalForm; value: number; faults?: OrdinalFault[]; length?: number}
}

const CN = `[${CHINESE_DIGITS}]`
const SPACES = '[ \\u3000\\u00A0]'
const ADVERBS: Readonly<Record<string, number>> = {首先: 1, 其次: 2, 再次: 3, 最后: 0}
const CIRCLED_ONE = '①'.codePointAt(0)!

const spaced = (text: string): OrdinalFault[] => (/[\s\u3000]/.test(text) ? ['spaces-inside'] : [])
const bare = (text: string): string => text.replace(/[\s\u3000]/g, '')

/** Tried in turn at one place; the order matters where one form begins like another. */
const readers: readonly Reader[] = [
  {
    pattern: new RegExp(`第(${CN}{1,6}|\\d{1,3})([章节節条條])(?=[\\s\\u3000*：:、]|$)`, 'y'),
    read: ([, number, unit]) => ({
      form: unit === '章' ? 'chapter' : /[节節]/.test(unit!) ? 'section' : 'article',
      value: readNumber(number!),
    }),
  },
  {
    // `第一、第四、第九网格` lists grids, it does not enumerate.
    pattern: new RegExp(`[第其](${CN}{1,3})[，,、：:](?!第${CN})`, 'y'),
    read: ([, number]) => ({form: 'item-nth', value: readNumber(number!)}),
  },
  {
    pattern: new RegExp(`([（(])(${SPACES}?)(${CN}{1,4}|\\d{1,2})(${SPACES}?)([）)])([、，,．.：:]?)`, 'y'),
    read: ([all, open, before, number, after, close, mark]) => ({
      form: /\d/.test(number!) ? 'arabic-paren' : 'chinese-paren',
      value: readNumber(number!),
      faults: [
        ...(open === '(' || close === ')' ? (['half-width-paren'] as const) : []),
        ...spaced(before! + after!),
        ...(mark ? (['mark-after-paren'] as const) : []),
      ],
      length: all.length,
    }),
  },
  {
    pattern: new RegExp(`(${CN}{1,4}|\\d{1,2})[）)]`, 'y'),
    read: ([, number]) => ({
      form: /\d/.test(number!) ? 'arabic-paren' : 'chinese-paren',
      value: readNumber(number!),
      faults: ['half-bracket'],
    }),
  },
  {
    pattern: new RegExp(`[一二三四五六七八九十][是要](?=[\\p{Script=Han}“《*])`, 'uy'),
    read: ([all]) => ({form: 'item-is', value: readNumber(all[0]!)}),
  },
  {
    pattern: /(首先|其次|再次|最后)[，,、]/y,
    read: ([, word]) => ({form: 'item-adverb', value: ADVERBS[word!]!}),
  },
  {
    // `三、五年级` and `二、三月份` are approximate numbers, not ordinals.
    pattern: new RegExp(
      `${CN}(?:${SPACES}?${CN}){0,3}${SPACES}?、(?!${CN}{1,2}(?:年级|月份?|日|天|个|次|楼|线|季度|产业))`,
      'y',
    ),
    read: ([all]) => ({form: 'chinese', value: readChineseNumber(bare(all).slice(0, -1)), faults: spaced(all)}),
  },
  {
    pattern: new RegExp(`(${CN}{1,3})(?:[.．，,](?!${CN})|${SPACES}+(?=\\p{Script=Han}))`, 'uy'),
    read: ([, number]) => ({
      form: 'chinese',
      value: readNumber(number!),
      faults: ['wrong-mark-after-chinese'],
    }),
  },
  {
    pattern: /\d{1,2}(?:[.．]\d{1,2}){1,3}(?![\d.%％‰]|[\s\u3000]*[万亿千百元倍个米公吨度])[.．]?/y,
    read: ([all]) => ({form: 'decimal', value: Number(/(?<!\d)(\d+)[.．]?$/.exec(all)![1])}),
  },
  {
    pattern: /(\d{1,2})([.．、，,。])(?!\d)/y,
    read: ([, number, mark]) => ({form: 'arabic', value: Number(number), faults: arabicFaults(mark!)}),
  },
  {
    // `1.2022年工作总结`: an ordinal glued to a year.
    pattern: /(\d{1,2})([.．、])(?=(?:19|20)\d\d(?!\d))/y,
    read: ([, number, mark]) => ({form: 'arabic', value: Number(number), faults: arabicFaults(mark!)}),
  },
  {
    // `1 概况`, beside `1.1`; whoever reads it looks whether the draft numbers by decimals at all.
    pattern: /(\d{1,2})(?=[ \u3000]\p{Script=Han})/uy,
    read: ([, number]) => ({form: 'decimal', value: Number(number)}),
  },
  {
    pattern: /[①-⑳]/uy,
    read: ([all]) => ({form: 'circled', value: all.codePointAt(0)! - CIRCLED_ONE + 1}),
  },
]

/** Reads the ordinal that starts at `at` in a line, right or wrong in form; undefined if there is none. */
export function readOrdinal(text: string, at: number): Ordinal | undefined {
  for (const {pattern, read} of readers) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const {form, value, faults = []} = read(match)
    if (value === 0 && form !== 'item-adverb') continue
    const found = match[0].trimEnd()
    return {form, value, span: {start: at, end: at + found.length}, text: found, faults}
  }
  return undefined
}

/** Writes an ordinal in its right form: `('chinese-paren', 3)` is `（三）`. A decimal keeps the numbers before its last. */
export function writeOrdinal(form: OrdinalForm, value: number, like = ''): string {
  const chinese = writeChineseNumber(value)
  switch (form) {
    case 'chapter':
      return `第${chinese}章`
    case 'section':
      return `第${chinese}节`
    case 'article':
      return `第${chinese}条`
    case 'chinese':
      return `${chinese}、`
    case 'chinese-paren':
      return `（${chinese}）`
    case 'arabic':
      return `${value}.`
    case 'arabic-paren':
      return `（${value}）`
    case 'circled':
      return value <= 20 ? String.fromCodePoint(CIRCLED_ONE + value - 1) : `（${value}）`
    case 'decimal':
      return like.replace(/(?<!\d)\d+(?=[.．]?$)/, String(value)) || String(value)
    case 'item-is':
      return `${chinese}${like.endsWith('要') ? '要' : '是'}`
    case 'item-nth':
      return `${like.startsWith('其') ? '其' : '第'}${chinese}，`
    case 'item-adverb':
      return `${['最后', '首先', '其次', '再次'][value] ?? '最后'}，`
  }
}

/** An ordinal and a title as one reads them: `一、概况`, `第一章 总则`, `2.1 现状`. */
export const labelled = (ordinal: string, title: string): string =>
  `${ordinal}${/[章节節条條\d]$/.test(ordinal) && title ? ' ' : ''}${title}`

const readNumber = (text: string): number => (/\d/.test(text) ? Number(text) : readChineseNumber(text))

function arabicFaults(mark: string): OrdinalFault[] {
  if (mark === '.') return []
  return [mark === '、' ? 'enumeration-comma-after-arabic' : 'wrong-mark-after-arabic']
}
