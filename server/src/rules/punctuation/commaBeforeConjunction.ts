import {matchesIn} from '../../markdown/matches'
import {lineFacts} from '../../draft/lineFacts'
import type {LineRule, Report} from '../rule'
import {at, isQuoted, replace} from './mend'

/** Conjunctions, told from words that begin alike: 和谐, 及时, 或许. */
const conjunction =
  /、(以及|及其|及(?![时時格早物第至龄齡])|和(?![谐諧平睦气氣解善美煦顺順衷缓緩畅暢声聲约約服风風弦]|而不同)|或者?(?![许是缺]))/gu

/** 连词前的顿号: an enumeration comma before 和, 或, 及, 以及, which already part the last item from the others. */
export const commaBeforeConjunction: LineRule = {
  id: 'comma-before-conjunction',
  category: 'punctuation',
  scope: 'paragraph',
  signs: ['、', '以及和或'],
  severity: 'information',
  title: '连词前的顿号',
  rationale:
    '并列的几项，最后一项前用了“和”“或”“及”，就不再用顿号；各项较长、用逗号隔开时，“以及”前用逗号。连词和顿号叠在一起，停顿就重复了。',
  basis: {source: '国标', clause: 'GB/T 15834—2011 4.5、附录A.3'},
  examples: [
    {bad: '了解居民的思想、工作⟦、⟧和生活情况。', good: '了解居民的思想、工作和生活情况。'},
    {
      bad: '除了日常巡查，还有台账整理、数据核对⟦、⟧以及来访接待。',
      good: '除了日常巡查，还有台账整理、数据核对，以及来访接待。',
    },
    {bad: '由网格员⟦、⟧或者楼组长上门登记。', good: '由网格员或者楼组长上门登记。'},
  ],
  *check(line) {
    if (!line.prose.includes('、')) return
    const taken = lineFacts(line).ordinal?.span.end ?? 0
    for (const {0: found, 1: word, index} of matchesIn(line.prose, conjunction)) {
      // `甲、、和`: what stood between was deleted.
      if (index >= taken && line.prose[index - 1] !== '、' && !isQuoted(line, index))
        yield report(index, word!, found.length)
    }
  },
}

function report(start: number, word: string, length: number): Report {
  const span = at(start)
  if (word !== '以及') {
    const message = `“${word}”前不用顿号。（GB/T 15834—2011 4.5）`
    return {span, message, fixes: [replace(span, '', !word.startsWith('或'))]}
  }
  return {
    span,
    severity: 'warning',
    message: '“以及”前应用逗号，不用顿号；各项很短时也可以不加标点。（GB/T 15834—2011 附录A.3）',
    fixes: [replace(span, '，', false), {...replace(at(start, length), word, false), title: '删去顿号'}],
  }
}
