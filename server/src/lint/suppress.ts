import type {Draft, DraftLine} from '../draft/draft'
import {shift} from '../markdown/span'
import type {Edit} from '../markdown/edit'
import type {Rule} from '../rules/rule'
import type {Finding} from './finding'
import type {Settings} from './settings'
import {severityOf} from './severity'
import {everyRule, maySuppress, suppressionIn, type Suppression} from './suppression'
import {suppressionReason, suppressionRules, unusedSuppression} from './suppressionRules'

/**
 * Takes out the findings that the writer's comments cover, and adds what is to be said of the comments themselves.
 *
 * A comment on a line covers the next line that is neither blank nor such a comment, up to the next one that is not
 * blank; before a table it covers the table, inside which no comment can stand.
 */
export function suppress(
  findings: readonly Finding[],
  draft: Draft,
  rules: readonly Rule[],
  settings: Settings,
): readonly Finding[] {
  const comments = commentsOf(draft)
  if (comments.length === 0) return findings
  const used = new Map<Comment, Set<string>>(comments.map(comment => [comment, new Set()]))
  const kept = findings.filter(({rule, span}) => {
    const covering = comments.filter(comment => covers(comment, rule.id, span.start))
    for (const comment of covering) used.get(comment)?.add(rule.id).add(everyRule)
    return covering.length === 0
  })
  const known = new Map([...rules, ...suppressionRules].map(rule => [rule.id, rule]))
  const isOff = (id: string) => known.has(id) && severityOf(known.get(id)!, settings) === 'off'
  const remarks = comments.flatMap(comment => {
    const idle = comment.ids.filter(id => !used.get(comment)!.has(id) && !isOff(id))
    return remarksOn(comment, idle, id => id === everyRule || known.has(id), draft, settings)
  })
  return [...kept, ...remarks]
}

/** The findings that no comment of the writer covers. */
export function uncovered(findings: readonly Finding[], draft: Draft): readonly Finding[] {
  const comments = commentsOf(draft)
  if (comments.length === 0) return findings
  return findings.filter(({rule, span}) => !comments.some(comment => covers(comment, rule.id, span.start)))
}

/** A comment, where its line starts, and the stretch of the draft that it covers; it begins with the comment itself. */
interface Comment extends Suppression {
  readonly line: number
  readonly offset: number
  readonly from: number
  readonly to: number
}

function commentsOf({text, lines}: Draft): readonly Comment[] {
  if (!maySuppress(text)) return []
  return lines.flatMap(({line, offset}, index) => {
    const suppression = line.kind === 'blank' || line.kind === 'code' ? undefined : suppressionIn(line.text)
    if (!suppression) return []
    const [from, to] = suppression.whole ? [0, Infinity] : stretchAfter(lines, index)
    return [{...suppression, line: index, offset, from, to}]
  })
}

function stretchAfter(lines: readonly DraftLine[], index: number): readonly [number, number] {
  const seen = ({line}: DraftLine) => line.kind !== 'blank' && !suppressionIn(line.text)
  const first = lines.findIndex((placed, i) => i > index && seen(placed))
  if (first < 0) return [lines[index]!.offset, Infinity]
  let next = first + 1
  const ends = ({line}: DraftLine) =>
    line.kind !== 'blank' && !(lines[first]!.line.kind === 'table' && line.kind === 'table')
  while (next < lines.length && !ends(lines[next]!)) next++
  return [lines[index]!.offset, lines[next]?.offset ?? Infinity]
}

const covers = ({ids, from, to}: Comment, id: string, at: number): boolean =>
  from <= at && at < to && (ids.includes(id) || ids.includes(everyRule))

function remarksOn(
  comment: Comment,
  idle: readonly string[],
  isKnown: (id: string) => boolean,
  draft: Draft,
  settings: Settings,
): readonly Finding[] {
  const isIdle = idle.length > 0 || comment.ids.length === 0
  const rule = isIdle ? unusedSuppression : suppressionReason
  const severity = severityOf(rule, settings)
  if (severity === 'off' || (!isIdle && comment.reason !== '')) return []
  const message = isIdle ? idleMessage(comment, idle, isKnown) : reasonMessage(comment)
  const edit = idle.length < comment.ids.length ? rest(comment, idle) : removal(comment, draft)
  const fixes = isIdle ? [{title: '删去无用的忽略说明', edits: [edit], safe: true}] : []
  return [{rule, severity, span: shift(comment.span, comment.offset), message, fixes, related: [], count: 1}]
}

function idleMessage({whole, ids}: Comment, idle: readonly string[], isKnown: (id: string) => boolean): string {
  if (ids.length === 0) return `忽略说明没有写明检查项；可写作“公文忽略 检查项：理由”，忽略所有检查项写“${everyRule}”。`
  const unknown = idle.filter(id => !isKnown(id))
  if (unknown.length > 0) return `没有名为${quoted(unknown)}的检查项，这处忽略说明不起作用。`
  return `${whole ? '全文' : '下一段'}没有${quoted(idle)}可忽略的地方，忽略说明可以删去。`
}

const reasonMessage = ({ids}: Comment): string => `忽略${quoted(ids)}没有写明理由；建议在冒号后补写，便于以后核对。`

const quoted = (ids: readonly string[]): string => ids.map(id => `“${id}”`).join('、')

/** Keeps the ids that are of use. */
const rest = ({ids, idsSpan, offset}: Comment, idle: readonly string[]): Edit => ({
  span: shift(idsSpan, offset),
  text: ids.filter(id => !idle.includes(id)).join('、'),
})

/** Takes the line out, and with it the blank line after it where one stands before it too. */
function removal({line, offset}: Comment, {lines, text}: Draft): Edit {
  const isBlank = (index: number) => lines[index] === undefined || lines[index].line.kind === 'blank'
  const next = isBlank(line - 1) && lines[line + 1] && isBlank(line + 1) ? line + 2 : line + 1
  const after = lines[next]
  if (after) return {span: {start: offset, end: after.offset}, text: ''}
  const before = lines[line - 1]
  return {span: {start: before ? before.offset + before.line.text.length : offset, end: text.length}, text: ''}
}
