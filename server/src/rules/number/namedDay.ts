import {namedDays} from '../../data/namedDays'
import {pair, wordOf} from '../signs'
import {allLists} from '../wording/allLists'
import {patternRule} from './patternRule'
import {DIGITS, numerals} from './standard'

const clause = `（${numerals} 5.1.6）`
const listed = allLists.add(
  namedDays.flatMap(day => day.names),
  name => name,
)
const names = new Map(namedDays.map(({date, names: some}) => [date, some]))
const isNamed = (date: string, after: string): boolean => names.get(date)?.some(name => after.startsWith(name)) ?? false

/** As far behind the date as a name is long. */
const reach = 12

/** 节日和事件的日期: `3.15消费者权益日`, `6-26禁毒宣传`; those in quotation marks have a rule of punctuation. */
export const namedDay = patternRule({
  id: 'named-day',
  severity: 'warning',
  title: '节日、事件里的日期',
  rationale:
    '用阿拉伯数字写的节日、纪念日和事件，月日之间用间隔号，并加引号：“3·15”消费者权益日、“12·4”国家宪法日。写成“3.15”像是小数。',
  basis: {source: '国标', clause: `${numerals} 5.1.6`},
  examples: [
    {bad: '开展⟦3.15⟧消费者权益日宣传。', good: '开展“3·15”消费者权益日宣传。'},
    {bad: '组织⟦6-26⟧国际禁毒日活动。', good: '组织“6·26”国际禁毒日活动。'},
  ],
  signs: [pair(DIGITS, '.．-－•・·'), wordOf(listed)],
  needs: /\d[.．\-－•・·]\d/,
  faults: [
    {
      pattern: /(?<![\d.．“‘"])(\d{1,2})[.．\-－•・·](\d{1,2})(?![\d.．”’"])\s?/g,
      say: ({0: text, 1: month, 2: day, index}, {prose}) => {
        const date = `${Number(month)}.${Number(day)}`
        if (!isNamed(date, prose.slice(index + text.length, index + text.length + reach))) return undefined
        const right = `“${Number(month)}·${Number(day)}”`
        const span = {start: index, end: index + text.trimEnd().length}
        return {span, right, message: `“${text.trim()}”是节日或事件的日期，应写作${right}。${clause}`}
      },
    },
  ],
})
