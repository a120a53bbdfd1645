import {siblingsIn} from '../../draft/siblings'
import type {Draft, Section} from '../../draft/draft'
import {isItemForm, type OrdinalForm} from '../../draft/ordinal'
import {isNumbered, isReference, spanOf, type Numbered} from '../../draft/rows'
import type {DraftRule, Report} from '../rule'
import {bare, stands} from './row'

/** 一层只有一项: a level that has 一 and no 二. Offsets count from the draft. */
export const singleItem: DraftRule = {
  id: 'single-item',
  category: 'numbering',
  scope: 'draft',
  severity: 'hint',
  title: '一层只有一项',
  rationale:
    '分层是为了把并列的内容分开。一层只有“一”、没有“二”，通常是后面的内容漏写、改稿时删去了，或者本来就不用编号。',
  basis: {source: '实务', clause: '同一层次至少两项'},
  examples: [
    {
      bad: '# 年度工作总结\n\n一、工作成效\n\n⟦（一）⟧加强走访\n\n全年走访320户。\n\n二、存在问题\n\n宣传不够深入。',
      good: '# 年度工作总结\n\n一、工作成效\n\n（一）加强走访\n\n全年走访320户。\n\n（二）加强宣传\n\n出专栏12期。\n\n二、存在问题\n\n宣传不够深入。',
    },
    {
      bad: '# 停车情况说明\n\n⟦一、⟧摸排情况\n\n小区现有车位320个。\n\n幸福里社区居民委员会\n2025年12月20日',
      good: '# 停车情况说明\n\n摸排情况\n\n小区现有车位320个。\n\n幸福里社区居民委员会\n2025年12月20日',
    },
  ],
  *check(draft) {
    // Without a title it is a piece of a draft.
    if (!draft.title) return
    for (const {sections, parent} of siblingsIn(draft.sections))
      yield* singlesAmong(draft, sections, (parent?.span ?? draft.body).end)
  },
}

function* singlesAmong(draft: Draft, siblings: readonly Section[], end: number): Iterable<Report> {
  const [single, ...others] = siblings.filter(isHead)
  if (single && others.length === 0 && isAlone(draft, single, end)) {
    const name = bare(single.ordinal.text)
    const message = `这一层只有“${name}”一项，请核对后面的内容是否漏写；如果只有一项，通常不编号。`
    yield {span: spanOf(single), message}
  }
}

const isHead = (section: Section): section is Numbered =>
  isNumbered(section) && section.layout !== 'inline' && !isItemForm(section.ordinal.form)

const levels: readonly OrdinalForm[] = ['chinese', 'chinese-paren', 'arabic', 'arabic-paren']

/** Whether it is a heading without a second anywhere, and the writer is not about to write one. */
function isAlone(draft: Draft, section: Numbered, end: number): boolean {
  const {ordinal, layout} = section
  if (ordinal.value !== 1 || layout === 'clause' || !levels.includes(ordinal.form)) return false
  const rest = {start: spanOf(section).end, end}
  if (isReference(draft.text.slice(rest.start, rest.end)) || stands(draft, rest, ordinal, 2)) return false
  const {body, signature, closing, issueDate, parts} = draft
  // Of a part of the kind it is said elsewhere that the others are missing.
  if (parts.some(part => part.state !== 'missing' && part.section === section)) return false
  return section.span.end < body.end || Boolean(signature ?? closing ?? issueDate)
}
