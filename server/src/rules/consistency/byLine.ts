import type {Draft} from '../../draft/draft'
import {readableLines} from '../../figures/readableLines'
import type {PlacedLine} from '../../markdown/block'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {shift} from '../../markdown/span'
import {silence, type DraftRule, type Report} from '../rule'
import {bitsIn, bitsOf, holdsAll, type Signs} from '../signs'

/** What each rule said of a line, by the number of the rule; undefined where it has not been asked yet. */
type Said = (readonly Report[] | undefined)[]

/** A line in its place with what was said of it. */
interface Spoken {
  readonly said: Said
  readonly placed: PlacedLine
}

const remembered = new LineMemory<Said>()
const ofDrafts = new WeakMap<Draft, readonly Spoken[]>()
let rules = 0
const nothingSaid: Said = []

/**
 * The check of a rule about what meets within one line: each line is read once, if it holds the signs without which nothing is to be
 * found; equal lines are one object.
 */
export function byLine(signs: Signs, read: (line: Line) => Iterable<Report>): Pick<DraftRule, 'ofLine' | 'check'> {
  const rule = rules++
  nothingSaid.push(undefined)
  const needs = bitsOf(signs)
  const reportsOn = (line: Line) => (holdsAll(bitsIn(line), needs) ? some([...read(line)]) : silence)
  return {
    ofLine: {signs, read},
    check(draft) {
      let found: Report[] | undefined
      for (const {said, placed} of saidOf(draft)) {
        const reports = (said[rule] ??= reportsOn(placed.line))
        if (reports !== silence) (found ??= []).push(...reports.map(report => moved(report, placed.offset)))
      }
      return found ?? silence
    },
  }
}

/** The lines of a draft with what has been said of them, looked up once for all rules. */
function saidOf(draft: Draft): readonly Spoken[] {
  const known = ofDrafts.get(draft)
  if (known) return known
  const lines = readableLines(draft)
    .filter(({line}) => line.kind !== 'blank')
    .map(placed => ({said: saidOfLine(placed.line), placed}))
  ofDrafts.set(draft, lines)
  return lines
}

function saidOfLine(line: Line): Said {
  const known = remembered.get(line)
  if (known) return known
  const said = nothingSaid.slice()
  remembered.set(line, said)
  return said
}

const some = (reports: readonly Report[]): readonly Report[] => (reports.length > 0 ? reports : silence)

const moved = (report: Report, by: number): Report => ({
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
