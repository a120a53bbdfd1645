import type {Draft, Section} from '../../draft/draft'
import {isItemForm} from '../../draft/ordinal'
import {isNumbered, isReference, kindOf, spanOf, type Numbered} from '../../draft/rows'
import type {DraftRule, Report} from '../rule'
import {ambiguity, bare, messageOf, renumbered, stands} from './row'

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
    yield* rowsBelow({draft, last: new Map(), isAmbiguous: ambiguity(draft)}, draft.sections, 0)
  },
}

interface Whole {
  readonly draft: Draft
  /** The last ordinal of each kind so far, wherever it stood. */
  readonly last: Map<string, Numbered>
  readonly isAmbiguous: (section: Numbered) => boolean
}

/** The sections under one heading. */
interface Row {
  readonly siblings: readonly Section[]
  /** Where the heading ends. */
  readonly from: number
  /** The last ordinal of each kind in the row. */
  readonly last: Map<string, Numbered>
  /** The kinds that an earlier fix renumbers to the end of the row already. */
  readonly mended: Set<string>
}

function* rowsBelow(whole: Whole, siblings: readonly Section[], from: number): Iterable<Report> {
  const row: Row = {siblings, from, last: new Map(), mended: new Set()}
  for (const [at, section] of siblings.entries()) {
    if (isNumbered(section) && !isReference(whole.draft.text.slice(spanOf(section).end, section.span.end))) {
      yield* judge(whole, row, at, section)
      row.last.set(kindOf(section), section)
      whole.last.set(kindOf(section), section)
    }
    if (section.children.length > 0) yield* rowsBelow(whole, section.children, section.heading.end)
  }
}

/** A longer jump is no gap but a number that begins a sentence. */
const longestGap = 20

function* judge({draft, last, isAmbiguous}: Whole, row: Row, at: number, section: Numbered): Iterable<Report> {
  const {form, value} = section.ordinal
  if (form === 'item-adverb' || isAmbiguous(section)) return
  const kind = kindOf(section)
  // Articles are counted through the whole draft, whatever chapter they stand in.
  const previous = form === 'article' ? last.get(kind) : row.last.get(kind)
  const expected = previous ? previous.ordinal.value + 1 : 1
  const starts = value === 1 && !(previous && repeatsOne(previous, section))
  if (value === expected || starts) {
    if (value === 1 && form === 'item-is') yield* loneItem(draft, row.siblings[at + 1], section)
    return
  }
  // A row may go on where the row above it ended: （一）1. 2. （二）3. 4.
  if (!previous && value - 1 === last.get(kind)?.ordinal.value) return
  if (value - expected > longestGap) return
  const missing = Array.from({length: Math.max(0, value - expected)}, (_, step) => expected + step)
  const gap = {start: previous?.ordinal.offset ?? row.from, end: section.ordinal.offset}
  if (missing.some(number => stands(draft, gap, section.ordinal, number))) return
  const fixes = row.mended.has(kind) ? [] : renumbered(row.siblings, at, section, expected)
  row.mended.add(kind)
  yield {span: spanOf(section), message: messageOf(section, previous, missing), fixes, ...related(previous)}
}

/** Whether one stands twice in a row of headings; a row of items may start again in the next paragraph. */
function repeatsOne(previous: Numbered, section: Numbered): boolean {
  if (previous.ordinal.value > 1) return false
  return section.ordinal.form === 'chinese-paren' || (isHeading(previous) && isHeading(section))
}

const isHeading = ({layout}: Numbered): boolean => layout === 'own-line' || layout === 'run-in'

/** `一是` whose row ends with it, unless the text goes on in other words. */
function* loneItem(draft: Draft, next: Section | undefined, section: Numbered): Iterable<Report> {
  if (next?.ordinal && isItemForm(next.ordinal.form)) return
  const rest = draft.text.slice(section.ordinal.offset + 2, section.span.end)
  if (/[二两]是|[二两]要|[二两]来|其二|第二|再者|另一|二则|二、|其次|还有|另外/.test(rest)) return
  yield {span: spanOf(section), message: '只有“一是”，没有“二是”，请核对后面的内容是否漏写；如果只有一点，可以不编号。'}
}

const related = (previous: Numbered | undefined) =>
  previous ? {related: [{span: spanOf(previous), message: `前一个序数是“${bare(previous.ordinal.text)}”。`}]} : {}
