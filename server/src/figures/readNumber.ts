import type {WrittenNumber} from './figure'
import {stands, tableOf} from '../markdown/unitTable'

const SCALES: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000}
const DIGITS = '零一二三四五六七八九'
const digitOf = (char: string): number => (char === '两' ? 2 : char === '〇' ? 0 : DIGITS.indexOf(char))

const ARABIC = /(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?(?:百万|千万|百亿|千亿|万亿|[万亿])?/y
/** What a number may go on with behind its first digits. */
const GOES_ON = tableOf(',，.百千万亿')
const CHINESE =
  /(?:百分之[〇零一二三四五六七八九十百点两]{1,7}|[二三四五六七八九十]{1,3}分之[一二三四五六七八九十]{1,3}|[〇零一二三四五六七八九十百千万亿两]{1,12})/y

/**
 * Reads the number that starts at an offset: `1,686`, `1.2万`, `三百二十`, `百分之三十`, `三分之二`; undefined where none does, or
 * where the characters of numbers make no number (`万千`). `share` tells 百分之 and 分之.
 */
export function readNumber(text: string, at: number): (WrittenNumber & {share?: boolean}) | undefined {
  const char = text[at]!
  return char >= '0' && char <= '9' ? arabicAt(text, at) : chineseAt(text, at)
}

function arabicAt(text: string, at: number): WrittenNumber | undefined {
  const end = endOfDigits(text, at)
  // Most numbers are a few digits and nothing else.
  if (!stands(GOES_ON, text, end))
    return {span: {start: at, end}, value: exactly(Number(text.slice(at, end))), step: 1, script: 'arabic'}
  ARABIC.lastIndex = at
  const written = ARABIC.exec(text)?.[0]
  if (written === undefined) return undefined
  const digits = /^[\d.,，]+/.exec(written)![0].replace(/[,，]/g, '')
  const scale = scaleOf(written.slice(written.search(/[百千万亿]|$/)))
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  return {
    span: {start: at, end: at + written.length},
    value: exactly(Number(digits) * scale),
    step: scale / 10 ** decimals,
    script: 'arabic',
  }
}

function endOfDigits(text: string, at: number): number {
  let end = at
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const scaleOf = (scales: string): number => [...scales].reduce((product, scale) => product * SCALES[scale]!, 1)

function chineseAt(text: string, at: number): (WrittenNumber & {share?: boolean}) | undefined {
  CHINESE.lastIndex = at
  const written = CHINESE.exec(text)?.[0]
  if (written === undefined) return undefined
  const span = {start: at, end: at + written.length}
  const parts = written.split('分之')
  if (parts.length === 2) {
    const [whole, part] = [parts[0] === '百' ? 100 : chineseValue(parts[0]!), chineseDecimal(parts[1]!)]
    if (!whole || part === undefined) return undefined
    const step = whole === 100 ? 0.01 : 0
    return {span, value: exactly(part / whole), step, script: 'chinese', share: true}
  }
  const value = chineseValue(written)
  return value === undefined ? undefined : {span, value, step: stepOf(written), script: 'chinese'}
}

/** 三十点五 */
function chineseDecimal(text: string): number | undefined {
  const [whole, decimals, ...more] = text.split('点')
  if (more.length > 0) return undefined
  const value = chineseValue(whole!)
  if (value === undefined || decimals === undefined) return value
  return Number(`${value}.${[...decimals].map(digitOf).join('')}`)
}

/** `三百二十` 320, `二〇二六` 2026; undefined for `三五` (about), `万千` and the like. */
function chineseValue(text: string): number | undefined {
  if (!/[十百千万亿]/.test(text)) {
    if (text.length === 1) return digitOf(text)
    return /〇|零/.test(text) && text.length >= 3 ? Number([...text].map(digitOf).join('')) : undefined
  }
  let [total, section, digit, last] = [0, 0, -1, Infinity]
  for (const char of text) {
    const scale = SCALES[char]
    if (scale === undefined) {
      if (digit > 0) return undefined
      digit = digitOf(char)
    } else if (scale >= 10_000) {
      const before = section + Math.max(digit, 0)
      if (before === 0) return undefined
      total = (total + before) * (scale === 100_000_000 && total > 0 ? 1 : scale)
      ;[section, digit, last] = [0, -1, Infinity]
    } else {
      if (scale >= last) return undefined
      if (digit <= 0 && !(scale === 10 && section === 0)) return undefined
      section += (digit > 0 ? digit : 1) * scale
      ;[digit, last] = [-1, scale]
    }
  }
  return total + section + Math.max(digit, 0)
}

/** The last place: 三十万 counts ten thousands, 三百 counts to one. */
const stepOf = (text: string): number => (text.endsWith('亿') ? 100_000_000 : text.endsWith('万') ? 10_000 : 1)

/** Without the noise of binary fractions: 1.2万 is 12000. */
const exactly = (value: number): number =>
  Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12))
