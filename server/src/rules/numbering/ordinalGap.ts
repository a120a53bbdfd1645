import type {Draft, Section} from '../../draft/draft'
import {lineFacts} from '../../draft/lineFacts'
import {isItemForm, writeOrdinal} from '../../draft/ordinal'
import type {DraftRule, Fix, Report} from '../rule'
import {isReference} from './reference'

type Numbered = Section & Required<Pick<Section, 'ordinal'>>

/** 序数不连续: a gap, a repetition or a wrong start among the ordinals of one row. Offsets count from the draft. */
export const ordinalGap: DraftRule = {
  id: 'ordinal-gap',
  category: 'numbering',
  scope: 'draft',
  severity: 'information',
  title: '序数不连续',
  rationale:
    '同一层的序数应从“一”开始，一个接一个。增删段落后最容易跳号、重号；只有“一是”没有“二是”，往往是后面的内容漏写了。换一层重新从“一”数起是正常的。',
  basis: {source: '实务', clause: '同一层次的序数连续'},
  examples: [
    {
      bad: '# 年度工作总结\n\n一、工作成效\n\n网格走访不断加强。\n\n⟦三、⟧存在问题\n\n宣传不够深入。',
      good: '# 年度工作总结\n\n一、工作成效\n\n网格走访不断加强。\n\n二、存在问题\n\n宣传不够深入。',
    },
    {
      bad: '# 年度工作总结\n\n一、主要工作\n\n（一）加强党建\n\n每月开展一次学习。\n\n⟦（一）⟧改善民生\n\n建成便民食堂。',
      good: '# 年度工作总结\n\n一、主要工作\n\n（一）加强党建\n\n每月开展一次学习。\n\n（二）改善民生\n\n建成便民食堂。',
    },
    {
      bad: '# 年度工作总结\n\n⟦二、⟧工作成效\n\n全年办结诉求320件。\n\n三、下步打算\n\n继续做好走访。',
      good: '# 年度工作总结\n\n一、工作成效\n\n全年办结诉求320件。\n\n二、下步打算\n\n继续做好走访。',
    },
    {
      bad: '# 调研报告\n\n存在的问题，⟦一是⟧人手不足，网格员常常一人多岗。',
      good: '# 调研报告\n\n存在的问题，一是人手不足，网格员常常一人多岗；二是经费不足。',
    },
  ],
  *check(draft) {
    const last = new Map<string, Numbered>()
    yield* rows(draft, draft.sections, last)
  },
}

/** Looks at one row of siblings, then at the rows below it. `last` holds the last ordinal of each form in the draft. */
function* rows(draft: Draft, siblings: readonly Section[], last: Map<string, Numbered>): Iterable<Report> {
  const before = new Map<string, Numbered>()
  for (const [at, section] of siblings.entries()) {
    if (
      isNumbered(section) &&
      !isReference(draft.text.slice(section.ordinal.offset + section.ordinal.text.length, section.span.end))
    ) {
      const kind = kindOf(section)
      // Articles are counted through the whole draft, whatever chapter they stand in.
      const previous = section.ordinal.form === 'article' ? last.get(kind) : before.get(kind)
      yield* judge(draft, siblings, at, section, previous, last.get(kind))
      before.set(kind, section)
      last.set(kind, section)
    }
    yield* rows(draft, section.children, last)
  }
}

function* judge(
  draft: Draft,
  siblings: readonly Section[],
  at: number,
  section: Numbered,
  previous: Numbered | undefined,
  last: Numbered | undefined,
): Iterable<Report> {
  const {form, value} = section.ordinal
  if (form === 'item-adverb' || startsTwice(draft, section)) return
  const expected = previous ? previous.ordinal.value + 1 : 1
  const starts = value === 1 && (!previous || form !== 'chinese-paren' || previous.ordinal.value > 1)
  if (value === expected || starts) {
    if (value === 1 && form === 'item-is') yield* loneItem(draft, siblings, at, section)
    return
  }
  // A row may go on where the row above it ended: （一）1. 2. （二）3. 4.
  if (!previous && last && value === last.ordinal.value + 1) return
  const missing = [...Array(Math.max(0, value - expected)).keys()].map(step => expected + step)
  if (missing.some(number => stands(draft, previous, section, number))) return
  const fixes = renumbered(siblings, at, section, expected)
  yield {span: spanOf(section), message: messageOf(section, previous, missing), fixes, ...related(previous)}
}

