import {matchesIn} from '../markdown/matches'
import type {Span} from '../markdown/span'

/** An amount of money in the capital numerals of finance (大写金额): `壹万贰仟元整`. */
export interface CapitalAmount {
  readonly span: Span
  /** In 元. */
  readonly value: number
}

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '壹', '贰貳弍', '叁參叄', '肆', '伍', '陆陸', '柒', '捌', '玖'].flatMap((chars, digit) =>
    [...chars].map(char => [char, digit] as const),
  ),
)
const SCALES: Readonly<Record<string, number>> = {拾: 10, 佰: 100, 仟: 1000}
const BIG: Readonly<Record<string, number>> = {万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8}

const AMOUNT =
  /[零壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟万萬亿億]{1,24}[元圆圓](?:[零〇壹贰貳叁參叄肆伍陆陸柒捌玖拾角分]{1,6})?[整正]?/g
const CAPITAL = /[壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟]/

/** The amounts of a text in their order; those that make no number are left out. */
export function capitalAmountsIn(text: string): readonly CapitalAmount[] {
  if (!CAPITAL.test(text)) return []
  return matchesIn(text, AMOUNT).flatMap(({0: written, index}) => {
    const value = CAPITAL.test(written) ? valueOf(written) : undefined
    return value === undefined ? [] : [{span: {start: index, end: index + written.length}, value}]
  })
}

/** `壹万贰仟元叁角` is 12000.3. */
function valueOf(written: string): number | undefined {
  const [whole, small = ''] = written.replace(/[整正]$/, '').split(/[元圆圓]/)
  const yuan = wholeOf(whole!)
  const rest = /^零?(?:(.)角)?零?(?:(.)分)?$/.exec(small)
  if (yuan === undefined || !rest) return undefined
  const [tenths, hundredths] = [rest[1], rest[2]].map(char => (char === undefined ? 0 : DIGITS[char]))
  return tenths === undefined || hundredths === undefined ? undefined : (yuan * 100 + tenths * 10 + hundredths) / 100
}

function wholeOf(text: string): number | undefined {
  let [total, section, digit] = [0, 0, -1]
  for (const char of text) {
    const read = DIGITS[char]
    const [scale, big] = [SCALES[char], BIG[char]]
    if (read !== undefined) {
      if (digit > 0) return undefined
      digit = read
    } else if (scale !== undefined) {
      if (digit < 1 && !(scale === 10 && section === 0)) return undefined
      section += (digit < 1 ? 1 : digit) * scale
      digit = -1
    } else {
      total = (total + section + Math.max(digit, 0)) * (big ?? 1)
      ;[section, digit] = [0, -1]
    }
  }
  return total + section + Math.max(digit, 0)
}
