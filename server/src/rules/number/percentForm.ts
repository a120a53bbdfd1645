import {readChineseNumber, writeChineseNumber} from '../../draft/numerals'
import {pair} from '../signs'
import {patternRule} from './patternRule'
import {numerals} from './standard'

const clause = `（${numerals} 4.1.1、5.3）`
const number = '\\d{1,4}(?:\\.\\d{1,4})?'

/** 百分数写法: `百分之30`, `三十%`, `30百分点`, `3%个百分点`. */
export const percentForm = patternRule({
  id: 'percent-form',
  severity: 'warning',
  title: '百分数写法',
  rationale:
    '百分数要么写“30%”，要么写“百分之三十”，不混着写。“百分点”前面要有量词“个”：提高3个百分点；已经写了“个百分点”，就不再写“%”。',
  basis: {source: '国标', clause: `${numerals} 4.1.1、5.3`},
  examples: [
    {bad: '满意率达⟦百分之95⟧。', good: '满意率达95%。'},
    {bad: '完成全年任务的⟦三十%⟧。', good: '完成全年任务的30%。'},
    {bad: '覆盖率提高⟦3百分点⟧。', good: '覆盖率提高3个百分点。'},
    {bad: '参与率上升⟦2.5%个百分点⟧。', good: '参与率上升2.5个百分点。'},
  ],
  signs: [pair('百一二三四五六七八九十', '分%％')],
  needs: /百分之\d|[一二三四五六七八九十百][%％]|[\d%％]个?百分[点點]/,
  faults: [
    {
      pattern: new RegExp(`(?<!百分之)百分之(${number})([%％])?(?![.,]?\\d|[、～—至到-])`, 'g'),
      say: ({0: text, 1: value}) => fixed(text, `${value}%`),
    },
    {
      pattern:
        /(?<![\d一二三四五六七八九十百千万点零〇])([一二三四五六七八九十百]{2,4}|(?<=[达为约到了近占过])[一二三四五六七八九十])[%％]/g,
      say: ({0: text, 1: chinese}) => {
        const value = readChineseNumber(chinese!)
        // 一二 digit by digit, or 十百: no number that can be read in one way.
        return value > 0 && writeChineseNumber(value) === chinese ? fixed(text, `${value}%`) : undefined
      },
    },
    {
      pattern: new RegExp(`(?<![\\d.．])(${number})(?:[%％]\\s?个?|\\s?)百分[点點]`, 'g'),
      say: ({0: text, 1: value}) => {
        const right = `${value}个百分点`
        return text.includes('%') || text.includes('％')
          ? {right, message: `“${text}”的“%”和“百分点”重复，应写作“${right}”。（实务）`}
          : {right, message: `“百分点”前面应有“个”：${right}。（实务）`, severity: 'information'}
      },
    },
  ],
})

const fixed = (text: string, right: string) => ({
  right,
  message: `“${text}”混用汉字和阿拉伯数字，应写作“${right}”。${clause}`,
})
