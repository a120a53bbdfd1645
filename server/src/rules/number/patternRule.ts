import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import {someProtected} from '../../markdown/quoted'
import {touches, type Span} from '../../markdown/span'
import {spanOf} from '../text'
import {silence, type LineContext, type LineRule, type Report} from '../rule'
import type {Signs} from '../signs'

/** What is said of a match; without a span of its own, of the whole match. */
export interface Remark extends Omit<Report, 'span' | 'fixes'> {
  readonly span?: Span
  /** What the stretch should be; several candidates make several fixes, none of them safe. */
  readonly right?: string | readonly string[]
  /** Whether the one candidate may be put in unseen; default true. */
  readonly safe?: boolean
}

/** A fault that a pattern finds; `say` looks at what the pattern cannot see, and may still be silent. */
export interface PatternFault {
  /** Global; without nested quantifiers. */
  readonly pattern: RegExp
  readonly say: (match: RegExpExecArray, line: Line, context: LineContext) => Remark | undefined
}

type PatternFacts = Omit<LineRule, 'category' | 'scope' | 'check'> & {
  readonly signs: Signs
  /** A cheap test that every line with the fault passes. */
  readonly needs: RegExp
  readonly faults: readonly PatternFault[]
  /** Whether it speaks of what stands in quotation marks and titles of works; default `silent`. */
  readonly quotations?: 'said' | 'silent'
}

/**
 * A rule about numbers that is made of patterns. It reads running text: tables have forms of their own, and what stands in
 * quotation marks, titles of works and quoted paragraphs is somebody else's.
 */
export function patternRule({needs, faults, quotations = 'silent', ...facts}: PatternFacts): LineRule {
  const isQuiet = quotations === 'silent'
  return {
    ...facts,
    category: 'number',
    scope: 'paragraph',
    check(line, context) {
      const isPossible = isRunning(line) && needs.test(line.prose)
      return isPossible ? reports(faults, line, context, isQuiet) : silence
    },
  }
}

const isRunning = ({kind}: Line): boolean => kind !== 'table' && kind !== 'code' && kind !== 'html'

function* reports(
  faults: readonly PatternFault[],
  line: Line,
  context: LineContext,
  isQuiet: boolean,
): Iterable<Report> {
  for (const {pattern, say} of faults) {
    for (const match of matchesIn(line.prose, pattern)) {
      const remark = say(match, line, context)
      if (!remark) continue
      const span = remark.span ?? spanOf(match)
      if (isQuiet && someProtected(line, span, stretch => touches(stretch, span))) continue
      yield report(remark, span)
    }
  }
}

function report({right = [], safe = true, message, severity, related}: Remark, span: Span): Report {
  const candidates = typeof right === 'string' ? [right] : right
  const fixes = candidates.map(text => ({
    title: text ? `改为“${text}”` : '删去',
    edits: [{span, text}],
    safe: safe && candidates.length === 1,
  }))
  return {span, message, fixes, ...(severity && {severity}), ...(related && {related})}
}
