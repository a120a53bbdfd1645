import {isOfKind} from '../../data/resolveGenre'
import type {DraftRule} from '../rule'

/** A request asks for one thing; a second one stands at its end behind 另外 or 此外. */
export const oneMatter: DraftRule = {
  id: 'one-matter',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '一文一事',
  rationale: '请示一文一事。一份请示里夹两件事，一件批得了、一件批不了，整份都会压下来。',
  basis: {source: '条例', clause: '第十五条（四）'},
  examples: [
    {
      genre: '请示',
      bad: '# 关于维修活动室的请示\n\n云溪街道办事处：\n\n活动室屋顶漏水，需要维修，拟申请经费3万元。\n\n⟦另，恳请⟧为社区增配一名工作人员。\n\n妥否，请批示。',
      good: '# 关于维修活动室的请示\n\n云溪街道办事处：\n\n活动室屋顶漏水，需要维修，拟申请经费3万元。\n\n妥否，请批示。',
    },
  ],
  *check({genre, lines, body}) {
    if (!isOfKind(genre, '请示')) return
    for (const {line, offset} of lines) {
      if (line.kind !== 'prose' || offset < body.start || offset >= body.end) continue
      const match =
        /(?:^|[。；])[\s\u3000]*((?:另外?|此外|同时)[，,](?:拟|特|现)?(?:恳请|申请|请求|请(?:上级|街道|贵)))/u.exec(
          line.prose,
        )
      if (!match || match[1] === undefined) continue
      const start = offset + match.index + match[0].length - match[1].length
      yield {
        span: {start, end: start + match[1].length},
        message: '这里像是另一件请示事项。请示一文一事，另一件可另文请示。（参照条例第十五条（四））',
      }
    }
  },
}
