import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'

/** 读坏的标点: a half-width question mark between Han characters in a clause that asks nothing is a mark that was lost. */
export const lostMark: LineRule = {
  id: 'lost-mark',
  category: 'residue',
  scope: 'paragraph',
  signs: ['?'],
  severity: 'information',
  title: '读坏的标点',
  rationale: '编码读错时，间隔号、破折号、引号等常变成半角问号。夹在陈述句中间的问号，请对照原文改回原来的标点。',
  basis: {source: '实务', clause: '定稿前清除乱码'},
  examples: [
    {bad: '举办“邻里守望⟦?⟧情暖青禾”主题活动。', good: '举办“邻里守望·情暖青禾”主题活动。'},
    {bad: '慰问了马哈木提⟦?⟧艾力等6名老人。', good: '慰问了马哈木提·艾力等6名老人。'},
  ],
  *check({prose}) {
    if (!prose.includes('?')) return
    for (const {index} of matchesIn(prose, /(?<=\p{Script=Han})\?(?=\p{Script=Han})/gu)) {
      const clause = /[^，。；：！？“”\n]{0,40}$/u.exec(prose.slice(Math.max(0, index - 40), index))![0]
      if (asks.test(clause)) continue
      const span = {start: index, end: index + 1}
      yield {span, message: '这里的“?”像是读坏的标点，请对照原文改回原来的标点；如确是问句，请改用全角问号。'}
    }
  },
}

const asks =
  /[吗嗎呢吧么麼谁誰哪几幾何怎岂豈啊]|什[么麼]|多少|是否|能否|可否|有否|难道|難道|[是能有会愿对行可要该应好]不|没有$|为何|多[大久远高长深]|问题?$|(\p{Script=Han})不\1/u
