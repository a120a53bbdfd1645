import type {LineRule} from '../rule'
import {outsideAddresses} from './addresses'
import {replace} from './mend'
import {pairQuotes} from './quotes'

/** 直引号: straight quotation marks in Chinese text, outer pairs and inner pairs told apart, mended all at once. */
export const straightQuotes: LineRule = {
  id: 'straight-quotes',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['"\''],
  reach: 'line',
  severity: 'warning',
  title: '直引号',
  rationale:
    '中文的引号有前后两半：外层用“ ”，里面再引用时用‘ ’。英文键盘上的直引号不分前后，排出来也只占半个字。撇号和英寸、分秒的符号不在此列。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.8、5.1'},
  aggregate: {
    from: 3,
    message: count => `全文有${count}处半角的直引号，中文里应为“ ”‘ ’，可一次改好。（GB/T 15834—2011 4.8）`,
  },
  examples: [
    {bad: '开展⟦"⟧敲门行动⟦"⟧，走访居民1,200户。', good: '开展“敲门行动”，走访居民1,200户。'},
    {bad: '推进⟦\'⟧六进⟦"⟧社区⟦"⟧⟦\'⟧工作。', good: '推进“六进‘社区’”工作。'},
  ],
  *check({prose, kind}) {
    if (kind === 'code' || kind === 'html' || !/['"]/.test(prose)) return
    const outside = outsideAddresses(prose)
    for (const {start, end, right} of pairQuotes(prose)) {
      if (!outside(start)) continue
      const span = {start, end}
      if (right === undefined) {
        yield {span, message: '这里的半角引号没有成对，请改为“或”。（GB/T 15834—2011 4.8）'}
        continue
      }
      const message = `半角引号应为全角的${right}。（GB/T 15834—2011 4.8）`
      yield {span, message, fixes: [{...replace(span, right, true), title: `改为${right}`}]}
    }
  },
}
