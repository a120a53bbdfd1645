import {isDigit, isHan, isLatin} from '../text'

/** A straight quotation mark and the curved one it stands for; `undefined` where its other half is missing. */
export interface StraightQuote {
  readonly start: number
  readonly end: number
  readonly right: string | undefined
}

/**
 * The straight quotation marks of a line that stand in Chinese text, paired in order: outer pairs become “ ”, inner pairs
 * ‘ ’, whichever key was struck. `'六进"社区"'` becomes `“六进‘社区’”`. Apostrophes (`Let's`), inches and minutes (`5"`)
 * are left out. Offsets count from the start of the line.
 */
export function pairQuotes(prose: string): StraightQuote[] {
  const marks = [...prose.matchAll(/"|'{1,2}/g)].filter(({0: mark, index}) => {
    const [before, after] = [prose[index - 1], prose[index + mark.length]]
    return !(isLatin(before) && isLatin(after)) && !(isDigit(before) && !isHan(after))
  })
  const found: {start: number; end: number; mark: string; right?: string}[] = []
  const open: typeof found = []
  for (const {0: mark, index} of marks) {
    const quote = {start: index, end: index + mark.length, mark}
    found.push(quote)
    const last = open.at(-1)
    if (last?.mark !== mark) {
      open.push(quote)
      continue
    }
    open.pop()
    const [left, right] = open.length % 2 ? ['‘', '’'] : ['“', '”']
    last.right = left
    found.at(-1)!.right = right
  }
  return found
    .filter(quote => quote.right !== undefined || isHan(prose[quote.start - 1]) || isHan(prose[quote.end]))
    .map(({start, end, right}) => ({start, end, right}))
    .filter((quote, _, all) => quote.right === undefined || holdsHan(prose, quote, all))
}

/** Whether Chinese stands in or around the quotation that the mark opens or closes. */
function holdsHan(prose: string, quote: StraightQuote, all: readonly StraightQuote[]): boolean {
  const place = all.indexOf(quote)
  const from = all[place - 1]?.end ?? quote.start - 1
  const to = all[place + 1]?.start ?? quote.end + 1
  return /\p{Script=Han}/u.test(prose.slice(Math.max(0, from), to))
}
