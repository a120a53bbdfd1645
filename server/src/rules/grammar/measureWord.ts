import {phrases} from '../../data/grammar'
import {phraseRule} from './phraseRule'

/** 量词: measure words that do not go with what is counted, or stand twice. */
export const measureWord = phraseRule(phrases.measureWords, {
  id: 'measure-word',
  category: 'wording',
  severity: 'information',
  title: '量词不当',
  rationale:
    '量词要和所计的人、物相配：队伍用“支”，树用“棵”，对联用“副”。两个量词不叠用；已有数量时，后面的名词不再加“们”。同音的“只、颗、坐、付”常由输入法带来。',
  basis: {source: '实务', clause: '《现代汉语八百词》附录“名词、量词配合表”'},
})
