import {matchesIn} from '../../markdown/matches'
import type {Fix, LineRule} from '../rule'
import {DIGITS} from '../number/standard'
import {characters, pair} from '../signs'
import {spanOf} from '../text'
import {utf8Text} from './gbk'

/** 网页代码: entities, escapes and tags that came along from a page: `&nbsp;`, `\u793e`, `</span>`. */
export const markupNoise: LineRule = {
  id: 'markup-noise',
  category: 'residue',
  scope: 'source',
  signs: [pair('&\\%<', `#/${DIGITS}${characters('A', 'Z')}${characters('a', 'z')}`)],
  severity: 'error',
  title: '网页代码',
  rationale: '从网页源文件或程序里复制文字，空格、引号和汉字有时会以代码的形式带出来，应换成它所表示的字符。',
  basis: {source: '实务', clause: '定稿前清除网页残留'},
  aggregate: {from: 3, message: count => `全文有${count}处网页代码，应换成它所表示的字符，可一次改好。`},
  examples: [
    {bad: '开展⟦&ldquo;⟧敲门行动⟦&rdquo;⟧，走访86户。', good: '开展“敲门行动”，走访86户。'},
    {bad: '⟦\\u793e\\u533a⟧开展了走访。', good: '社区开展了走访。'},
    {bad: '⟦%E7%A4%BE%E5%8C%BA⟧开展了走访。', good: '社区开展了走访。'},
  ],
  *check({text, kind}) {
    if (kind === 'table' || !/&[A-Za-z#]|\\u[\da-fA-F]{4}|%[\dA-F]{2}%|<\/?(?:p|span|div|font)\b/.test(text)) return
    for (const match of matchesIn(text, noise)) {
      if (/[`/=?&.\w]/.test(text[match.index - 1] ?? '')) continue
      const right = meant(match[0])
      if (right === undefined) continue
      const span = spanOf(match)
      const title = right.trim() ? `改为${right}` : '删去代码'
      const fix: Fix = {title, edits: [{span, text: right}], safe: match[0] in entities}
      yield {
        span,
        message: `“${match[0].slice(0, 12)}”是网页代码，${right.trim() ? `应为${right}` : '请删去'}。`,
        fixes: [fix],
      }
    }
  },
}

const noise =
  /&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][\dA-Fa-f]{2,5});|(?:\\u[\da-fA-F]{4}){1,40}|(?:%[\dA-F]{2}){3,60}|<\/?(?:p|span|div|font)\b[^<>]{0,120}>/g

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&ensp;': ' ',
  '&emsp;': ' ',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&quot;': '"',
  '&middot;': '·',
  '&hellip;': '…',
  '&mdash;': '—',
  '&ndash;': '–',
  '&times;': '×',
}

/** What the code stands for; an empty text for a tag; undefined where it is none. `&lt;` and `&amp;` may be meant so. */
function meant(code: string): string | undefined {
  if (code in entities) return entities[code]
  if (code.startsWith('<')) return ''
  if (code.startsWith('\\'))
    return String.fromCharCode(
      ...code
        .slice(2)
        .split('\\u')
        .map(hex => parseInt(hex, 16)),
    )
  if (code.startsWith('%')) {
    const text = utf8Text(
      new Uint8Array(
        code
          .slice(1)
          .split('%')
          .map(hex => parseInt(hex, 16)),
      ),
    )
    return text && /\p{Script=Han}/u.test(text) ? text : undefined
  }
  const number = /^&#(?:[xX]([\dA-Fa-f]+)|(\d+));$/.exec(code)
  if (!number) return undefined
  const point = number[1] ? parseInt(number[1], 16) : Number(number[2])
  return point > 0x9f && point <= 0xffff && (point < 0xd800 || point > 0xdfff) ? String.fromCharCode(point) : undefined
}
