import {patternRule} from './patternRule'

const less = '减少|減少|下降|降低|缩小|缩短|压缩|减轻|降'

/** 减少用倍数: `减少了2倍`; and a decrease by less than nothing: `下降-3%`. */
export const timesDecrease = patternRule({
  id: 'times-decrease',
  severity: 'information',
  title: '减少、下降不用倍数',
  rationale:
    '减少一倍就没有了，所以减少、下降、缩小用分数或百分数：减少一半、下降30%。“下降”后面再写负数，成了上升。数字请写稿的人核对后改。',
  basis: {source: '实务', clause: `倍数只用于增加（GB/T 15835—2011 未列，按汉语常规）`},
  examples: [
    {bad: '发案数比去年⟦减少了2倍⟧。', good: '发案数比去年减少三分之二。'},
    {bad: '投诉量同比⟦下降-3.2%⟧。', good: '投诉量同比下降3.2%。'},
  ],
  signs: ['减減降低缩'],
  needs: new RegExp(`(?:${less})[^，。；]{0,6}倍|[降少低]了?[-－—]\\d`),
  faults: [
    {
      pattern: new RegExp(
        `(?:${less})(?:了|到|为|至)?(?:近|约|超过?|将近|大约)?(?:\\d{1,4}(?:\\.\\d{1,3})?|[一二两三四五六七八九十几数]{1,3})多?倍(?!数|率|体)`,
        'g',
      ),
      say: ({0: text}) => ({
        message: `“${text}”：减少、下降不用倍数，通常写减少几分之几、下降百分之几，请核对。（实务）`,
      }),
    },
    {
      pattern: /(?:下降|减少|降低)了?([-－—])(\d{1,4}(?:\.\d{1,3})?(?:%|％|个百分点))/g,
      say: ({0: text, 1: mark, 2: number}) => ({
        right: text.replace(mark! + number!, number!),
        safe: false,
        message: `“${text}”：已说“下降”“减少”，数字前不再加负号，请核对。（实务）`,
      }),
    },
  ],
})
