import type {Draft} from '../../draft/draft'
import {someProtected} from '../../markdown/quoted'
import {shift, touches, type Span} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'
import {abbreviationsOf, type Abbreviation} from '../../draft/abbreviations'

/** An abbreviation with the line that defines it. */
interface Defined extends Abbreviation {
  readonly line: number
  /** Where the short name and the bracket stand in the draft. */
  readonly place: Span
  readonly end: number
  readonly start: number
}

/** （以下简称…）: used, used after its definition only, one for one name. Offsets count from the draft. */
export const abbreviation: DraftRule = {
  id: 'abbreviation',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '简称前后不一',
  rationale:
    '注明“以下简称”，后面就用简称；一个名称只有一个简称，一个简称只指一个名称。先用后注、注了不用，读的人都要回头去找。',
  basis: {source: '实务', clause: '首次用全称并注明简称'},
  examples: [
    {
      bad: '# 管理办法\n\n第一条　业主委员会（以下简称⟦业委会⟧）应当公开收支。\n\n第二条　业主可以查询。',
      good: '# 管理办法\n\n第一条　业主委员会（以下简称业委会）应当公开收支。\n\n第二条　业委会每季公布一次。',
    },
    {
      bad: '# 管理办法\n\n第一条　业主委员会（以下简称业委会）、业主代表大会（以下简称⟦业委会⟧）依法活动。\n\n第二条　业委会每季公布一次。',
      good: '# 管理办法\n\n第一条　业主委员会（以下简称业委会）、业主代表大会（以下简称业代会）依法活动。\n\n第二条　业委会、业代会每季公布一次。',
    },
  ],
  *check(draft) {
    const byShort = new Map<string, Defined[]>()
    const byFull = new Map<string, Defined[]>()
    for (const one of definedIn(draft)) {
      const namesakes = listIn(byShort, one.short)
      const others = listIn(byFull, one.full)
      const isFirst = namesakes.length === 0
      yield* conflicts(one, namesakes, others)
      if (namesakes.length < MOST_NAMES && namesakes.every(({before}) => before !== one.before)) namesakes.push(one)
      // The first, and the first that is called otherwise, are all that is told.
      if (others.length < 2 && others.every(({short}) => short !== one.short)) others.push(one)
      if (!isFirst) continue
      yield* unused(one, draft)
      yield* usedBefore(one, draft)
      yield* fullAfter(one, draft)
    }
  },
}

/** A longer short name is made of common words, which may stand anywhere. */
const LONGEST_SHORT = 5
/** A shorter full name is no name that one has to look up. */
const SHORTEST_FULL = 6

/** How many names of one short name are compared with each further one. */
const MOST_NAMES = 20

function listIn(lists: Map<string, Defined[]>, key: string): Defined[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

function definedIn({lines}: Draft): Defined[] {
  return lines.flatMap(({line, offset}, index) =>
    abbreviationsOf(line).map(one => ({
      ...one,
      line: index,
      place: shift(one.span, offset),
      start: offset + one.bracket.start,
      end: offset + one.bracket.end,
    })),
  )
}

/** One short name for two names, one name with two short ones; `namesakes` have the same short name, `others` the same full one. */
function* conflicts(one: Defined, namesakes: readonly Defined[], others: readonly Defined[]): Iterable<Report> {
  const {short, full, place} = one
  const related = (other: Defined) => [{span: other.place, message: '前面注明的简称'}]
  const namesake = namesakes.find(other => !isAlike(other.before, one.before))
  if (namesake) {
    const message = `“${short}”在前面已经是另一个名称的简称，这里又注明一次，请核对两处说的是不是同一个。`
    yield {span: place, message, related: related(namesake)}
  }
  const twice = full.length >= SHORTEST_FULL ? others.find(other => other.short !== short) : undefined
  if (twice) {
    const message = `“${full}”前面简称“${twice.short}”，这里简称“${short}”，请改成一致。`
    yield {span: place, message, related: related(twice)}
  }
}

/** Whether two names end alike: what they begin with may belong to the sentence. */
function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length, LONGEST_SHORT)
  return shorter === 0 || a.slice(-shorter) === b.slice(-shorter)
}

function* unused({short, place, end, line, isPromise}: Defined, draft: Draft): Iterable<Report> {
  const {text, lines, signature, issueDate} = draft
  if (!isPromise || text.indexOf(short, end) >= 0) return
  // The last paragraph of a draft that is not signed yet may go on to use it.
  const goesOn = lines.slice(line + 1).some(({line: {kind}}) => kind !== 'blank')
  if (!goesOn && !signature && !issueDate) return
  yield {span: place, message: `注明了简称“${short}”，后面没有用到，可以不注；还用全称的，请改用简称。`}
}

/** A short name that is no part of the full one, before it is explained. */
function* usedBefore({short, full, place, start, line: last}: Defined, {text, lines}: Draft): Iterable<Report> {
  if (full === '' || full.includes(short) || short.length > LONGEST_SHORT || text.indexOf(short) > start) return
  for (const {line, offset, part} of lines.slice(0, last)) {
    if (part !== 'body' && part !== 'lead') continue
    const at = line.prose.indexOf(short)
    if (at < 0 || isProtected(line, at)) continue
    yield {
      span: {start: offset + at, end: offset + at + short.length},
      severity: 'hint',
      message: `简称“${short}”在后面才注明，通常在首次出现时注明；本单位另有要求的可忽略。`,
      related: [{span: place, message: '注明简称的地方'}],
    }
    return
  }
}

function* fullAfter(
  {short, full, place, line: first, end, isPromise}: Defined,
  {text, lines}: Draft,
): Iterable<Report> {
  if (!isPromise || full.length < SHORTEST_FULL || full.length < short.length + 2 || !text.includes(full, end)) return
  for (const {line, offset, part} of lines.slice(first)) {
    if (part !== 'body' && part !== 'lead') continue
    const at = line.prose.indexOf(full, Math.max(0, end - offset))
    const isTitle = line.prose[at - 1] === '《' && line.prose[at + full.length] === '》'
    if (at < 0 || (!isTitle && isProtected(line, at))) continue
    yield {
      span: {start: offset + at, end: offset + at + full.length},
      severity: 'hint',
      message: `前面注明了简称“${short}”，这里仍用全称，通常改用简称；本单位另有要求的可忽略。`,
      related: [{span: place, message: '注明简称的地方'}],
    }
    return
  }
}

const isProtected = (line: Draft['lines'][number]['line'], at: number): boolean =>
  line.kind === 'quote' ||
  someProtected(line, {start: at, end: at + 1}, stretch => touches(stretch, {start: at, end: at + 1}))
