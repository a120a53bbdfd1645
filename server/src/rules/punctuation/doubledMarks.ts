import {matchesIn} from '../../markdown/matches'
import {spanOf} from '../text'
import type {LineRule, Report} from '../rule'
import {pair} from '../signs'
import {replace} from './mend'

/** Points of both widths. A row of 。 is an ellipsis, 、、 has lost what stood between. */
const doubled =
  /[，,；;：:。、](?:[，,；;：:][，,；;：:。、]*|(?<!。)。(?!。)|(?<=[，,；;：:。])、)|([！？!?])[！？!?]{3,}|。”。|[！？][，。、；]/gu

/** 标点重叠: two points where one must do. */
export const doubledMarks: LineRule = {
  id: 'doubled-marks',
  category: 'punctuation',
  scope: 'paragraph',
  signs: [pair('，,；;：:。、！？!?', '，,；;：:。、！？!?”')],
  severity: 'error',
  title: '标点重叠',
  rationale: '一处停顿只用一个点号。改稿时删了词或接了句，常把两个点号留在一起；问号、叹号表示强烈语气时最多叠用三个。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.1—4.7'},
  examples: [
    {bad: '社区召开了会议⟦，，⟧研究防汛工作。', good: '社区召开了会议，研究防汛工作。'},
    {bad: '全年任务已经完成⟦，。⟧', good: '全年任务已经完成。'},
    {bad: '他提出“服务要上门⟦。”。⟧', good: '他提出“服务要上门”。'},
    {bad: '这是多好的消息⟦！！！！⟧', good: '这是多好的消息！！！'},
  ],
  *check({prose}) {
    for (const match of matchesIn(prose, doubled)) {
      const found = match[0]
      // `12:30`, `,,` in a foreign list and what is left of a wrong encoding have no Chinese before them.
      if (/[\p{Script=Han}”’）》\d%]/u.test(prose[match.index - 1] ?? '')) yield report(match, found)
    }
  },
}

function report(match: RegExpExecArray, found: string): Report {
  const span = spanOf(match)
  const right = rightOf(found)
  const message = /[！？!?]{4}/.test(found)
    ? '问号、叹号最多叠用三个。（GB/T 15834—2011 4.2.3.3、4.3.3.2）'
    : `“${found}”有重叠的点号，这里只用一个。（GB/T 15834—2011 4.1—4.7）`
  const fixes = right.map(text => replace(span, text, right.length === 1))
  return {span, message, fixes}
}

/** What may stand in its place: one mark if all are alike, else each of them, the one that ends a sentence first. */
function rightOf(found: string): string[] {
  if (found === '。”。') return ['”。']
  const full = [...found].map(mark => '，；：！？'[',;:!?'.indexOf(mark)] ?? mark)
  if (/^[！？]{4}/u.test(full.join(''))) return [full.slice(0, 3).join('')]
  return [...new Set(full)].sort((a, b) => rank.indexOf(a) - rank.indexOf(b))
}

const rank = '。！？；：，、'
