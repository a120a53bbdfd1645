import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {someProtected} from '../markdown/quoted'
import {touches} from '../markdown/span'
import type {Figure} from './figure'
import {figuresOf} from './figures'

const remembered = new LineMemory<readonly Figure[]>()

/** The quantities that running text states itself: none of tables, quotations and titles of works. */
export function statedFigures(line: Line): readonly Figure[] {
  const known = remembered.get(line)
  if (known) return known
  const isRunning = line.kind !== 'table' && line.kind !== 'quote' && line.kind !== 'blank'
  const figures = isRunning ? figuresOf(line) : []
  const stated = figures.filter(({span}) => !someProtected(line, span, stretch => touches(stretch, span)))
  remembered.set(line, stated)
  return stated
}
