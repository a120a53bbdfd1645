import {phrases} from '../../data/grammar'
import {phraseRule} from './phraseRule'

/** 反问句末的句号: a rhetorical question that ends in 。. */
export const rhetoricalQuestion = phraseRule(phrases.rhetoricalQuestions, {
  id: 'rhetorical-question',
  category: 'punctuation',
  severity: 'information',
  title: '反问句用问号',
  rationale: '反问也是疑问语气，“岂不”“难道”“何乐而不为”“吗”这类句子末尾用问号，不用句号。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.2.3.1'},
})
