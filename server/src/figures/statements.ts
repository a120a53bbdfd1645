import type {Draft} from '../draft/draft'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {shift, sliceOf, type Span} from '../markdown/span'
import type {WrittenNumber} from './figure'
import {NUMERALS} from './figures'
import {isCounted, quotedSpan, setFiguresOf, type SetFigure} from './setting'

/**
 * A quantity of the writer's own unit as a whole, told so that it can be told again: `我社区共有党员86名`, `全年共受理居民诉求312件`.
 * Offsets count from the start of the line.
 */
export interface Statement {
  readonly span: Span
  readonly number: WrittenNumber
  /** What is counted, with its verb and unit: equal keys tell of the same quantity. */
  readonly key: string
  /** The year that its sentence names, or an empty string. */
  readonly year: string
}

const remembered = new LineMemory<readonly Statement[]>()

/** The statements of a line whose subject is nobody else than the unit that writes. */
export function statementsOf(line: Line): readonly Statement[] {
  const known = remembered.get(line)
  if (known) return known
  const found = MARKED.test(line.prose) ? setFiguresOf(line).flatMap(figure => read(figure, line)) : []
  remembered.set(line, found)
  return found
}

const MARKER = /^(.*?)(共有|现有|現有|总共有|下辖有?|下轄有?|共设有?|共|累计|累計)(\p{Script=Han}{0,60})$/u

/** A marker with a number behind it, however much of what is counted and bounded stands between. */
const MARKED = new RegExp(`(?:共|现有|現有|累计|累計|下[辖轄])\\p{Script=Han}{0,70}[${NUMERALS}]`, 'u')

/** Characters of a paragraph before a statement, and of its sentence: beyond them nobody can say whose quantity it is. */
const LONGEST = 2000

function read(figure: SetFigure, line: Line): Statement[] {
  if (!isCounted(figure) || figure.bound !== 'exact' || figure.depth > 0 || figure.span.start > LONGEST) return []
  const match = figure.before.length > 60 ? null : MARKER.exec(figure.before)
  if (!match) return []
  const [, lead, marker, phrase] = match as unknown as [string, string, string, string]
  const said = phrase + figure.after
  const sentence = sliceOf(line.prose, {start: figure.sentence.start, end: figure.span.start})
  const paragraph = line.prose.slice(0, figure.span.start)
  if (figure.sentence.end - figure.sentence.start > LONGEST) return []
  if (OTHER_TIME.test(sliceOf(line.prose, figure.sentence)) || OTHER_PLACE.test(withoutSelf(paragraph))) return []
  const years = [...new Set(sentence.match(/20\d\d(?=年)/g) ?? [])]
  const isStock = /有|辖|轄|设/.test(marker)
  const before = sentence.slice(0, sentence.length - figure.before.length) + lead
  if (!isStock && withoutSelf(before).replace(/20\d\d年|[，,、\s]/g, '') !== '') return []
  const plain = said.replace(/^[了有的]|[等的]$/g, '')
  if (years.length > 1 || plain.length < (isStock ? 2 : 4) || VAGUE.test(plain)) return []
  const key = `${isStock ? '有' : ''}${plain}/${figure.measure}`
  return [{span: quotedSpan(figure), number: figure.number, key, year: years[0] ?? ''}]
}

/** Other times than the whole period, plans, and what the number was before. */
const OTHER_TIME =
  /去年|上年|前年|往年|原有|原来|曾|年初|年底|年末|\d月|月份|季度|上半年|下半年|每|当天|当日|本周|本月|截至|截止|截止|计划|目标|拟|力争|预计|将|争取|比|分别|先后|首批|第[一二三四五]|此次|本次|该|这|期间|增至|增加|减少|调整/
/** Subjects other than the unit itself. */
const OTHER_PLACE =
  /小区|网格|網格|楼|樓|[栋棟村组組队隊校院园園厂廠]|支部|街道|[镇鎮乡鄉县縣市省]|企业|企業|公司|中心|协会|活动|活動|行动|行動|专项|項目|项目|工程|比赛|培训/
/** The unit itself, and words of the whole period, name no other subject. */
const withoutSelf = (text: string): string =>
  text.replace(
    /(?:我|本|全|我们)(?:社区|社區|街道|村|单位|院)|辖区内?|轄區內?|社区|社區|目前|全年|一年来|一年來|今年以来|今年|年内|现/g,
    '',
  )

const VAGUE =
  /^(?:开展|開展|召开|召開|组织|組織|举办|舉辦)?(?:活动|活動|会议|會議|问题|問題|工作|人员|人員|项目|項目|情况|培训|检查|任务|单位|事项)$|各[类類种種级級]|其他|余|多/

/** Whether two numbers can be the same, printed more or less exactly. */
export const mayBeEqual = (a: WrittenNumber, b: WrittenNumber): boolean =>
  Math.abs(a.value - b.value) <= (Math.max(a.step, b.step) > 1 ? Math.max(a.step, b.step) : 0)

/** The year that a draft as a whole is about: that of its title. */
export const yearOf = ({title}: Draft): string => /20\d\d(?=年)/.exec(title?.text ?? '')?.[0] ?? ''

/** A statement in its draft. */
export interface Told extends Statement {
  /** Where it stands in the draft. */
  readonly place: Span
  readonly words: string
  /** What is counted, for people: `党员`. */
  readonly name: string
}

/** The statements of a draft about its own unit: no attachment, and no section about a part of the unit or another time. */
export function statementsIn({lines}: Draft): readonly Told[] {
  const found: Told[] = []
  let elsewhere = false
  for (const {line, offset, part} of lines) {
    if (part === 'attachment') break
    if (part === 'heading' || line.kind === 'heading') elsewhere = ELSEWHERE.test(line.prose)
    if (elsewhere) continue
    for (const statement of statementsOf(line)) {
      const words = sliceOf(line.prose, statement.span)
      const name = statement.key.replace(/^有|\/[^]*$/g, '')
      found.push({...statement, place: shift(statement.span, offset), words, name})
    }
  }
  return found
}

/** Sections about a part of the unit. */
const ELSEWHERE = /小区|网格|網格|楼|村|组|支部|去年|上年|计划|目标/
