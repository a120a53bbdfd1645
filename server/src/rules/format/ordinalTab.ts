import {lineFacts} from '../../draft/lineFacts'
import {isItemForm} from '../../draft/ordinal'
import type {LineRule} from '../rule'

/** 序数后的制表符: what automatic numbering leaves behind when it is copied as text. */
export const ordinalTab: LineRule = {
  id: 'ordinal-tab',
  category: 'format',
  scope: 'source',
  reach: 'line',
  signs: ['\t'],
  severity: 'hint',
  title: '序数后的制表符',
  rationale: '从 Word 复制自动编号的段落时，序数后常带一个制表符，显示为一段宽窄不一的空白。序数后直接写文字即可。',
  basis: {source: '实务', clause: '文稿排版习惯'},
  aggregate: {from: 3, message: count => `全文有${count}处序数后带制表符，可一次去掉。`},
  examples: [{bad: '一、⟦\t⟧主要工作', good: '一、主要工作'}],
  *check(line) {
    if (!line.text.includes('\t') || line.kind === 'item' || line.kind === 'table') return
    const {ordinal} = lineFacts(line)
    if (!ordinal || isItemForm(ordinal.form)) return
    const start = ordinal.span.end
    const length = /^[ \t]*/.exec(line.text.slice(start))![0].length
    const span = {start, end: start + length}
    if (!line.text.slice(span.start, span.end).includes('\t') || span.end === line.text.length) return
    // `1.` without a space behind it stays the ordinal of a paragraph.
    yield {
      span,
      message: '序数后带了制表符，可去掉。',
      fixes: [{title: '去掉制表符', edits: [{span, text: ''}], safe: true}],
    }
  },
}
