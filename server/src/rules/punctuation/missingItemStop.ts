import {lineFacts} from '../../draft/lineFacts'
import {writeChineseNumber} from '../../draft/numerals'
import type {LineRule, Report} from '../rule'
import {pair} from '../signs'
import {isHan} from '../text'

/** 序次语前缺标点: `…随叫随到二是…`, an item that begins in the middle of the one before. */
export const missingItemStop: LineRule = {
  id: 'missing-item-stop',
  category: 'punctuation',
  scope: 'paragraph',
  signs: [pair('一二三四五六七八九十', '是')],
  reach: 'line',
  severity: 'information',
  title: '序次语前缺标点',
  rationale: '“一是…二是…”各项之间用分号或句号隔开。前一项末尾漏了标点，两项就连成了一句。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.1、4.6'},
  examples: [
    {
      bad: '一是做到随叫随到⟦二是⟧定期回访；三是建好台账。',
      good: '一是做到随叫随到；二是定期回访；三是建好台账。',
    },
  ],
  *check(line) {
    const {ordinal, inline} = lineFacts(line)
    const items = [...(ordinal ? [ordinal] : []), ...inline].filter(({form}) => form === 'item-is')
    const known = new Set(items.map(({value}) => value))
    for (const {value, span} of items) {
      const word = `${writeChineseNumber(value + 1)}是`
      if (known.has(value + 1) || value >= 9) continue
      const place = line.prose.indexOf(word, span.end)
      // `第二是`, `十二是` and `一二是` are other words.
      if (place < 0 || !isHan(line.prose[place - 1]) || /[第其十一二三四五六七八九]/.test(line.prose[place - 1]!))
        continue
      yield report(place, word, line.prose.includes('；') ? '；。' : '。；')
    }
  },
}

function report(start: number, word: string, marks: string): Report {
  const fixes = [...marks].map(mark => ({
    title: `补上“${mark}”`,
    edits: [{span: {start, end: start}, text: mark}],
    safe: false,
  }))
  return {
    span: {start, end: start + word.length},
    message: `“${word}”前缺标点，请补上分号或句号。（GB/T 15834—2011 4.6）`,
    fixes,
  }
}
