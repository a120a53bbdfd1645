import {matchesIn} from '../../markdown/matches'
import {isDigit, isHan, isLatin} from '../text'

/** A straight quotation mark and the curved one it stands for; `undefined` where its other half is missing. */
export interface StraightQuote {
  readonly start: number
  readonly end: number
  readonly right: string | undefined
}

/** A mark while its other half is looked for; `partner` is where the pair begins or ends. */
interface Quote {
  readonly start: number
  readonly end: number
  readonly mark: string
  right?: string
  partner?: number
}

/**
 * The straight quotation marks of a line that stand in Chinese text, paired in order: outer pairs become “ ”, inner pairs
 * ‘ ’, whichever key was struck. `'六进"社区"'` becomes `“六进‘社区’”`. Apostrophes (`Let's`), inches and minutes (`5"`)
 * are left out. Offsets count from the start of the line.
 */
export function pairQuotes(prose: string): StraightQuote[] {
  const marks = matchesIn(prose, /"|'{1,2}/g).filter(({0: mark, index}) => {
    const [before, after] = [prose[index - 1], prose[index + mark.length]]
    return !(isLatin(before) && isLatin(after)) && !(isDigit(before) && !isHan(after))
  })
  const found: Quote[] = []
  const open: Quote[] = []
  for (const {0: mark, index} of marks) {
    const quote: Quote = {start: index, end: index + mark.length, mark}
    found.push(quote)
    const last = open.at(-1)
    if (last?.mark !== mark) {
      open.push(quote)
      continue
    }
    open.pop()
    const [left, right] = open.length % 2 ? ['‘', '’'] : ['“', '”']
    Object.assign(last, {right: left, partner: quote.end})
    Object.assign(quote, {right, partner: last.start})
  }
  return found.filter(quote => standsInChinese(prose, quote)).map(({start, end, right}) => ({start, end, right}))
}

/** How much of a quotation is looked at to tell its language. */
const glance = 40

/** Whether Chinese stands in a quotation or beside it. */
function standsInChinese(prose: string, {start, end, partner = start}: Quote): boolean {
  const [from, to] = [Math.max(0, Math.min(start, partner) - 1), Math.max(end, partner) + 1]
  return /\p{Script=Han}/u.test(
    prose.slice(from, Math.min(to, from + glance)) + prose.slice(Math.max(from, to - glance), to),
  )
}
