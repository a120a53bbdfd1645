import {readChineseNumber} from '../../draft/numerals'
import type {Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'

/** A sentence that says how many items follow: `建立三项制度：`. Offsets count from the start of the line. */
export interface Claim {
  /** `三项制度` */
  readonly span: Span
  readonly text: string
  readonly count: number
  /** Where the items would begin on the same line: behind the colon or the full stop. */
  readonly end: number
}

const remembered = new WeakMap<Line, readonly Claim[]>()

/** The claims of a line; equal lines are one object and are read once. */
export function claimsOf(line: Line): readonly Claim[] {
  const known = remembered.get(line)
  if (known) return known
  const claims = readClaims(line)
  remembered.set(line, claims)
  return claims
}

const claim =
  /(?<![\d.〇零一二三四五六七八九十百千万两几多“‘《第前后末首另余他这那该上每某各其近约同])([二三四五六七八九十两]{1,3}|\d{1,2})([个项点条种类件大][\p{Script=Han}]{0,8}?)([：:。])[\s\u3000]*/gu

function readClaims({prose, kind}: Line): readonly Claim[] {
  if (kind === 'code' || kind === 'table' || !/[个项点条种类件大]/.test(prose)) return []
  return [...prose.matchAll(claim)].flatMap(match => {
    const [all, number, unit, mark] = match as unknown as [string, string, string, string]
    const count = readCount(number)
    // 等 leaves the list open; 之一, 以上 and the like count something else.
    if (count < 2 || /[等余多]|之[一中]|以上|以内|左右|年级|月份?$|小时$/.test(unit)) return []
    if (unit.startsWith('大') && count > 10) return [] // 二十大
    // Before a full stop a long tail is a statement of its own: `三项任务已全部完成。`
    if (mark === '。' && unit.length > 5) return []
    const span = {start: match.index, end: match.index + number.length + unit.length}
    return [{span, text: number + unit, count, end: match.index + all.length}]
  })
}

/** 0 for what may be an approximate number: `二三个`. */
function readCount(number: string): number {
  if (/^\d/.test(number)) return Number(number)
  if (number === '两') return 2
  return number.length > 1 && !number.includes('十') ? 0 : readChineseNumber(number)
}
