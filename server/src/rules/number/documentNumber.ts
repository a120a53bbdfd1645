import {patternRule, type Remark} from './patternRule'
import {DIGITS, format} from './standard'

const clause = `（${format} 7.2.5）`

/** Characters that the code of an issuing body (机关代字) ends in. */
const codeEnd = '发發办辦字函文政委党黨纪組组宣统民人社财規规教卫建环安监督综任干复備备电通报告议会协工团妇残信法检公'

/**
 * Code, bracket, year, bracket, number, 号. Spaces are allowed where people type them. Orders and announcements number
 * otherwise (国务院令第×号), which is why 令 is not among the ends.
 */
const numbered = new RegExp(
  `(?<=[${codeEnd}])([\\[［【(（﹝〖{〔])\\s?((?:19|20)?\\d\\d)(年)?\\s?([\\]］】)）﹞〗}〕])\\s?(第)?\\s?(0*)(\\d{1,5})\\s?号`,
  'g',
)

/** Since then the six-cornered brackets stand in the standard; older numbers are quoted as they were. */
const revised = 2012

/** 发文字号写法: `国办发[2026]05号`, `〔2026〕第5号`, `〔26〕5号`. */
export const documentNumber = patternRule({
  id: 'document-number',
  severity: 'warning',
  title: '发文字号写法',
  rationale:
    '发文字号由机关代字、年份、顺序号组成：年份标全称，用六角括号“〔〕”括起来；顺序号不加“第”字，不编虚位（1不编为01），后面加“号”。2012年以前的旧文号照原样引用也可以。',
  basis: {source: '国标', clause: `${format} 7.2.5`},
  examples: [
    {bad: '根据青办发⟦[2026]12号⟧文件，制定本方案。', good: '根据青办发〔2026〕12号文件，制定本方案。'},
    {bad: '按照青政发⟦（2026）05号⟧文件执行。', good: '按照青政发〔2026〕5号文件执行。'},
    {bad: '按照青政发⟦〔26〕5号⟧文件执行。', good: '按照青政发〔2026〕5号文件执行。'},
  ],
  quotations: 'said',
  signs: [DIGITS, '号'],
  needs: /[\[［【(（﹝〖{〔]\s?\d\d/,
  faults: [
    {
      pattern: numbered,
      say: ({0: text, 1: opening, 2: written, 3: nian, 4: closing, 5: di, 6: zeros, 7: number}) => {
        const year = written!.length === 4 ? written! : `20${written}`
        const right = `〔${year}〕${Number(number)}号`
        const isOld = Number(year) < revised
        const wrongs = [
          ...(opening === '〔' && closing === '〕' ? [] : ['年份用六角括号“〔〕”']),
          ...(written!.length === 4 ? [] : ['年份标全称']),
          ...(nian ? ['括号里不写“年”'] : []),
          ...(di ? ['顺序号不加“第”'] : []),
          ...(zeros ? ['顺序号不编虚位'] : []),
          ...(/\s/.test(text) ? ['中间不空格'] : []),
        ]
        if (wrongs.length === 0 || Number(number) === 0) return undefined
        const message = `发文字号里${wrongs.join('，')}：${right}。${clause}`
        // A number belongs to who gave it: no character of it is taken away, and an old one may have been printed so.
        const remark: Remark = nian || di ? {message} : {message, right, safe: written!.length === 4 && !isOld}
        return isOld ? {...remark, severity: 'hint'} : remark
      },
    },
  ],
})
