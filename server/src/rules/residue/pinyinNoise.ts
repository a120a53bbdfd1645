import {matchesIn} from '../../markdown/matches'
import type {LineRule} from '../rule'
import {spanOf} from '../text'
import {characters} from '../signs'
import {hasTone, isToneless, syllable} from './pinyin'

/** 拼音夹注: pages put pinyin behind characters so that nobody copies them: `服務(wù)`. */
export const pinyinNoise: LineRule = {
  id: 'pinyin-noise',
  category: 'residue',
  scope: 'source',
  signs: ['(（', characters('\u00E0', '\u01DC')],
  severity: 'error',
  title: '拼音夹注',
  rationale: '有些网页为了防复制，在字后面插入带声调的拼音，如“服務(wù)”。公文里不给常用字注音，可一次全部删去。',
  basis: {source: '实务', clause: '定稿前清除网页残留'},
  aggregate: {from: 2, message: count => `全文有${count}处拼音夹注，是网页防复制时插入的，可一次删去。`},
  examples: [
    {bad: '提升社區⟦(qū)⟧服務⟦(wù)⟧水平。', good: '提升社區服務水平。'},
    {bad: '調⟦（diào）⟧動⟦（dòng）⟧了積極性。', good: '調動了積極性。'},
  ],
  *check({text}) {
    if (!/[(（][a-z]{0,5}[\u00E0-\u01DC]/.test(text)) return
    for (const match of matchesIn(text, annotations)) {
      if (!hasTone(match[1]!) && !isToneless(match[1]!)) continue
      const span = spanOf(match)
      yield {
        span,
        message: `“${match[0]}”是网页插入的拼音，请删去。`,
        fixes: [{title: '删去拼音', edits: [{span, text: ''}], safe: true}],
      }
    }
  },
}

const annotations = new RegExp(`(?<=\\p{Script=Han})[(（](${syllable})[)）]`, 'gu')
