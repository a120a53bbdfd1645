import {siblingsIn} from '../../draft/siblings'
import type {Draft, Section} from '../../draft/draft'
import {isItemForm} from '../../draft/ordinal'
import {byKind, isNumbered, spanOf, type Numbered} from '../../draft/rows'
import type {DraftRule, Report} from '../rule'
import {bare} from './row'

/** How many siblings have to agree before the one that differs is named. */
const AGREEING = 2

/** 同级写法不一: one heading of a row that is written in another way than all others. Offsets count from the draft. */
export const mixedLayouts: DraftRule = {
  id: 'mixed-layouts',
  category: 'numbering',
  scope: 'draft',
  severity: 'hint',
  title: '同级标题写法不一',
  rationale: '同一层的小标题，要么都独占一行，要么都放在段首、后面接正文。只有一个不同，多半是合稿或改稿时留下的。',
  basis: {source: '实务', clause: '同级标题写法一致'},
  examples: [
    {
      bad: '# 年度工作总结\n\n（一）加强走访。全年走访320户，办结诉求86件。\n\n⟦（二）⟧丰富活动\n\n全年开展活动12次，参加360人次。\n\n（三）强化保障。全年投入经费12万元，更新设施8处。',
      good: '# 年度工作总结\n\n（一）加强走访。全年走访320户，办结诉求86件。\n\n（二）丰富活动。全年开展活动12次，参加360人次。\n\n（三）强化保障。全年投入经费12万元，更新设施8处。',
    },
    {
      bad: '# 年度工作总结\n\n（一）加强走访\n\n全年走访320户。\n\n⟦二是⟧丰富活动。全年开展活动12次。\n\n（三）强化保障\n\n全年投入经费12万元。',
      good: '# 年度工作总结\n\n（一）加强走访\n\n全年走访320户。\n\n（二）丰富活动\n\n全年开展活动12次。\n\n（三）强化保障\n\n全年投入经费12万元。',
    },
  ],
  *check(draft) {
    for (const {sections} of siblingsIn(draft.sections)) yield* mixedAmong(draft, sections)
  },
}

function* mixedAmong(draft: Draft, siblings: readonly Section[]): Iterable<Report> {
  for (const row of byKind(siblings.filter(isHead))) {
    yield* otherLayout(draft, row)
    yield* otherForm(draft, row)
  }
}

const isHead = (section: Section): section is Numbered =>
  isNumbered(section) &&
  (section.layout === 'own-line' || section.layout === 'run-in') &&
  !isItemForm(section.ordinal.form) &&
  section.ordinal.form !== 'article'

/** A heading with sections below it needs a line of its own, so that it is compared with its like only. */
function* otherLayout({text}: Draft, row: readonly Numbered[]): Iterable<Report> {
  if (row[0]!.ordinal.form === 'decimal') return
  const alike = row.filter(({children}) => children.every(({layout}) => layout === 'inline'))
  const ownLine = alike.filter(({layout}) => layout === 'own-line')
  const runIn = alike.filter(({layout}) => layout === 'run-in')
  const [few, many] = ownLine.length < runIn.length ? [ownLine, runIn] : [runIn, ownLine]
  const [odd] = few
  if (!odd || few.length > 1 || many.length < AGREEING || alike.length < row.length) return
  // What ends in a colon announces a list.
  if (text[odd.heading.end - 1] === '：' || text[odd.heading.end] === '：') return
  const [here, there] = few === ownLine ? ['独占一行', '放在段首'] : ['放在段首', '独占一行']
  yield {
    span: spanOf(odd),
    message: `“${bare(odd.ordinal.text)}”${here}，同级的其他标题都${there}；同一层的写法通常一致。`,
  }
}

/** `（一）…二是…（三）`: a number that the row lacks and that stands there in another form. */
function* otherForm({lines}: Draft, row: readonly Numbered[]): Iterable<Report> {
  for (const [at, section] of row.entries()) {
    const next = row[at + 1]
    const missing = section.ordinal.value + 1
    if (!next || next.ordinal.value !== missing + 1) continue
    const [odd, ...others] = section.children.filter(isNumbered)
    if (!odd || others.length > 0 || odd.ordinal.value !== missing || odd.layout === 'inline') continue
    if (lines[odd.line]!.line.kind === 'quote') continue
    const like = bare(section.ordinal.text)
    yield {
      span: spanOf(odd),
      message: `“${bare(odd.ordinal.text)}”前后的同级序数写作“${like}”“${bare(next.ordinal.text)}”；同一层的写法通常一致。`,
    }
  }
}
