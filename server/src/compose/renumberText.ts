import {CHINESE_DIGITS, MOST_CHINESE, writeChineseNumber} from '../draft/numerals'
import {writeOrdinal, type Ordinal} from '../draft/ordinal'

const MOST_CIRCLED = 20

/**
 * An ordinal with another number and in its right form: `（一）、` as the second is `（二）`. What a row may choose, it keeps; a number that
 * its form cannot write leaves it as it is.
 */
export function rewritten(ordinal: Ordinal, value: number): string {
  const {form, text, faults} = ordinal
  if (value > MOST_CHINESE && !/\d/.test(text)) return text
  switch (form) {
    case 'chapter':
    case 'section':
    case 'article':
    case 'item-nth':
      return withNumber(text, value)
    case 'decimal':
      return writeOrdinal(form, value, text)
    case 'circled':
      return value > MOST_CIRCLED ? text : writeOrdinal(form, value)
  }
  // `1）` may be a level of its own; a number before a bare space may begin a sentence.
  if (faults.includes('half-bracket') || ENDS_IN_NUMBER.test(text)) return withNumber(text, value)
  return writeOrdinal(form, value, text)
}

const ENDS_IN_NUMBER = new RegExp(`[${CHINESE_DIGITS}\\d]$`)
const NUMBER = new RegExp(`\\d+|[${CHINESE_DIGITS}]+`)

const withNumber = (text: string, value: number): string =>
  text.replace(NUMBER, number => (/\d/.test(number) ? String(value) : writeChineseNumber(value)))

/** A decimal below a section whose number changed: under what was `2` and is `3`, `2.1` is `3.1`. */
export function prefixed(text: string, {form}: Ordinal, above: {from: string; to: string} | undefined): string {
  if (form !== 'decimal' || !above) return text
  const [from, to] = [above.from, above.to].map(ordinal => ordinal.replace(/(?<!\D)\D+$/, '')) as [string, string]
  return text.startsWith(from) && /^[.．]/.test(text.slice(from.length)) ? to + text.slice(from.length) : text
}
