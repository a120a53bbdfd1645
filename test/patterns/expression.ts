import {createHash} from 'node:crypto'

/** A regular expression of the server. */
export interface Expression {
  readonly source: string
  readonly flags: string
  /** The file that it stands in, or that builds it: `rules/wording/wordFinder.ts`. */
  readonly from: string
}

/** By which an expression is known that was checked before. */
export const keyOf = ({source, flags}: Expression): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12)

/** More ways than this through its quantifiers, and an expression is checked by more than their bounds. */
const mostWays = 1000

/**
 * Whether each quantifier has a bound, and all together so small ones that an attempt at one place ends after a fixed number of steps:
 * then the time grows with the length of the text only.
 */
export function isBounded({source}: Expression): boolean {
  const bare = source.replace(/\\./gsu, 'x').replace(/\[[^\]]*\]/gu, 'x')
  if (/[*+]|\{\d+,\}/u.test(bare)) return false
  const counted = [...bare.matchAll(/\{\d+,(\d+)\}/gu)].reduce((ways, [, most]) => ways * (1 + Number(most)), 1)
  return counted * 2 ** (bare.match(/\?(?![:=!<])/gu) ?? []).length <= mostWays
}
