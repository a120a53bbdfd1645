import {rankOf} from '../../draft/rank'
import type {SectionRule} from '../rule'

/** 层次跳级: `一、` with `1.` straight below it. Offsets count from the draft. */
export const ordinalLevel: SectionRule = {
  id: 'ordinal-level',
  category: 'numbering',
  scope: 'section',
  severity: 'hint',
  title: '层次跳级',
  rationale: '结构层次序数依次用“一、”“（一）”“1.”“（1）”。层次不多时直接从“一、”到“1.”也常见，层次较多时宜逐级使用。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.3'},
  aggregate: {
    from: 2,
    message: count =>
      `全文有${count}处层次跳级，结构层次序数可依次用“一、”“（一）”“1.”“（1）”。（GB/T 9704—2012 7.3.3）`,
  },
  examples: [
    {
      bad: '# 工作计划\n\n一、主要任务\n\n⟦1.⟧抓好走访\n\n每月入户一次。\n\n2.抓好宣传\n\n每季度出一期专栏。',
      good: '# 工作计划\n\n一、主要任务\n\n（一）抓好走访\n\n每月入户一次。\n\n（二）抓好宣传\n\n每季度出一期专栏。',
    },
  ],
  *check({ordinal, children}) {
    const first = children.find(child => child.ordinal && child.layout !== 'inline')?.ordinal
    if (!ordinal || !first || !chain.includes(ordinal.form) || !chain.includes(first.form)) return
    if (rankOf(first.form) - rankOf(ordinal.form) < 2) return
    const between = ordinal.form === 'chinese' ? '“（一）”' : '“1.”'
    const span = {start: first.offset, end: first.offset + first.text.length}
    yield {
      span,
      message: `“${ordinal.text}”的下一层直接用了“${first.text}”，中间可用${between}。（GB/T 9704—2012 7.3.3）`,
    }
  },
}

const chain: readonly string[] = ['chinese', 'chinese-paren', 'arabic', 'arabic-paren']
