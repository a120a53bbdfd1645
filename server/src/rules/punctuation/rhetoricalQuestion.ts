import {sentences} from '../../markdown/sentence'
import type {LineRule} from '../rule'
import {at, isQuoted, replace} from './mend'

/** Words that make a question of the clause they stand in; 岂有此理 and 岂止 do not. */
const asks = /难道|難道|岂(?:不|能|非|可|敢|会|容)|何尝不|何乐而不为|怎么能不|(?:吗|嗎)$/u

/** What such a line has anywhere, so that few are divided into sentences. */
const hints = /难道|難道|岂[不能非可敢会容]|何[尝乐]|怎么能不|[吗嗎]。/u

/** 反问句的句末: a rhetorical question that ends with a full stop. */
export const rhetoricalQuestion: LineRule = {
  id: 'rhetorical-question',
  category: 'punctuation',
  scope: 'paragraph',
  severity: 'information',
  title: '反问句用句号',
  rationale: '“难道…”“岂不是…”“…吗”是反问或疑问语气，句末用问号。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.2.3.1'},
  examples: [
    {bad: '居民反映多次仍无人过问，这岂不是失职⟦。⟧', good: '居民反映多次仍无人过问，这岂不是失职？'},
    {bad: '难道这些小事就可以不管吗⟦。⟧', good: '难道这些小事就可以不管吗？'},
  ],
  *check(line) {
    if (!hints.test(line.prose)) return
    for (const {start, end} of sentences(line)) {
      const sentence = line.prose.slice(start, end)
      if (!sentence.endsWith('。') || isQuoted(line, end - 1)) continue
      const last = sentence.slice(Math.max(sentence.lastIndexOf('；'), sentence.lastIndexOf('：')) + 1, -1)
      if (!asks.test(withoutQuotations(last))) continue
      const span = at(end - 1)
      yield {span, message: '反问句末尾用问号。（GB/T 15834—2011 4.2.3.1）', fixes: [replace(span, '？', false)]}
    }
  },
}

const withoutQuotations = (text: string): string => text.replace(/“[^“”]{0,200}”|《[^《》]{0,80}》/gu, '')
