import {abbreviationsOf} from '../../draft/abbreviations'
import {citationsOf} from '../../draft/citations'
import type {Draft, DraftLine} from '../../draft/draft'
import {datesOf, writtenDay} from '../../figures/dates'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {nameStretches} from '../../markdown/names'

/** A word that the draft uses and may use again: a name, an office, an abbreviation, a document, its number, a date. */
export interface Word {
  readonly kind: 'name' | 'document' | 'number' | 'date'
  readonly text: string
  /** What it is: `简称，指青禾社区居民委员会`. */
  readonly detail: string
  /** The title of the document that a number stands with. */
  readonly title?: string
}

/** A word with how often, and in which line last, it stands in the draft. */
export interface UsedWord extends Word {
  readonly uses: number
  readonly line: number
}

/** The words of a draft, those used last first. A line is read once for as long as it stands. */
export function wordsOf(draft: Draft): readonly UsedWord[] {
  const found = new Map<string, UsedWord>()
  for (const [line, placed] of draft.lines.entries()) {
    for (const word of wordsIn(placed)) {
      const before = found.get(word.text)
      found.set(word.text, {...(before ?? word), uses: (before?.uses ?? 0) + 1, line})
    }
  }
  return [...found.values()].sort((a, b) => b.line - a.line)
}

const remembered = new LineMemory<readonly Word[]>()

function wordsIn({line, part}: DraftLine): readonly Word[] {
  const framed = part === 'signature' || part === 'salutation' ? unitsIn(line) : []
  const known = remembered.get(line) ?? readLine(line)
  remembered.set(line, known)
  return framed.length ? [...framed, ...known] : known
}

const NONE: readonly Word[] = []

function readLine(line: Line): readonly Word[] {
  const {kind, prose} = line
  if (kind === 'blank' || kind === 'code' || kind === 'html') return NONE
  const words = [...abbreviated(line), ...documents(line), ...people(prose), ...bodies(prose), ...days(line)]
  return words.length ? words : NONE
}

const abbreviated = (line: Line): readonly Word[] =>
  abbreviationsOf(line).flatMap(({short, full}) => [
    {kind: 'name' as const, text: short, detail: full ? `简称，指${full}` : '简称'},
    ...(full.length > short.length ? [{kind: 'name' as const, text: full, detail: `全称，简称${short}`}] : []),
  ])

/** Words before a code that no code begins with: `根据清街办〔2026〕12号`. */
const BEFORE_CODE =
  /^\p{Script=Han}*(?:按照|根据|依据|依照|遵照|参照|印发|转发|贯彻|落实|执行|下发|详见|见|据|和|与|及|的)(?=\p{Script=Han}{2})/u

function documents(line: Line): readonly Word[] {
  const {citations, numbers} = citationsOf(line)
  return [
    ...citations.map(({span}) => {
      const text = line.prose.slice(span.start + 1, span.end - 1)
      return {kind: 'document' as const, text, detail: '本稿引用的文件'}
    }),
    ...numbers.map(({span, title}) => ({
      kind: 'number' as const,
      text: line.prose.slice(span.start, span.end).replace(BEFORE_CODE, ''),
      detail: title === undefined ? '本稿用过的发文字号' : `《${title}》的发文字号`,
      ...(title !== undefined && {title}),
    })),
  ]
}

const people = (prose: string): readonly Word[] =>
  nameStretches(prose).map(({start, end}) => {
    const before = /[\p{Script=Han}]{0,6}$/u.exec(prose.slice(0, start))![0].replace(/^.*[在由向经]/u, '')
    const office = before || /^\p{Script=Han}{0,4}/u.exec(prose.slice(end))![0]
    return {kind: 'name', text: prose.slice(start, end), detail: office ? `姓名，见“${office}”` : '姓名'}
  })

/** A body with a certain beginning: after a mark, or after a word that no name begins with. */
const BODY =
  /(?<=^|[，。；：、！？（）()《》“”,;:\s\u3000由经向与和及请报对])((?![由经向在与和及请报对各本该我])[\p{Script=Han}]{2,12}?(?:居民委员会|村民委员会|业主委员会|居委会|村委会|业委会|街道办事处|党工委|党委|党总支|党支部|民政局|党群服务中心|服务中心|服务站|工作站|派出所|物业公司|领导小组|网格))(?=$|[^\p{Script=Han}]|[的在和与及、])/gu
const BODY_END = /[会处委支部局心站所司组格]/

const bodies = (prose: string): readonly Word[] =>
  BODY_END.test(prose)
    ? [...prose.matchAll(BODY)].map(([, text]) => ({kind: 'name' as const, text: text!, detail: '本稿写到的单位'}))
    : []

/** The units of a signature or a salutation: `青禾社区居民委员会`, `各居民小组、各楼栋长：`. */
const unitsIn = ({prose}: Line): readonly Word[] =>
  prose
    .split(/[：:、，\s\u3000]/u)
    .filter(text => /^\p{Script=Han}{4,24}$/u.test(text))
    .map(text => ({kind: 'name' as const, text, detail: '本稿写到的单位'}))

const days = (line: Line): readonly Word[] =>
  datesOf(line).flatMap(({year, month, day}) =>
    year !== undefined && day !== undefined
      ? [{kind: 'date' as const, text: writtenDay({year, month, day}), detail: '本稿写到的日期'}]
      : [],
  )
