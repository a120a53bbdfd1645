import {CHINESE_DIGITS, readChineseNumber, writeChineseNumber} from '../../draft/numerals'
import {patternRule} from './patternRule'
import {DIGITS, numerals} from './standard'

const number = `(\\d{1,2}|[${CHINESE_DIGITS}]{1,3})`

/** The number in Chinese, however it was written. */
const inChinese = (text: string): string => writeChineseNumber(/\d/.test(text) ? Number(text) : readChineseNumber(text))

const remark = (text: string, right: string) =>
  text === right ? undefined : {right, message: `会议的届次用汉字：“${text}”应写作“${right}”。（${numerals} 4.2.3）`}

/** 会议届次: `党的20大`, `20届3中全会`. */
export const congressNumber = patternRule({
  id: 'congress-number',
  severity: 'warning',
  title: '会议届次用汉字',
  rationale: '党的代表大会和中央全会的届次已经定型，用汉字：党的二十大、二十届三中全会。',
  basis: {source: '国标', clause: `${numerals} 4.2.3`},
  examples: [
    {bad: '学习⟦党的20大⟧精神。', good: '学习党的二十大精神。'},
    {bad: '传达⟦20届3中全会⟧精神。', good: '传达二十届三中全会精神。'},
  ],
  signs: [DIGITS, '大届屆'],
  needs: /\d\s?(?:大|届|屆|中全会|中全會)/,
  faults: [
    {
      pattern: /党的\s?(1\d|2\d)\s?大(?=精神|报告|以来|召开|代表|胜利|提出|关于|会议|[，。、,;；]|$|和|后|上|的)/g,
      say: ({0: text, 1: nth}) => remark(text, `党的${inChinese(nth!)}大`),
    },
    {
      pattern: new RegExp(`(第)?${number}([届屆])${number}(中全[会會])`, 'g'),
      say: ({0: text, 1: di = '', 2: nth, 3: jie, 4: plenum, 5: tail}) =>
        remark(text, `${di}${inChinese(nth!)}${jie}${inChinese(plenum!)}${tail}`),
    },
  ],
})
