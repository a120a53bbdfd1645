import {matchesIn} from '../../markdown/matches'
import {lineFacts} from '../../draft/lineFacts'
import type {Line} from '../../markdown/line'
import type {Suspect} from './suspects'

/** How much of what a bracket holds is looked at to tell its language. */
const glance = 60

/**
 * The brackets of a line, in pairs where they are. Out of place are both halves of every bracket that holds Chinese or stands in it. Not
 * those of an ordinal that is wrong in more than width, nor those around the pinyin that some pages add to each character,
 * which is residue as a whole, nor those of a document number, which are none at all.
 */
export function bracketsIn(line: Line): Suspect[] {
  const {prose, contentStart} = line
  const {ordinal} = lineFacts(line)
  const taken = ordinal?.faults.some(fault => fault !== 'half-width-paren') ? ordinal.span.end : 0
  const found: Suspect[] = []
  const open: number[] = []
  for (const {0: mark, index} of matchesIn(prose, /[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index)
      continue
    }
    const start = open.pop()
    const inner = prose.slice(Math.max((start ?? contentStart - 1) + 1, index - glance), index)
    if (index < taken || isPinyin(inner) || isDocumentYear(inner, prose.slice(index + 1, index + 8))) continue
    if (start === undefined && /^[\da-zA-Z]+$/.test(inner)) continue
    const places = (start === undefined ? [index] : [start, index]).filter(at => isHalf(prose[at]!))
    if (places.length === 0) continue
    const holdsChinese = /\p{Script=Han}/u.test(inner)
    const isWrong: Suspect['wrong'] = isChinese =>
      holdsChinese || (start !== undefined && isChinese(start - 1)) || isChinese(index + 1) ? places : none
    found.push({places, wrong: isWrong})
  }
  for (const start of open)
    if (isHalf(prose[start]!) && start >= taken)
      found.push({places: [start], wrong: isChinese => (isChinese(start + 1) ? [start] : none)})
  return found
}

const none: readonly number[] = []

const isHalf = (mark: string): boolean => mark === '(' || mark === ')'

/** `国办发(2026)5号` has 〔〕. */
const isDocumentYear = (inner: string, after: string): boolean => /^\d{4}$/.test(inner) && /^第?\d{1,4}号/.test(after)

const isPinyin = (text: string): boolean => /^[a-z]{0,4}[\u00E0-\u01DC][a-z]{0,4}$/.test(text)
