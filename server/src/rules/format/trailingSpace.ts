import type {Draft, Part} from '../../draft/draft'
import type {DraftRule} from '../rule'

/** 行末空格: spaces and tabs at the end of a line. Offsets count from the draft. */
export const trailingSpace: DraftRule = {
  id: 'trailing-space',
  category: 'format',
  scope: 'draft',
  severity: 'hint',
  title: '行末空格',
  rationale:
    '行末的空格看不见，导出后可能多出一个空行，也使两稿比较时出现无意义的差别。行末两个空格表示强制换行的，以及落款后用来调整位置的，不在此列。',
  basis: {source: '实务', clause: '文稿排版习惯'},
  aggregate: {from: 2, message: count => `全文有${count}行的末尾带空格，可一次去掉。`},
  examples: [
    {
      bad: '# 工作总结\n\n一年来，社区办结诉求86件。⟦ ⟧\n\n一、主要工作',
      good: '# 工作总结\n\n一年来，社区办结诉求86件。\n\n一、主要工作',
    },
  ],
  *check(draft) {
    for (const span of trails(draft)) {
      const message = '行末有多余的空格，可去掉。'
      yield {span, message, fixes: [{title: '去掉行末的空格', edits: [{span, text: ''}], safe: true}]}
    }
  },
}

const aligned: ReadonlySet<Part> = new Set<Part>(['signature', 'date', 'note', 'attachment'])

function* trails({lines}: Draft) {
  for (const [index, {line, offset, part}] of lines.entries()) {
    const last = line.text.charCodeAt(line.text.length - 1)
    if ((last !== 32 && last !== 9 && last !== 0x3000) || line.kind === 'blank' || line.kind === 'code') continue
    if (aligned.has(part) || line.kind === 'html' || line.kind === 'table') continue
    const start = line.text.replace(/(?<![ \t\u3000])[ \t\u3000]+$/, '').length
    const next = lines[index + 1]?.line
    const isHardBreak = line.text.endsWith('  ') && next !== undefined && next.kind !== 'blank'
    if (start > line.contentStart && !isHardBreak) yield {start: offset + start, end: offset + line.text.length}
  }
}
