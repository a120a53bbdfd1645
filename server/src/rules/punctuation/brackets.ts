import {matchesIn} from '../../markdown/matches'
import {lineFacts} from '../../draft/lineFacts'
import type {Line} from '../../markdown/line'
import {isChinese} from '../text'

/** How much of what a bracket holds is looked at to tell its language. */
const glance = 60

/**
 * Both halves of every bracket that holds Chinese or stands in it. Not those of an ordinal that is wrong in more than
 * width, nor those around the pinyin that some pages add to each character, which is residue as a whole, nor those of a
 * document number, which are none at all.
 */
export function halfWidthBrackets(line: Line): number[] {
  const {prose, contentStart} = line
  const {ordinal} = lineFacts(line)
  const taken = ordinal?.faults.some(fault => fault !== 'half-width-paren') ? ordinal.span.end : 0
  const found: number[] = []
  const open: Bracket[] = []
  for (const bracket of bracketsIn(prose)) {
    const {mark, at} = bracket
    if (mark === '(' || mark === '（') open.push(bracket)
    else {
      const start = open.pop()
      const inner = prose.slice(Math.max((start?.at ?? contentStart - 1) + 1, at - glance), at)
      const chinese = /\p{Script=Han}/u.test(inner) || isChinese(start?.before) || isChinese(bracket.behind)
      if (at < taken || !chinese || isPinyin(inner) || isDocumentYear(inner, prose.slice(at + 1, at + 8))) continue
      if (start?.mark === '(') found.push(start.at)
      if (mark === ')' && (start !== undefined || !/^[\da-zA-Z]+$/.test(inner))) found.push(at)
    }
  }
  for (const {mark, at, behind} of open) if (mark === '(' && at >= taken && isChinese(behind)) found.push(at)
  return found.sort((a, b) => a - b)
}

/** A bracket, and what its row stands beside, so that all of the row are widened in one go. */
interface Bracket {
  readonly mark: string
  readonly at: number
  readonly before: string | undefined
  readonly behind: string | undefined
}

function* bracketsIn(prose: string): Iterable<Bracket> {
  for (const {index, 0: row} of matchesIn(prose, /[()]+|[（）]/g))
    for (let at = index; at < index + row.length; at++)
      yield {mark: prose[at]!, at, before: prose[index - 1], behind: prose[index + row.length]}
}

/** `国办发(2026)5号` has 〔〕. */
const isDocumentYear = (inner: string, after: string): boolean => /^\d{4}$/.test(inner) && /^第?\d{1,4}号/.test(after)

const isPinyin = (text: string): boolean => /^[a-z]{0,4}[\u00E0-\u01DC][a-z]{0,4}$/.test(text)
