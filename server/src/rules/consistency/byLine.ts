import type {Draft} from '../../draft/draft'
import {readableLines} from '../../figures/readableLines'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {shift} from '../../markdown/span'
import type {Report} from '../rule'

/** The check of a rule about figures that meet within one line: each line is read once, equal lines are one object. */
export function byLine(read: (line: Line) => Iterable<Report>): (draft: Draft) => Iterable<Report> {
  const remembered = new LineMemory<readonly Report[]>()
  return function* (draft) {
    for (const {line, offset} of readableLines(draft)) {
      let reports = remembered.get(line)
      if (!reports) remembered.set(line, (reports = [...read(line)]))
      for (const report of reports) yield placed(report, offset)
    }
  }
}

const placed = (report: Report, by: number): Report => ({
  ...report,
  span: shift(report.span, by),
  ...(report.related && {related: report.related.map(({span, message}) => ({span: shift(span, by), message}))}),
  ...(report.fixes && {
    fixes: report.fixes.map(fix => ({
      ...fix,
      edits: fix.edits.map(({span, text}) => ({span: shift(span, by), text})),
    })),
  }),
})
