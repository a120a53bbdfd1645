import {patternRule} from './patternRule'
import {isDate} from './calendar'
import {numerals} from './standard'

/** `5号` of a house, a line or a document is no day. */
const named = '楼|院|门|线|路|桥|公告|文件?|令|车|机|井|店|标|坑|仓|库|厅|馆|桌|岗|地块|栋|幢|单元|房|室|村|码|召集|员'

/** 日期里的“号”: `3月5号`. */
export const dateDay = patternRule({
  id: 'date-day',
  severity: 'information',
  title: '日期写“日”',
  rationale: '口头说“3月5号”，公文里写“3月5日”。年、月、日按自然顺序写，名称不换。',
  basis: {source: '国标', clause: `${numerals} 5.1.4`},
  examples: [{bad: '请于⟦3月5号⟧前报送材料。', good: '请于3月5日前报送材料。'}],
  signs: ['月', '号'],
  needs: /月\d{1,2}号/,
  faults: [
    {
      pattern: new RegExp(`(?<![\\d.．])(\\d{1,2})月(\\d{1,2})号(?!${named})`, 'g'),
      say: ({0: text, 1: month, 2: day}) => {
        if (!isDate(2000, Number(month), Number(day))) return undefined
        const right = `${month}月${day}日`
        return {right, message: `公文里的日期写“日”：“${text}”应写作“${right}”。（${numerals} 5.1.4）`}
      },
    },
  ],
})
