import {matchesIn} from '../../markdown/matches'
import {spanOf} from '../text'
import type {LineRule} from '../rule'
import {characters} from '../signs'
import {replace} from './mend'

/** 全角字母和数字: ＡＢＣ and １２３ in a text, with the full-width point between digits. */
export const fullWidthAlphanumerics: LineRule = {
  id: 'full-width-alphanumerics',
  category: 'format',
  scope: 'paragraph',
  signs: [`．${characters('０', '９')}${characters('Ａ', 'Ｚ')}${characters('ａ', 'ｚ')}`],
  severity: 'warning',
  title: '全角字母和数字',
  rationale: '阿拉伯数字和外文字母用半角。全角的数字一个占一个汉字的位置，数值会被断在两行，也查找不到、算不出来。',
  basis: {source: '国标', clause: 'GB/T 15835—2011 5.1.7'},
  aggregate: {from: 3, message: count => `全文有${count}处全角的字母或数字，可一次改为半角。（GB/T 15835—2011 5.1.7）`},
  examples: [
    {bad: '全年走访居民⟦３２０⟧户，占⟦４５．６⟧%。', good: '全年走访居民320户，占45.6%。'},
    {bad: '推行⟦ＡＢ⟧岗制度。', good: '推行AB岗制度。'},
  ],
  *check({prose}) {
    for (const match of matchesIn(prose, /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*|(?<=\d)．(?=\d)/gu)) {
      const right = halfWidth(match[0])
      const message = `全角的“${match[0]}”应为半角的“${right}”。（GB/T 15835—2011 5.1.7）`
      yield {span: spanOf(match), message, fixes: [replace(spanOf(match), right, true)]}
    }
  },
}

/** Full-width forms stand 0xFEE0 above their ASCII characters. */
const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
