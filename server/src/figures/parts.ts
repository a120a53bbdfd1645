import {matchesIn} from '../markdown/matches'
import words from '../data/partWords.json'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {countBefore} from '../markdown/search'
import {sentences} from '../markdown/sentence'
import type {Span} from '../markdown/span'
import {FIGURE, NUMERALS} from './figures'
import {sentenceAt} from './sentenceAt'
import {depthsOf, isCounted, setFiguresOf, type SetFigure} from './setting'
import {stands, tableOf} from '../markdown/unitTable'

/**
 * A whole with a row of its parts, all of one unit. `among`: 其中, 包括, whose parts need not be all; `closed`: 分别为, 分为,
 * 由…组成, 两类 and sums at the end (合计); `pair`: two parts that make the whole by their nature (男、女).
 */
export interface PartRow {
  readonly form: 'among' | 'closed' | 'pair'
  readonly whole: SetFigure
  readonly parts: readonly SetFigure[]
  /** Other numbers of the unit that the row may belong to instead. */
  readonly others: readonly SetFigure[]
}

const remembered = new LineMemory<readonly PartRow[]>()

/** The rows of parts in a line; equal lines are one object and are read once. Offsets count from its start. */
export function partRowsOf(line: Line): readonly PartRow[] {
  const known = remembered.get(line)
  if (known) return known
  const rows = mayHoldRow(line.prose) ? readRows(line) : []
  remembered.set(line, rows)
  return rows
}

const SIGNS = /其中|分[别別为為成]|组成|組成|包括|包含|涵盖|[合共总總][计計]|共|[：:男]|农村|農村|地方|未/

/** A cheap look at what each of the three forms of a row needs, before the figures of the line are read. */
const mayHoldRow = (prose: string): boolean =>
  SIGNS.test(prose) && (OPENER.test(prose) || TOTAL.test(prose) || isPaired(prose))

function readRows(line: Line): PartRow[] {
  const figures = setFiguresOf(line).filter(figure => isCounted(figure) && !DURATIONS.has(figure.unitClass ?? ''))
  if (figures.length < 2) return []
  const text: Text = {line, figures, depths: depthsOf(line.prose)}
  const rows = [...rowsBehind(text), ...sumsAtEnd(text), ...pairs(text)]
  const taken = new Set<SetFigure>()
  return rows.filter(({whole}) => !taken.has(whole) && taken.add(whole))
}

/** Years and ages are no parts of one another. */
const DURATIONS = new Set(['time', 'age'])

interface Text {
  readonly line: Line
  readonly figures: readonly SetFigure[]
  readonly depths: Uint8Array
}

const WORDS =
  '其中(?!之一|的|一[个個项項种種位名家])[有为為]?[，,：:]?|分[别別][为為是有][：:]?|(?:分[为為成]|包括|包含|涵盖)了?[：:]?|由(?=[^。；;]{2,80}[组組]成)'
const OPENERS = new RegExp(`${WORDS}|[：:]`, 'g')
/** A colon opens a row only behind a number of its clause. */
const OPENER = new RegExp(`${WORDS}|[：:](?<=[${NUMERALS}][^，。、；：！？（）,;:!?()|【】《》“”]*[：:])`)

/** `…1686名，其中…339名，…360名`: the whole before, the parts behind. */
function rowsBehind(text: Text): PartRow[] {
  const {prose} = text.line
  return matchesIn(prose, OPENERS).flatMap(({0: opener, index}) => {
    const here = firstFrom(text.figures, index)
    if (here < 1 || (COLON.test(opener[0]!) && !announces(text.figures[here - 1]!, prose, index))) return []
    const end = endOfRow(text, index, opener)
    const depth = text.depths[index] ?? 0
    const behind: SetFigure[] = []
    for (let at = here; at < text.figures.length && text.figures[at]!.number.span.end <= end; at++)
      if (text.figures[at]!.depth === depth) behind.push(text.figures[at]!)
    return measuresOf(behind).flatMap(measure => {
      const before = wholesBefore(text, index, opener, measure)
      const parts = rowOf(prose, behind, measure, index + opener.length)
      const whole = before.at(-1)
      if (!whole || parts.length === 0) return []
      const form = formOf(prose.slice(index, end), opener, prose.slice(whole.span.start, index), parts)
      return form ? [{form, whole, parts, others: before.slice(0, -1)}] : []
    })
  })
}

