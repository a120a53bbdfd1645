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
  const found: {start: number; end: number; mark: string; right?: string; partner?: number}[] = []
  const open: typeof found = []
  for (const {0: mark, index} of marks) {
    const quote: (typeof found)[number] = {start: index, end: index + mark.length, mark}
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
  return found
    .filter(({start, end, partner = start}) =>
      hasHan(prose.slice(Math.max(0, Math.min(start, partner) - 1), Math.max(end, partner) + 1)),
    )
    .map(({start, end, right}) => ({start, end, right}))
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)
