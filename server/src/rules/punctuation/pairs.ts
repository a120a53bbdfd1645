import {stands, tableOf} from '../../markdown/unitTable'
import type {Line} from '../../markdown/line'

/** Opening marks and their closing halves; both widths of a bracket are one pair, since width is another rule's matter. */
export const closing: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〔': '〕',
  '「': '」',
  '【': '】',
}

const halves = tableOf('（(“‘《〔「【）)”’》〕」】')

/** One half of a pair. `at` counts from the start of the line. */
export interface Mark {
  readonly at: number
  /** The closing half of the pair it belongs to. */
  readonly pair: string
  readonly opens: boolean
}

/** The marks without their other half, in the order of the text. */
export function unmatched(line: Line): Mark[] {
  const lone: Mark[] = []
  const open: Mark[] = []
  const {prose} = line
  for (let at = 0; at < prose.length; at++) {
    if (!stands(halves, prose, at)) continue
    const sign = prose[at]!
    const pair = closing[sign]
    if (pair) {
      open.push({at, pair, opens: true})
      continue
    }
    const mark = {at, pair: sign === ')' ? '）' : sign, opens: false}
    const depth = partnerOf(mark, open)
    if (depth >= 0) lone.push(...open.splice(depth).slice(1))
    else if (!isHalfOrdinal(line, mark) && !isApostrophe(line, mark)) lone.push(mark)
  }
  return [...lone, ...open].sort((a, b) => a.at - b.at)
}

/** How many marks left open inside are looked past; more is no text. */
const deepest = 20

/** The index of the last opening half of the same pair, or -1. */
function partnerOf({pair}: Mark, open: readonly Mark[]): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - deepest); at--) if (open[at]!.pair === pair) return at
  return -1
}

/** `1）`, `一）` and `a)` number an item and have no first half. */
const isHalfOrdinal = ({prose}: Line, {at, pair}: Mark): boolean =>
  pair === '）' &&
  /(?:^|[^\p{L}\p{N}])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[\u2460-\u2473])\s*$/u.test(
    prose.slice(Math.max(0, at - 8), at),
  )

/** `Let’s`, and the signs of inches and minutes: `55”`. */
const isApostrophe = ({prose}: Line, {at, pair}: Mark): boolean =>
  '’”'.includes(pair) && (pair === '’' ? /[A-Za-z\d]/ : /\d/).test(prose[at - 1] ?? '')
