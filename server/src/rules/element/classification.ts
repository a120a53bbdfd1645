import {secretMarkOf} from '../../draft/secretMark'
import type {DraftRule} from '../rule'

/** 密级: a draft that says that it is secret does not belong on a computer with a network; said once. */
export const classification: DraftRule = {
  id: 'classification',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '密级提示',
  rationale: '标有密级的文稿，起草和存放都有保密要求。这里只提示一次，不改动文稿，也不记录内容。',
  basis: {source: '条例', clause: '第九条（二）：密级和保密期限'},
  examples: [
    {
      bad: '⟦机密★1年⟧\n\n# 青禾街道关于值守安排的通知\n\n各社区：',
      good: '# 青禾街道关于值守安排的通知\n\n各社区：',
    },
  ],
  *check(draft) {
    const span = secretMarkOf(draft)
    if (!span) return
    const message = '本稿标有密级，请确认本机符合保密要求；涉密文件不得在联网计算机或网页版编辑。'
    yield {span, message}
  },
}