/** The last figures before an index, none that starts before a place. */
function figuresWithin(figures: readonly SetFigure[], from: number, end: number): readonly SetFigure[] {
  const first = firstFrom(figures, from)
  return first < 0 ? [] : figures.slice(Math.max(first, end - REACH), Math.max(first, end))
}

/** The index of the first figure that starts at a place or behind it; -1 where there is none. */
function firstFrom(figures: readonly SetFigure[], place: number): number {
  const first = countBefore(figures, ({number}) => number.span.start < place)
  return first < figures.length ? first : -1
}

const COLON = /[：:]/

/** A colon announces a row only right behind its whole: `班子成员7人：书记1人…`. */
const announces = ({span, after}: SetFigure, prose: string, at: number): boolean =>
  /^[组組]?成?$/.test(prose.slice(span.end + after.length, at))

/** How far a row may run on. */
const LONGEST = 400

/** How many figures back a whole or a part is looked for, so that a sentence of thousands takes no longer than its length. */
const REACH = 40

/** To the end of the sentence, the semicolon, the closing bracket or the next 其中; a colon lets semicolons divide the row. */
function endOfRow({line, depths}: Text, start: number, opener: string): number {
  const {prose} = line
  const sentence = sentences(line)[sentenceAt(line, start)]
  const end = Math.min(sentence?.end ?? prose.length, start + LONGEST)
  const depth = depths[start] ?? 0
  const divided = !COLON.test(opener.at(-1)!)
  for (let at = start + opener.length; at < end; at++) {
    if ((depths[at] ?? 0) < depth) return at
    const char = prose[at]!
    if (char === '其' && prose[at + 1] === '中') return at
    if (opener === '由' && prose[at + 1] === '成' && '组組'.includes(char)) return at
    if (divided && '；;'.includes(char) && (depths[at] ?? 0) === depth) return at
  }
  return end
}

const measuresOf = (figures: readonly SetFigure[]): string[] => [...new Set(figures.map(({measure}) => measure))]

/** Numbers of the unit before the row, the likeliest whole last. */
function wholesBefore({line, figures, depths}: Text, at: number, opener: string, measure: string): SetFigure[] {
  const {prose} = line
  const all = sentences(line)
  const place = sentenceAt(line, at)
  const sentence = all[place]
  if (!sentence) return []
  const heads = at - sentence.start <= 1 && opener.startsWith('其中')
  const from = heads ? (all[place - 1]?.start ?? sentence.start) : sentence.start
  const depth = depths[at] ?? 0
  const next = firstFrom(figures, at)
  const near = figuresWithin(figures, from, next < 0 ? figures.length : next)
  const clauses = prose.slice(near[0]?.number.span.start ?? at, at)
  const semicolon = heads ? -1 : at - clauses.length + Math.max(clauses.lastIndexOf('；'), clauses.lastIndexOf(';'))
  const found = near.filter(
    ({number: {span}, measure: own, depth: deep}) =>
      span.start >= semicolon && span.end <= at && own === measure && deep <= depth,
  )
  return found.slice(-8)
}

/** The parts of one unit that stand in a row: a clause without any number, or with a new statement, ends it. */
function rowOf(prose: string, figures: readonly SetFigure[], measure: string, from: number): SetFigure[] {
  const row: SetFigure[] = []
  let last = from
  let first: SetFigure | undefined
  for (const figure of figures) {
    const gap = prose.slice(last, Math.max(last, figure.clause.start))
    // Other clauses may tell more of the part before (`，占8%`), as long as they hold a number too.
    if (first && gap.split(/[，、；,;]/).some(clause => clause !== '' && !/[\d一二三四五六七八九十百]/.test(clause)))
      break
    if (first && isNew(figure) && !isNew(first)) break
    last = figure.clause.end
    first ??= figure
    if (figure.measure === measure) row.push(figure)
  }
  return row
}

const NEW = new RegExp(`^(?:其中)?(?:${words.newStatement.join('|')})`)
const isNew = ({before}: SetFigure): boolean => NEW.test(before)

/** 两类, 三个方面: how many kinds a whole is said to have. */
const KINDS = /([两兩二三四五六])(?:大)?(?:[类類种種]|部分|个层次|個層次)/
const counted = '零一二三四五六'

