import {wordOf} from '../signs'
import {allLists} from '../wording/allLists'
import {patternRule, type Remark} from './patternRule'
import {DIGITS} from './standard'

const money =
  '金额|金額|资金|資金|投资|投資|拨款|撥款|经费|經費|补贴|補貼|补助金?|補助金?|补偿款|存款|贷款|貸款|救助金|慰问金|慰問金|保障金|低保金|抚恤金|奖金|工资|租金|捐款|善款|募捐|罚款|产值|產值|营业额|销售额|税收|欠款|债务|造价|预算|集资|收入|收益|利润|损失|价值'

/** Verbs that only money follows. */
const spent = '投入|耗资|筹资|出资|捐资|斥资|融资|募资|花费|投资'

/** Words by which something other than money is counted. */
const other = '人|户|戶|件|次|株|棵|平方|亩|畝|吨|册|份|条|個|个|名|家|项|只|场|天|课时|公里|笔'

/** What stands before an amount of money: `补贴共`, `申报的资金达`, `投入了`. */
const before = new RegExp(
  `(?:${money})(?!${other})[^，。；：、,;:\\d%（）()人户戶件次]{0,8}$|(?:${spent})(?:了|近|约|達|达|共|共计|累计)?$`,
)
const directly = new RegExp(`(?:${money})(?:近|约|达|達|共|共计|为|各)?$`)

/** One of these words stands before every amount that is spoken of. */
const listed = allLists.add(`${money}|${spent}`.replaceAll('金?', '').split('|'), word => word)

/** As far as that looks back. */
const reach = 16

/** 金额缺单位: an amount without 元: `发放补贴60万之多`. */
export const currencyUnit = patternRule({
  id: 'currency-unit',
  severity: 'information',
  title: '金额缺单位',
  rationale: '“投入资金60万”少了货币单位，是元还是别的，写全才清楚：60万元。单位由写稿的人补上。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 9（计量单位）、GB/T 15835—2011 4.1.1'},
  examples: [
    {bad: '全年发放补贴⟦60万⟧之多。', good: '全年发放补贴60万元之多。'},
    {bad: '筹措资金⟦35.8万⟧，用于改造楼道。', good: '筹措资金35.8万元，用于改造楼道。'},
  ],
  signs: [DIGITS, wordOf(listed)],
  needs: /\d[余多]?[万亿萬億]?[余多]?(?:[之以左用，。；）,;)]|$)/,
  faults: [
    {
      pattern:
        /(?<![\d.．—～~－-])\d{1,6}(?:\.\d{1,4})?[余多]?[万亿萬億][余多]?(?=之多|之巨|以上|左右|用于|用來|[，。；）,;)]|$)/g,
      say: ({0: text, index}, {prose}) => remark(text, before, prose, index),
    },
    {
      pattern: /(?<![\d.．,，—～~－-])(?!(?:19|20)\d\d)[1-9]\d{2,6}(?=[。；）;)]|$|[，,](?!\d))/g,
      say: ({0: text, index}, {prose}) => remark(text, directly, prose, index),
    },
  ],
})

const remark = (text: string, head: RegExp, prose: string, at: number): Remark | undefined =>
  head.test(prose.slice(Math.max(0, at - reach), at))
    ? {message: `“${text}”是金额，后面缺货币单位，请补上（如“元”）。（GB/T 15835—2011 4.1.1）`}
    : undefined
