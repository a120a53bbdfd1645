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
  const open: number[] = []
  for (const {0: mark, index} of matchesIn(prose, /[()（）]/g)) {
    if (mark === '(' || mark === '（') open.push(index)
    else {
      const start = open.pop()
      const inner = prose.slice(Math.max((start ?? contentStart - 1) + 1, index - glance), index)
      const chinese = /\p{Script=Han}/u.test(inner) || isChinese(prose[(start ?? 0) - 1]) || isChinese(prose[index + 1])
      if (index < taken || !chinese || isPinyin(inner) || isDocumentYear(inner, prose.slice(index + 1, index + 8)))
        continue
      if (start !== undefined && prose[start] === '(') found.push(start)
      if (mark === ')' && (start !== undefined || !/^[\da-zA-Z]+$/.test(inner))) found.push(index)
    }
  }
  for (const start of open) if (prose[start] === '(' && start >= taken && isChinese(prose[start + 1])) found.push(start)
  return found.sort((a, b) => a - b)
}

/** `国办发(2026)5号` has 〔〕. */
const isDocumentYear = (inner: string, after: string): boolean => /^\d{4}$/.test(inner) && /^第?\d{1,4}号/.test(after)

const isPinyin = (text: string): boolean => /^[a-z]{0,4}[\u00E0-\u01DC][a-z]{0,4}$/.test(text)