function formOf(row: string, opener: string, head: string, parts: readonly SetFigure[]): PartRow['form'] | undefined {
  const pair = isPair(parts)
  const kinds = KINDS.exec(head + row)?.[1]
  const isAll = kinds !== undefined && parts.length === ('两兩'.includes(kinds) ? 2 : counted.indexOf(kinds))
  const open = /等(?![级級待])/.test(row)
  if (/^分[别別]/.test(opener) || /^分[为為成]/.test(opener) || opener === '由' || isAll)
    return parts.length < 2 ? undefined : open || isStages(parts) ? 'among' : 'closed'
  if (pair && !open) return 'pair'
  return /^[：:]$/.test(opener) && parts.length < 2 ? undefined : 'among'
}

const isStages = (parts: readonly SetFigure[]): boolean =>
  parts.some(({before}) => words.stages.some(word => before.includes(word)))

/** Two parts that exclude each other and make the whole: 男60人、女40人. */
function isPair(parts: readonly SetFigure[]): boolean {
  if (parts.length !== 2) return false
  const [a, b] = parts.map(({before, after}) => before.replace(/^其中[，：]?/, '') || after)
  return words.complements.some(([one, other]) => complete(a!, b!, one!, other!) || complete(b!, a!, one!, other!))
}

const complete = (a: string, b: string, one: string, other: string): boolean =>
  a.startsWith(one) && !a.startsWith(other) && b.startsWith(other)

/** What tells a total, right before it. */
const SIGN_OF_TOTAL = '(?:[合共总總][计計]|[总總]?共)[为為是有：:]?'
const TOTAL = new RegExp(`${SIGN_OF_TOTAL}${FIGURE}`)
const BEFORE_TOTAL = new RegExp(`${SIGN_OF_TOTAL}$`)
/** What the words before a total end with. */
const ENDS_TOTAL = tableOf('计計共为為是有：:')

/** `男60人，女40人，合计101人`: the whole behind its parts. */
function sumsAtEnd(text: Text): PartRow[] {
  const {line, figures} = text
  const {prose} = line
  return figures.flatMap((whole, index) => {
    if (!stands(ENDS_TOTAL, prose, whole.span.start - 1)) return []
    const sign = BEFORE_TOTAL.exec(prose.slice(Math.max(0, whole.span.start - 4), whole.span.start))
    if (!sign) return []
    const {start} = sentenceOf(line, whole.span)
    const parts = rowBefore(text, index, start, whole.span.start - sign[0].length)
    const sure = sign[0].startsWith('共') && sign[0].length === 1 ? 'among' : 'closed'
    if (parts.length < 2 || parts.some(({before}) => /其中|[合共总總]/.test(before))) return []
    return [{form: sure === 'closed' && !isStages(parts) ? 'closed' : 'pair', whole, parts, others: []} as const]
  })
}

/** The numbers of the unit that stand right before, clause by clause; a clause without one ends the row. */
function rowBefore({line, figures}: Text, index: number, start: number, end: number): SetFigure[] {
  const whole = figures[index]!
  const row: SetFigure[] = []
  let from = end
  for (const part of figuresWithin(figures, start, index + 1)
    .filter(({number}) => number.span.end <= end)
    .reverse()) {
    const gap = line.prose.slice(Math.min(part.clause.end, from), from)
    if (part.measure !== whole.measure || part.depth !== whole.depth || /[^，、；,;和及]/.test(gap)) break
    row.unshift(part)
    from = part.clause.start
  }
  return row
}

const sentenceOf = (line: Line, {start}: Span): Span =>
  sentences(line)[sentenceAt(line, start)] ?? {start: 0, end: line.prose.length}

/** `现有党员121名，男党员70名，女党员50名` without 其中. */
const PAIRED = new RegExp(words.complements.map(pair => pair[1]).join('|'))
const isPaired = (prose: string): boolean =>
  PAIRED.test(prose) && words.complements.some(([one, other]) => prose.includes(one!) && prose.includes(other!))

function pairs({line, figures}: Text): PartRow[] {
  if (!isPaired(line.prose)) return []
  return figures.flatMap((whole, at) => {
    const parts = figures
      .slice(at + 1, at + 5)
      .filter(({measure}) => measure === whole.measure)
      .slice(0, 2)
    if (!isPair(parts) || parts.some(({depth}) => depth !== whole.depth)) return []
    const {start, end} = sentenceOf(line, whole.span)
    const near = parts.every(({span}) => span.start >= start && span.end <= end)
    return near && !/[；;]/.test(line.prose.slice(whole.span.end, parts[1]!.span.start))
      ? [{form: 'pair' as const, whole, parts, others: []}]
      : []
  })
}