function messageOf(section: Numbered, previous: Numbered | undefined, missing: readonly number[]): string {
  const {form, text, value} = section.ordinal
  const shown = (number: number): string => `“${bare(writeOrdinal(form, number, text))}”`
  const own = `“${bare(text)}”`
  if (!previous) return `这一层从${own}开始，前面没有${shown(1)}，请核对是否漏写。`
  const before = `“${bare(previous.ordinal.text)}”`
  if (value === previous.ordinal.value) return `${before}之后又是${own}，序数重复，请核对。`
  if (missing.length === 0) return `${before}之后是${own}，次序颠倒，请核对。`
  const lost = missing.length > 2 ? `${shown(missing[0]!)}至${shown(missing.at(-1)!)}` : missing.map(shown).join('')
  return `${before}之后是${own}，缺少${lost}。`
}

const bare = (ordinal: string): string => ordinal.replace(/[、，,.．]$/, '')

/** `一是` whose row ends with it, unless the text goes on in other words. */
function* loneItem(draft: Draft, siblings: readonly Section[], at: number, section: Numbered): Iterable<Report> {
  if (siblings.slice(at + 1).some(other => other.ordinal && isItemForm(other.ordinal.form))) return
  const rest = draft.text.slice(section.ordinal.offset + 2, section.span.end)
  if (/[二两]是|[二两]要|[二两]来|其二|第二|再者|另一|二则|二、|其次|还有|另外/.test(rest)) return
  yield {span: spanOf(section), message: '只有“一是”，没有“二是”，请核对后面的内容是否漏写；如果只有一点，可以不编号。'}
}

/** Whether `一是` stands twice in one paragraph, so that it cannot be told which row an item belongs to. */
function startsTwice({lines}: Draft, {layout, line, ordinal}: Numbered): boolean {
  if (layout !== 'inline') return false
  const facts = lineFacts(lines[line]!.line)
  const all = facts.ordinal ? [facts.ordinal, ...facts.inline] : facts.inline
  return all.filter(({form, value}) => form === ordinal.form && value === 1).length > 1
}

/** Whether the missing ordinal is there after all, in a place that the outline did not take for a section. */
function stands(draft: Draft, previous: Numbered | undefined, section: Numbered, number: number): boolean {
  const {form, text, offset} = section.ordinal
  const gap = draft.text.slice(previous?.ordinal.offset ?? 0, offset).replace(/[\s\u3000*]/g, '')
  const sign = bare(writeOrdinal(form, number, text)).replace(/[（）]/g, '')
  const signs = /paren/.test(form)
    ? [`（${sign}`, `(${sign}`, `${sign}）`, `${sign})`]
    : /^\d|^[一二三四五六七八九十]+$/.test(sign)
      ? [`${sign}、`, `${sign}.`, `${sign}．`]
      : [sign]
  return signs.some(known => gap.includes(known))
}

/** Counts on from `expected`, to the end of the row. Which is right, the number or the text, the writer knows. */
function renumbered(siblings: readonly Section[], at: number, section: Numbered, expected: number): Fix[] {
  const {form} = section.ordinal
  if (form === 'article' || form === 'decimal') return []
  const shift = expected - section.ordinal.value
  const edits = siblings.slice(at).flatMap(other => {
    if (!isNumbered(other) || kindOf(other) !== kindOf(section) || other.ordinal.value < section.ordinal.value)
      return []
    return [{span: spanOf(other), text: writeOrdinal(form, other.ordinal.value + shift, other.ordinal.text)}]
  })
  return [{title: '从这里起顺次改序数', edits, safe: false}]
}

const isNumbered = (section: Section): section is Numbered => section.ordinal !== undefined

/** Ordinals that count together: of one form, and for `1.2` of one number before the point. */
const kindOf = ({ordinal: {form, text}}: Numbered): string =>
  form === 'decimal' ? `decimal ${text.replace(/\d+[.．]?$/, '')}` : form === 'item-nth' ? text[0]! : form

const spanOf = ({ordinal: {offset, text}}: Numbered) => ({start: offset, end: offset + text.length})

const related = (previous: Numbered | undefined) =>
  previous ? {related: [{span: spanOf(previous), message: `前一个序数是“${bare(previous.ordinal.text)}”。`}]} : {}
