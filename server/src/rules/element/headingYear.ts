import {titleYears} from '../../figures/dates'
import type {DraftRule} from '../rule'
import type {Section} from '../../draft/draft'

/** 打算的年份: a summary plans the year after it, a plan looks back at the year before it. */
export const headingYear: DraftRule = {
  id: 'heading-year',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '标题与章节的年份',
  rationale:
    '2025年的总结，后面的打算是2026年的；2026年的计划，前面回顾的是2025年。套用旧稿时年份只改了一处，就会对不上。',
  basis: {source: '实务', clause: '标题与正文的时限一致'},
  examples: [
    {
      genre: '工作总结',
      bad: '# 青禾社区2025年工作总结\n\n一、主要工作\n\n全年走访居民860户。\n\n二、⟦2025年⟧工作打算\n\n继续走访。',
      good: '# 青禾社区2025年工作总结\n\n一、主要工作\n\n全年走访居民860户。\n\n二、2026年工作打算\n\n继续走访。',
    },
  ],
  *check(draft) {
    const {title, sections, text} = draft
    const [year, second] = titleYears(draft)
    if (!title || year === undefined || second !== undefined || /半年|季度|月|阶段|[至—-]\d/.test(title.text)) return
    const isSummary = /总结|述职/.test(title.text) && !/计划|打算|思路/.test(title.text)
    const isPlan = /计划|要点|打算/.test(title.text) && !/总结|回顾/.test(title.text)
    for (const {heading} of walk(sections)) {
      const words = text.slice(heading.start, Math.min(heading.end, heading.start + 40))
      const match = (isSummary ? AHEAD : isPlan ? BACK : undefined)?.exec(words)
      if (!match) continue
      const named = Number(match[1])
      if (isSummary ? named > year : named < year) continue
      const start = heading.start + match.index
      yield {
        span: {start, end: start + 5},
        message: isSummary
          ? `标题是${year}年的总结，这里打算写的是${named}年，请核对。`
          : `标题是${year}年的计划，这里回顾的是${named}年，请核对。`,
        related: [{span: title.span, message: `标题写的是${year}年`}],
      }
    }
  },
}

const AHEAD =
  /((?:19|20)\d\d)年度?(?!下半年|上半年)(?:的|主要)?(?:工作|重点)?(?:的|主要|重点)?(?:计划|打算|思路|设想)(?!\p{Script=Han})/u
const BACK = /((?:19|20)\d\d)年度?(?:的|主要)?工作?(?:的|完成)?(?:回顾|总结)(?!\p{Script=Han})/u

function* walk(sections: readonly Section[]): Iterable<Section> {
  for (const section of sections) {
    yield section
    yield* walk(section.children)
  }
}
