import {matchesIn} from '../../markdown/matches'
import {readChineseNumber} from '../../draft/numerals'
import type {DraftRule} from '../rule'

/** 第三届… in the title and 第二届… all through the body: what was left of last year's draft. Offsets count from the draft. */
export const lastSession: DraftRule = {
  id: 'last-session',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '届次、会次与标题不一致',
  rationale: '用上一届、上一次的稿子改，标题改了，正文里的“第几届”“第几次”常常留着旧的。',
  basis: {source: '实务', clause: '标题与正文的届次、会次一致'},
  examples: [
    {
      bad: '# 关于举办第三届邻里文化节的通知\n\n各居民小组：\n\n定于5月8日举办⟦第二届邻里文化节⟧，请组织居民参加。',
      good: '# 关于举办第三届邻里文化节的通知\n\n各居民小组：\n\n定于5月8日举办第三届邻里文化节，请组织居民参加。',
    },
  ],
  *check({title, text, body}) {
    if (!title) return
    const inTitle = matchesIn(title.text, SESSION)
    if (inTitle.length !== 1) return
    const [named, number, unit, event] = inTitle[0] as unknown as [string, string, string, string]
    const written = text.slice(body.start, body.end)
    const others = matchesIn(written, SESSION).filter(match => match[2] === unit && isSame(match[3]!, event))
    const [first] = others
    const before = valueOf(number) - 1
    if (!first || before < 1 || others.some(match => valueOf(match[1]!) !== before)) return
    if (LOOKS_BACK.test(written.slice(Math.max(0, first.index - 12), first.index))) return
    const name = first[0].slice(0, first[0].length - first[3]!.length + Math.min(event.length, first[3]!.length))
    const start = body.start + first.index
    yield {
      span: {start, end: start + name.length},
      message: `标题写的是“${named}”，正文写的是“${name}”，没有提到标题的这一${unit}，请核对是不是旧稿留下的。`,
      related: [{span: title.span, message: '标题'}],
    }
  },
}

const SESSION = /第([一二三四五六七八九十]{1,3}|\d{1,3})([届屆次期])([\p{Script=Han}]{2,8})/gu
/** 继第二届…之后, 上年第二届…: told as the past. */
const LOOKS_BACK = /[继自从经去上]|以来|回顾|已经|成功|此前/u

/** Whether two events begin alike, as far as the shorter name goes; the words behind it are the sentence's. */
const isSame = (a: string, b: string): boolean => a.slice(0, LIKE) === b.slice(0, LIKE)
const LIKE = 4

const valueOf = (number: string): number => (/\d/.test(number) ? Number(number) : readChineseNumber(number))
