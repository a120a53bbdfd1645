import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {characters} from '../signs'
import {spanOf} from '../text'

/** 部首形字符: files in PDF give radicals and compatibility forms for characters that look the same: `⼯作` for `工作`. */
export const copiedGlyphs: LineRule = {
  id: 'copied-glyphs',
  category: 'format',
  scope: 'source',
  signs: [characters('\u2E80', '\u2FD5') + characters('\uF900', '\uFAD9')],
  severity: 'warning',
  title: '部首形字符',
  rationale:
    '从 PDF 复制的文字里，有些字其实是外形相同的部首符号或兼容字，肉眼看不出，查找、校对和读屏都认不得，应换成通用的汉字。',
  basis: {source: '法律', clause: '《国家通用语言文字法》第二条、第十条：公务用字用规范汉字'},
  aggregate: {from: 2, message: count => `全文有${count}个部首形或兼容形的字符，应换成通用的汉字，可一次改好。`},
  examples: [{bad: '全年⟦⼯⟧作情况和下⟦⼀⟧步打算。', good: '全年工作情况和下一步打算。'}],
  *check({text}) {
    if (!/[\u2E80-\u2FD5\uF900-\uFAD9]/.test(text)) return
    for (const match of matchesIn(text, /[\u2E80-\u2FD5\uF900-\uFAD9]/g)) {
      const right = radicals[match[0]] ?? match[0].normalize('NFKC')
      if (right === match[0]) continue
      const span = spanOf(match)
      const fix = {title: `改为“${right}”`, edits: [{span, text: right}], safe: true}
      yield {span, message: `这里的“${match[0]}”是部首或兼容字符，应为汉字“${right}”。`, fixes: [fix]}
    }
  },
}

/** Simplified radicals that Unicode does not fold by itself, with the characters that they look like. */
export const radicals: Readonly<Record<string, string>> = {
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻁': '虎',
  '⺠': '民',
  '⻄': '西',
  '⺟': '母',
}
