import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {pair} from '../signs'
import {at, replace} from './mend'

const misplaced =
  /([，。；、])(（(?:以下|下)(?:统称|简称|称)[^（）]{1,40}）)([，。；、]?)|(?<=[\p{Script=Han}\d”》])([，、；：])(?=）)|(?<=（)[，、；。](?=\p{Script=Han})/gu

/** 括号旁的点号: a point before a bracket that explains the words before it, or inside at its edge. */
export const markBeforeBracket: LineRule = {
  id: 'mark-before-bracket',
  category: 'punctuation',
  scope: 'paragraph',
  reach: 'line',
  signs: ['（', pair('，。；、：（', '（），、；。')],
  severity: 'warning',
  title: '括号旁的点号',
  rationale: '句内括号紧贴被注释的词语，逗号、句号放在括号后面；括号里的话到末尾不再用逗号、顿号、分号。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 附录A.8'},
  examples: [
    {
      bad: '依据《物业管理办法》⟦，（以下简称《办法》）⟧制定本细则。',
      good: '依据《物业管理办法》（以下简称《办法》），制定本细则。',
    },
    {bad: '三类人员（老人、儿童、残疾人⟦、⟧）优先办理。', good: '三类人员（老人、儿童、残疾人）优先办理。'},
  ],
  *check({prose}) {
    if (!prose.includes('（')) return
    for (const {0: found, 1: mark, 2: bracket, 3: after, index} of matchesIn(prose, misplaced)) {
      const span = at(index, found.length)
      const right = bracket === undefined ? '' : bracket + (after || mark)
      const message =
        bracket === undefined
          ? `括号边上的“${found}”可删去。（GB/T 15834—2011 附录A.8）`
          : `括号紧贴被注释的词语，“${mark}”应放在括号后面。（GB/T 15834—2011 附录A.8）`
      yield {span, message, fixes: [{...replace(span, right, true), title: '改正'}]}
    }
  },
}
