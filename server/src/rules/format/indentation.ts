import type {Draft, Part} from '../../draft/draft'
import type {DraftRule} from '../rule'

/** 段首空格: a paragraph indented by spaces or tabs. Offsets count from the draft. */
export const indentation: DraftRule = {
  id: 'indentation',
  category: 'format',
  scope: 'draft',
  severity: 'hint',
  title: '段首空格',
  rationale:
    '段首用半角空格或制表符缩进，宽度随字体变化，一般的 Markdown 还会把四个空格起头的段落当作代码。首行缩进由导出的样式决定，这里不用空格；段首的两个全角空格“　　”是正常写法，不在此列。',
  basis: {source: '实务', clause: '文稿排版习惯：首行缩进用样式，不用空格'},
  aggregate: {from: 3, message: count => `全文有${count}段用空格或制表符缩进，可一次去掉。`},
  examples: [
    {bad: '# 工作总结\n\n⟦    ⟧一年来，社区办结诉求86件。', good: '# 工作总结\n\n一年来，社区办结诉求86件。'},
    {bad: '# 工作总结\n\n⟦\t⟧一、主要工作', good: '# 工作总结\n\n一、主要工作'},
  ],
  *check(draft) {
    for (const {start, end} of indents(draft)) {
      const span = {start, end}
      const message = '段首用了空格或制表符缩进，可去掉；首行缩进由导出的样式决定。'
      yield {span, message, fixes: [{title: '去掉段首的空格', edits: [{span, text: ''}], safe: true}]}
    }
  },
}

/** Signatures and dates are pushed to the right with spaces, which is left to the writer. */
const indented: ReadonlySet<Part> = new Set<Part>(['lead', 'body', 'heading', 'salutation', 'closing'])

/** What would become a mark of Markdown at the start of a line. */
const mark = /^(?:[#>*+\-|`~=_[<\\]|\d{1,9}[.)](?:[ \t]|$))/

/** What further lines are set below in a column: `附：1、名单`, `附件：1.名单`. */
const column = /^附(?:件|表)?[\s\u3000]*[：:\d]/

function leadingSpace(text: string): number {
  let width = 0
  while (text[width] === ' ' || text[width] === '\t') width++
  return width
}

/** White space at the start of lines that neither stand in a list or column nor would be read in another way without it. */
function* indents({lines}: Draft) {
  let inList = false
  for (const {line, offset, part} of lines) {
    if (line.kind === 'blank') continue
    const width = leadingSpace(line.text)
    inList =
      line.kind === 'item' || (line.text.includes('附') && column.test(line.text.trimStart())) || (inList && width > 0)
    if (inList || width === 0 || line.kind !== 'prose' || !indented.has(part)) continue
    if (!mark.test(line.text.slice(width))) yield {start: offset, end: offset + width}
  }
}
