import type {Section} from '../../draft/draft'
import {siblingsIn} from '../../draft/siblings'
import {hanLength} from '../../markdown/han'
import type {DraftRule, Report} from '../rule'
import {sectionName} from '../structure/place'

/** From how many siblings of one make on another is the odd one out. */
const AGREEING = 3

/** 同级标题不对称: siblings of two or more clauses of equal length, and one that is made otherwise. */
export const parallelHeadings: DraftRule = {
  id: 'parallel-headings',
  category: 'numbering',
  scope: 'draft',
  severity: 'hint',
  title: '同级标题不对称',
  rationale: '同一层的小标题常写成字数、句式相同的几句。别的都对称，只有一个不同，读起来会觉得漏了半句或者多了半句。',
  basis: {source: '实务', clause: '同级标题句式一致'},
  examples: [
    {
      bad: '# 年度工作总结\n\n一、抓党建，强堡垒\n\n全年学习12次。\n\n二、抓服务，惠民生\n\n全年办结诉求86件。\n\n⟦三、抓平安建设工作⟧\n\n全年调解纠纷20起。\n\n四、抓环境，树新风\n\n全年整治楼道30处。',
      good: '# 年度工作总结\n\n一、抓党建，强堡垒\n\n全年学习12次。\n\n二、抓服务，惠民生\n\n全年办结诉求86件。\n\n三、抓平安，促和谐\n\n全年调解纠纷20起。\n\n四、抓环境，树新风\n\n全年整治楼道30处。',
    },
  ],
  *check(draft) {
    for (const {sections} of siblingsIn(draft.sections)) yield* oddAmong(sections)
  },
}

function* oddAmong(siblings: readonly Section[]): Iterable<Report> {
  const row = siblings.filter(({layout, ordinal}) => ordinal && (layout === 'own-line' || layout === 'run-in'))
  if (row.length <= AGREEING) return
  const [few, many, ...others] = [...byShape(row)].sort((a, b) => a.sections.length - b.sections.length)
  const [odd] = few?.sections ?? []
  if (odd && many && others.length === 0 && few!.sections.length === 1 && isParallel(many)) {
    const like = sectionName(many.sections[0]!)
    yield {
      span: odd.heading,
      message: `同级的其他标题都像“${like}”那样由字数相同的${many.clauses.length}个短句组成，这一个不同；同级标题的句式通常一致。`,
    }
  }
}

/** Headings whose clauses are equally long, each in characters. */
interface Shape {
  readonly clauses: readonly number[]
  readonly sections: readonly Section[]
}

const isParallel = ({clauses, sections}: Shape): boolean =>
  sections.length >= AGREEING && clauses.length > 1 && clauses.every(length => length === clauses[0])

function byShape(row: readonly Section[]): readonly Shape[] {
  const shapes = new Map<string, {clauses: readonly number[]; sections: Section[]}>()
  for (const section of row) {
    const clauses = section.title.split(/[，、,；;\s\u3000]+/u).map(hanLength)
    const known = shapes.get(clauses.join()) ?? {clauses, sections: []}
    known.sections.push(section)
    shapes.set(clauses.join(), known)
  }
  return [...shapes.values()]
}
