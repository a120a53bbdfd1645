import {patternRule} from './patternRule'
import {DIGITS, numerals} from './standard'

const worth: Readonly<Record<string, number>> = {十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000}

/** What shows that 千 and 百 are numerals here and not part of a unit (千克 千瓦时 百分点) or of a name (百强). */
const counted =
  '[元名户戶个個亩畝件份吨噸册次项項条條株棵平套台辆盏间間斤米公里立多余餘来來几幾万萬]|人(?!计划|大会|会议|工程|以上会议)|家(?!万户|萬戶)'

const value = (digits: string, unit: string): string => String(Math.round(Number(digits) * worth[unit]! * 1e6) / 1e6)

/** 数字混用: `3千元`, `5百人`, `2万5千`, `三十5`. */
export const mixedNumeral = patternRule({
  id: 'mixed-numeral',
  severity: 'warning',
  title: '一个数里混用汉字和阿拉伯数字',
  rationale:
    '用阿拉伯数字写数，只有“万”“亿”可以跟在后面；“千”“百”“十”不可以。“3千元”写作“3000元”或“三千元”。“千克”“千瓦时”“千米”是单位，不在此列。',
  basis: {source: '国标', clause: `${numerals} 5.3`},
  examples: [
    {bad: '每户补贴⟦3千⟧元。', good: '每户补贴3000元。'},
    {bad: '参加活动的有⟦5百⟧多人。', good: '参加活动的有500多人。'},
    {bad: '总投资⟦2.5千⟧万元。', good: '总投资2500万元。'},
    {bad: '共植树⟦1万5千⟧棵。', good: '共植树1.5万棵。'},
    {bad: '新增停车位⟦6十⟧个。', good: '新增停车位60个。'},
    {bad: '走访困难群众⟦三十5⟧户。', good: '走访困难群众35户。'},
  ],
  signs: [DIGITS, '十拾百佰千仟'],
  needs: /\d\s?[十拾百佰千仟]|十\d/,
  faults: [
    {
      pattern: new RegExp(
        `(?<![\\d.．第/])(\\d{1,3})([万亿萬億])(\\d(?:\\.\\d+)?)([千仟])(?=${counted}|[，。；、）])`,
        'g',
      ),
      say: ({0: text, 1: head, 2: great, 3: digits, 4: unit}) => {
        const right = `${Number(head) + Math.round(Number(digits) * worth[unit!]!) / (/[万萬]/.test(great!) ? 1e4 : 1e4)}${great}`
        return {right, safe: false, severity: 'information', message: say(text, right)}
      },
    },
    {
      pattern: new RegExp(
        `(?<![\\d.．第/万亿萬億])(\\d{1,3}(?:\\.\\d{1,3})?)([十拾百佰千仟])(?=${counted})(?<!千(?=米))`,
        'g',
      ),
      say: ({0: text, 1: digits, 2: unit}) => {
        const right = value(digits!, unit!)
        return /^\d+$/.test(right) ? {right, message: say(text, right)} : undefined
      },
    },
    {
      pattern:
        /(?<![第十百千周期一二三四五六七八九〇零])([二三四五六七八九])十([1-9])(?=[名户戶个個家件份项項万元人])/g,
      say: ({0: text, 1: tens, 2: ones}) => {
        const right = `${'一二三四五六七八九'.indexOf(tens!) + 1}${ones}`
        return {right, message: say(text, right)}
      },
    },
  ],
})

const say = (text: string, right: string): string =>
  `“${text}”混用汉字和阿拉伯数字，应写作“${right}”（只有“万”“亿”可以跟在阿拉伯数字后面）。（${numerals} 5.3）`
