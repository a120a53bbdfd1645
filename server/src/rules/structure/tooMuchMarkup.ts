import {blocksOf} from '../../draft/blocks'
import {unreadBlock} from '../../markdown/unread'
import type {DraftRule} from '../rule'

/** 标记太多: where Markdown is not read, or its inline structure, because it would take too long; told once. */
export const tooMuchMarkup: DraftRule = {
  id: 'too-much-markup',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '标记太多',
  rationale:
    '一段里的星号、方括号等标记成百上千，引用、列表套了上百层，或者链接定义、脚注上千条，多半是误粘贴的内容。为了不让编辑器卡住，这样的段落按普通文字检查：加粗、链接、列表不再识别，文字一个不少，其他段落照常。',
  basis: {source: '实务', clause: '定稿前清除误粘贴的内容'},
  examples: [
    {
      bad: `# 工作总结\n\n⟦${'>'.repeat(101)} 全年走访居民860户。⟧`,
      good: '# 工作总结\n\n> 全年走访居民860户。',
    },
  ],
  *check(draft) {
    const unread = unreadBlock(blocksOf(draft))
    const first = unread?.block.lines.find(({line}) => line.kind !== 'blank')
    if (!unread || !first) return
    const start = unread.offset + first.offset
    yield {
      span: {start, end: start + first.line.text.length},
      message: '这里的标记太多、套得太深，先按普通文字检查，加粗、链接、列表等不作识别；请看看是不是误粘贴的内容。',
    }
  },
}
