import type {Edit, Finding, Span} from '../service'

/**
 * What the editor shows of a draft while the writer writes, and what was written since the last pause. An input method puts
 * pinyin into the draft while it composes; what that would make appear, change or vanish is held until the pause. Offsets of
 * the present text.
 */
export interface Shown {
  readonly findings: readonly Finding[]
  readonly written: readonly Span[]
  /** What was said of sections and of the draft as a whole when that was last looked at. */
  readonly whole: readonly Finding[]
}

/** What is shown at a pause: all that is true. */
export const settled = (findings: readonly Finding[], whole: readonly Finding[] = []): Shown => ({
  findings,
  written: [],
  whole,
})

/**
 * What was said of sections and of the draft, where it stands after `edits`: it is shown as it was until the pause, so that it need not
 * be looked for at each keystroke. Undefined where an edit took away text that some of it, or what stands for many places, was about: then
 * it has to be.
 */
export function wholeAfter(before: Shown, edits: readonly Edit[]): readonly Finding[] | undefined {
  const many = before.findings.filter(({count}) => count > 1)
  const {shown, removed} = afterEdits({...before, findings: [...before.whole, ...many]}, edits)
  return removed.size > 0 ? undefined : shown.slice(0, before.whole.length)
}

/** The lines of `text` that were written on since the pause, those of the last edit among them. */
export function writtenLines(before: Shown, edits: readonly Edit[], text: string): readonly Span[] {
  const {written} = afterEdits({...before, findings: []}, edits)
  return written.map(span => linesOf(text, span))
}

/**
 * What to show after `edits`, when `found` is what is true of `text`:
 *
 * - on the lines of the last edit, what was shown and is still true; what is new there waits, what the edit mended goes;
 * - on lines written since the pause and left again, what is true;
 * - everywhere else, and for what is said of sections, of the draft or of many places at once, what was shown, moved with
 *   the text, unless the edit took away the text that it was about.
 */
export function whileWriting(before: Shown, edits: readonly Edit[], found: readonly Finding[], text: string): Shown {
  const last = edits.at(-1)
  if (!last) return settled(found, before.whole)
  const {shown, removed, written} = afterEdits(before, edits)
  const current = linesOf(text, {start: last.span.start, end: last.span.start + last.text.length})
  const left = written.map(span => linesOf(text, span))
  const many = new Set<string>()
  for (const findings of [before.findings, found])
    for (const {count, rule} of findings) if (count > 1) many.add(rule.id)
  const isLocal = ({rule}: Finding): boolean => rule.scope !== 'section' && rule.scope !== 'draft' && !many.has(rule.id)
  const isOn = (lines: Span, {span}: Finding): boolean => span.start <= lines.end && lines.start <= span.end
  const isLeft = (finding: Finding): boolean => !isOn(current, finding) && left.some(lines => isOn(lines, finding))

  const still = matcher(found)
  const findings: Finding[] = []
  // There may be thousands, at each keystroke: no array for each of them.
  shown.forEach((finding, index) => {
    const isOnCurrent = isOn(current, finding)
    if (isLocal(finding) && !isOnCurrent && isLeft(finding)) return
    const kept = removed.has(index) || (isOnCurrent && isLocal(finding)) ? still(finding) : finding
    if (kept) findings.push(kept)
  })
  for (const finding of found) if (isLocal(finding) && isLeft(finding)) findings.push(finding)
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return {findings, written, whole: before.whole}
}

interface Followed {
  /** What was shown, where it stands now. */
  readonly shown: readonly Finding[]
  /** Those of which an edit took away text that they were about, other than what was written since the pause; by index. */
  readonly removed: ReadonlySet<number>
  readonly written: readonly Span[]
}

function afterEdits(before: Shown, edits: readonly Edit[]): Followed {
  let shown = before.findings
  let {written} = before
  const removed = new Set<number>()
  for (const edit of edits) {
    const takes =
      edit.span.end > edit.span.start &&
      !written.some(span => span.start <= edit.span.start && edit.span.end <= span.end)
    if (takes)
      shown.forEach(({span}, index) => {
        if (edit.span.start < span.end && span.start < edit.span.end) removed.add(index)
      })
    shown = shown.map(finding => moved(finding, edit))
    written = withWritten(written, edit)
  }
  return {shown, removed, written}
}

/** The finding where its text stands after an edit. Its fixes are of an older text and are gone. */
function moved(finding: Finding, edit: Edit): Finding {
  const {rule, severity, span, message, fixes, related, count} = finding
  const isBefore = (other: Span): boolean => other.end < edit.span.start
  if (fixes.length === 0 && isBefore(span) && related.every(item => isBefore(item.span))) return finding
  return {
    rule,
    severity,
    span: movedSpan(span, edit),
    message,
    fixes: none,
    related: related.length === 0 ? none : related.map(item => ({...item, span: movedSpan(item.span, edit)})),
    count,
  }
}

const none: readonly never[] = []

function movedSpan({start, end}: Span, {span, text}: Edit): Span {
  const by = text.length - (span.end - span.start)
  if (span.end <= start) return {start: start + by, end: end + by}
  if (span.start >= end) return {start, end}
  const covers = span.start <= start && span.end >= end
  if (covers) return {start: span.start, end: span.start + text.length}
  if (span.start <= start) return {start: span.start + text.length, end: end + by}
  return {start, end: span.end < end ? end + by : span.start}
}

/** The written stretches after an edit, those that meet it put into one with it. */
function withWritten(written: readonly Span[], edit: Edit): readonly Span[] {
  const {span, text} = edit
  const meets = (other: Span): boolean => other.start <= span.end && span.start <= other.end
  const all = [span, ...written.filter(meets)]
  const start = Math.min(...all.map(other => other.start))
  const end = Math.max(...all.map(other => other.end)) + text.length - (span.end - span.start)
  return [...written.filter(other => !meets(other)).map(other => movedSpan(other, edit)), {start, end}]
}

/** The whole lines that a stretch lies on. */
function linesOf(text: string, {start, end}: Span): Span {
  const next = text.indexOf('\n', end)
  return {start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next}
}

/** Finds what is still true of something shown, at its very place if there is one; each finding once. */
function matcher(found: readonly Finding[]): (shown: Finding) => Finding | undefined {
  const rest = new Map<string, Set<Finding>>()
  const places = new Map<string, Finding[]>()
  for (const finding of found) {
    const same = rest.get(finding.rule.id)
    if (same) same.add(finding)
    else rest.set(finding.rule.id, new Set([finding]))
    const place = placeOf(finding)
    const there = places.get(place)
    if (there) there.push(finding)
    else places.set(place, [finding])
  }
  return shown => {
    const same = rest.get(shown.rule.id)
    if (!same) return undefined
    const match = places.get(placeOf(shown))?.find(other => same.has(other)) ?? overlapping(same, shown)
    if (match) same.delete(match)
    return match
  }
}

const placeOf = ({rule, span: {start, end}}: Finding): string => `${rule.id} ${start} ${end}`

function overlapping(findings: Iterable<Finding>, {span}: Finding): Finding | undefined {
  for (const other of findings) {
    const isBeside = other.span.start <= span.end && span.start <= other.span.end
    if (isBeside && (meet(other.span, span) || isEmpty(span) || isEmpty(other.span))) return other
  }
  return undefined
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
const isEmpty = ({start, end}: Span): boolean => start === end
