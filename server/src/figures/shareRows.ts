import type {Line} from '../markdown/line'
import type {Figure} from './figure'
import {statedFigures} from './statedFigures'

/** `其他占` */
export const REST = /(?:其他|其它|其余)[^，、；。\d]{0,12}(?:占|为)[^，、；。\d]{0,8}$/
/** `分别占总评分的` */
export const WEIGHTS = /(?:分别|各)占?[^，、；。]{0,8}(?:总评分|总分|总成绩|权重|分值)的?(?:比重|比例)?(?:为|是)?$/
const SHARE_OF = /占[^，、；。\d]{0,12}$/

/** Rows of shares that leave nothing out. */
export function rowsOf(line: Line): readonly (readonly Figure[])[] {
  const {prose} = line
  if (!/[%％]/.test(prose)) return []
  const rows: Figure[][] = []
  const shares = statedFigures(line).filter(({kind, unit}) => kind === 'share' && unit === '%')
  const before = ({clause, span}: Figure): string => prose.slice(clause.start, span.start)
  for (const [index, share] of shares.entries()) {
    const {sentence} = share
    if (REST.test(before(share))) {
      const row = shares.slice(Math.max(0, index - 20), index + 1).filter(other => other.sentence === sentence)
      if (row.slice(0, -1).every(other => SHARE_OF.test(before(other)) && !/其他|其余/.test(before(other))))
        rows.push(row)
    } else if (WEIGHTS.test(before(share))) {
      const row = shares.slice(index, index + 20).filter(other => other.sentence === sentence)
      const isList = row.every(
        (other, at) => at === 0 || /^[、和，及]$/.test(prose.slice(row[at - 1]!.span.end, other.span.start)),
      )
      if (isList) rows.push(row)
    } else if (/男[^，。]{0,8}占[^，。]{0,6}$/.test(before(share))) {
      const next = shares[index + 1]
      if (
        next?.sentence === sentence &&
        /^[，、；][^，。\d]{0,3}女[^，。\d]{0,8}占?[^，。\d]{0,3}$/.test(prose.slice(share.span.end, next.span.start))
      )
        rows.push([share, next])
    }
  }
  return rows.filter(row => row.length > 1 && row.every(isExact) && !isNested(prose, row))
}

const isExact = ({bound, number}: Figure): boolean => bound === 'exact' && number.to === undefined

/** A share of one of the items, told between them. */
const isNested = (prose: string, row: readonly Figure[]): boolean =>
  /其中/.test(prose.slice(row[0]!.span.end, row.at(-1)!.span.start))
