import {phrases} from '../../data/grammar'
import {phraseRule} from './phraseRule'

/** 句式残缺或杂糅: half of a pattern is missing, or two patterns are mixed. */
export const incompletePattern = phraseRule(phrases.incompletePatterns, {
  id: 'incomplete-pattern',
  category: 'wording',
  severity: 'information',
  title: '句式残缺、杂糅',
  rationale:
    '“以……为……”“集……于一体”“除……外”“在……下”这类格式要前后呼应，缺了一半句子就不完整；把“围绕……主题”和“以……为主题”两种说法拼在一起，句子就夹缠不清。',
  basis: {source: '条例', clause: '第十九条（三）：内容简洁，文字精练，表述准确'},
})
