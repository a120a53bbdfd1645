import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {NUMERALS} from './figures'
import type {NumberedShare} from './numberedShare'
import {rateOf} from './rates'
import {shareOf} from './shares'
import {statedFigures} from './statedFigures'

const remembered = new LineMemory<readonly NumberedShare[]>()

const SHARE = new RegExp(`[%％]|分之|[${NUMERALS}][余多几]?成|一半|半数`)
/** What a share is told of with. */
const OF = /占|率|[达为]/

/** The shares of a line whose part and whole follow from wording (`N个中，有a个，占p%`; `受理N起，办结M起，办结率p%`). */
export function numberedShares(line: Line): readonly NumberedShare[] {
  const known = remembered.get(line)
  if (known) return known
  const figures = SHARE.test(line.prose) && OF.test(line.prose) ? statedFigures(line) : []
  const found = figures.flatMap((share, index) =>
    share.kind === 'share' ? (shareOf(line, figures, index) ?? rateOf(line, figures, index) ?? []) : [],
  )
  remembered.set(line, found)
  return found
}
