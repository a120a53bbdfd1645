import {lineFacts} from '../../draft/lineFacts'
import {writeOrdinal, type Ordinal} from '../../draft/ordinal'
import {isReference} from '../../draft/rows'
import type {Line} from '../../markdown/line'
import {silence, type LineRule, type Report} from '../rule'
import {appendix, faults} from './ordinalFaults'

/** 序数写法: ordinals that can be read but are written in a wrong form. */
export const ordinalForm: LineRule = {
  id: 'ordinal-form',
  category: 'numbering',
  scope: 'paragraph',
  reach: 'line',
  severity: 'warning',
  title: '序数写法',
  rationale:
    '结构层次序数依次用“一、”“（一）”“1.”“（1）”。带括号的序数后面不加顿号，阿拉伯数字后面用下脚点，汉字数字后面用顿号。写法统一，层次才看得清，目录也才排得出来。',
  basis: {source: '附录B说明', clause: 'GB/T 15834—2011 附录B'},
  aggregate: {
    from: 3,
    message: count =>
      `全文有${count}处序数写法不规范（如“（一）、”应为“（一）”，“1、”应为“1.”），可一次改好。${appendix}`,
  },
  examples: [
    {bad: '⟦（一）、⟧健全网格', good: '（一）健全网格'},
    {bad: '⟦1、⟧入户走访', good: '1.入户走访'},
    {bad: '⟦(二)、⟧丰富活动', good: '（二）丰富活动'},
    {bad: '⟦（ 三 ）⟧强化保障', good: '（三）强化保障'},
    {bad: '⟦三.⟧存在问题', good: '三、存在问题'},
    {bad: '⟦3．⟧整治飞线', good: '3.整治飞线'},
    {bad: '⟦二）⟧补齐短板', good: '（二）补齐短板'},
  ],
  check(line) {
    const {ordinal, inline} = lineFacts(line)
    return isFaulty(ordinal) || inline.some(isFaulty) ? reports(line, ordinal, inline) : silence
  },
}

const isFaulty = (ordinal: Ordinal | undefined): boolean => ordinal !== undefined && ordinal.faults.length > 0

function* reports(line: Line, own: Ordinal | undefined, inline: readonly Ordinal[]): Iterable<Report> {
  if (own && !isReference(line.text.slice(own.span.end))) yield* report(own)
  for (const item of inline) if (item.faults.includes('enumeration-comma-after-arabic')) yield* report(item)
}

function* report({form, value, span, text, faults: found}: Ordinal): Iterable<Report> {
  const worst = found.find(fault => fault !== 'half-width-paren')
  // `1）` is a level of its own in long drafts.
  if (!worst || (worst === 'half-bracket' && form === 'arabic-paren')) return
  const right = writeOrdinal(form, value, text)
  const {severity, safe, say} = faults[worst]
  // A number before a bare space may begin a sentence; `一 三、` may mean thirteen or have lost something.
  const sure = safe && !/[一二三四五六七八九十百]$/.test(text) && numberOf(text) === numberOf(right)
  yield {
    span,
    severity,
    message: say(text, right),
    fixes: [{title: `改为“${right}”`, edits: [{span, text: right}], safe: sure}],
  }
}

/** The characters that say which number it is. */
const numberOf = (ordinal: string): string => ordinal.replace(/[^\p{Script=Han}\d]/gu, '')
