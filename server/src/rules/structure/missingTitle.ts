import type {DraftRule} from '../rule'
import {hasBody, headSpan} from './place'

/** A draft with sections and no title above them. */
export const missingTitle: DraftRule = {
  id: 'missing-title',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '缺少标题',
  rationale: '标题写明单位、事由和文种，读的人一眼就知道这是什么。复制来的稿子常常只有正文。只是一段摘录的，可以忽略。',
  basis: {source: '条例', clause: '第九条（七）：标题由发文机关名称、事由和文种组成'},
  examples: [
    {
      bad: '⟦一、主要工作⟧\n\n全年走访居民860户，收集诉求312件，办结305件；新增停车位46个，维修路灯28盏，清理楼道堆物21车，为16户高龄老人装了扶手，助餐点每天供餐90份。\n\n二、下一步打算\n\n继续推进加装电梯，上半年再完成两部，把居民反映的事情办到底。',
      good: '# 清河社区2025年工作总结\n\n一、主要工作\n\n全年走访居民860户，收集诉求312件，办结305件；新增停车位46个，维修路灯28盏，清理楼道堆物21车，为16户高龄老人装了扶手，助餐点每天供餐90份。\n\n二、下一步打算\n\n继续推进加装电梯，上半年再完成两部，把居民反映的事情办到底。',
    },
  ],
  *check(draft) {
    if (draft.title || draft.sections.length < 2 || !hasBody(draft)) return
    yield {
      span: headSpan(draft),
      message: '没有找到标题，可写在全文最前面，写明单位、事由和文种。（参照条例第九条（七））',
    }
  },
}
