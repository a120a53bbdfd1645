import {emptySections} from '../../draft/emptySections'
import type {Draft} from '../../draft/draft'
import type {DraftRule, Report} from '../rule'
import {sourcesOf, type Sources} from './sources'

/** Notes [1] against 参考文献 and 注释, in both directions. Offsets count from the draft. */
export const noteTarget: DraftRule = {
  id: 'note-target',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '注码没有着落',
  rationale:
    '正文里的“[1]”指向文末的参考文献或者注释。从论文、网页上摘来一段，常常带来了注码，没有带来文献；删了文献，也会留下注码。',
  basis: {source: '国标', clause: 'GB/T 7714—2015 9.1'},
  examples: [
    {
      bad: '# 调研报告\n\n三社联动能够增强协作⟦[1]⟧，已在多地推行。',
      good: '# 调研报告\n\n三社联动能够增强协作[1]，已在多地推行。\n\n参考文献\n\n[1]李明.社区治理实践[J].社区研究,2015(3).',
    },
    {
      bad: '# 调研报告\n\n三社联动能够增强协作。\n\n⟦参考文献⟧',
      good: '# 调研报告\n\n三社联动能够增强协作。\n\n参考文献\n\n李明.社区治理实践[J].社区研究,2015(3).',
    },
  ],
  *check(draft) {
    const sources = sourcesOf(draft)
    yield* emptyHeading(sources, draft)
    yield* missing(sources)
    yield* uncited(sources)
    for (const span of sources.orphans) {
      yield {span, message: `脚注“${draft.text.slice(span.start, span.end)}”没有对应的注文，请补上或删去。`}
    }
  },
}

function* emptyHeading({heading}: Sources, draft: Draft): Iterable<Report> {
  if (!heading?.isEmpty || emptySections(draft).some(({line}) => line === heading.index)) return
  const name = draft.text.slice(heading.span.start, heading.span.end).replace(/[\s\u3000]/gu, '')
  yield {span: heading.span, message: `“${name}”下面没有列出文献，请补上；不列的，可以删去标题。`}
}

function* missing({cites, entries, plain, heading}: Sources): Iterable<Report> {
  const known = new Set(entries.map(({number}) => number))
  const lost = cites.filter(({number}) => {
    const isLost = number > plain && !known.has(number)
    known.add(number)
    return isLost
  })
  const [first] = lost
  if (!first) return
  if (entries.length + plain === 0) {
    const places = lost.length > 1 ? `等${lost.length}个注码` : ''
    const list = heading ? `“参考文献”下面没有列出文献` : '文末没有参考文献，也没有注释'
    yield {span: first.span, message: `正文有注码“[${first.number}]”${places}，${list}，请补上；不用的可以删去。`}
    return
  }
  for (const {number, span} of lost) {
    yield {span, message: `正文有注码“[${number}]”，文末没有第${number}条文献或注释，请补上或核对编号。`}
  }
}

/** A numbered entry that no note names, where others are named. */
function* uncited({cites, entries}: Sources): Iterable<Report> {
  const cited = new Set(cites.map(({number}) => number))
  if (cited.size === 0) return
  for (const {number, span} of entries) {
    if (cited.has(number)) continue
    cited.add(number)
    const message = `正文没有用到第${number}条文献，请核对注码；本单位另有要求的可忽略。`
    yield {span, severity: 'hint', message}
  }
}
