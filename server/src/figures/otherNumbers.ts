import type {Span} from '../markdown/span'
import {stands, tableOf} from '../markdown/unitTable'

/** How far to either side of a number is looked. */
const REACH = 8

/**
 * Whether a number counts nothing: part of a date, a clock time, an ordinal (`第3期`, `3号楼`), a document number, a telephone or
 * model number, a decimal ordinal, or of a word (`一致`, `三会一课`, `十四五`).
 */
export function isOtherNumber(text: string, {start, end}: Span): boolean {
  if (stands(ENDS_BEFORE, text, start - 1) && NOT_AFTER.test(text.slice(Math.max(0, start - REACH), start))) return true
  const after = text.slice(end, end + REACH)
  if (stands(BEGINS_AFTER, text, end) && NOT_BEFORE.test(after)) return true
  const digits = text.slice(start, end)
  if (digits.charCodeAt(0) <= 57) return isYear(digits, after) || isCode(digits, after) || isDayOrHour(digits, after)
  return isWord(digits, after)
}

const NOT_AFTER = /[第〔﹝［[A-Za-z_\d.\/#@№]$|(?:电话|手机|邮编|编号|账号|[〕﹞］\]]第?)[：:]?$/
const NOT_BEFORE = /^(?:号|单元|室|[-—－]\d{3,}|[A-Za-z_/#@]|[:：]\d\d|[、.．](?!\d)[\p{Script=Han}]|[)）]|〕|﹞)/u

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** What stands at the number in all that the two expressions find: most numbers have none of it. */
const ENDS_BEFORE = tableOf('第〔﹝［[_0123456789./#@№话机编号〕﹞］]：:' + LETTERS)
const BEGINS_AFTER = tableOf('号单室-—－_/#@:：、.．)）〕﹞' + LETTERS)

const isYear = (digits: string, after: string): boolean =>
  digits.length === 4 &&
  /^(?:1[89]|20)\d\d$/.test(digits) &&
  /^(?:年(?!级)|[—～~至-](?:1[89]|20)\d\d年|[./-]\d)/.test(after)

const UNITS_OF_TIME = tableOf('月日时点分')

/** A long row of digits without a unit: a telephone number. */
const isCode = (digits: string, after: string): boolean =>
  digits.length > 6 && /^\d{7,}$/.test(digits) && !/^(?:元|[人名户件卷册亩吨]|平方)/.test(after)

/** `3月5日`, `5日`, `10时30分`; not `3个月`, `5日内`. */
const isDayOrHour = (digits: string, after: string): boolean =>
  digits.length <= 2 &&
  stands(UNITS_OF_TIME, after, 0) &&
  /^(?:月(?:\d|份|底|初|中|末|[，。、；\s]|$)|日(?!内|以内|之内)|时(?!间)|点(?:\d|半|整|钟|前|后|至)|分(?:[，。至—]|$))/.test(
    after,
  )

/** Chinese numerals in words: one character alone counts only before a measure word, and 一 hardly ever. */
function isWord(digits: string, after: string): boolean {
  if (digits.includes('分之')) return false
  if (/^[一〇零]$/.test(digits)) return true
  if (/^[万千百十亿]+$/.test(digits) && digits !== '十') return true
  return !COUNTED.test(after)
}

const COUNTED =
  /^[余多]?(?:[名人户家个件项次场期起例处条份篇块台套辆部栋幢座间所支批种类笔张本天年周月倍成米元亩吨]|小时|分钟|百分点|公里|平方|工作日)/
