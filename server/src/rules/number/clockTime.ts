import {pair} from '../signs'
import {patternRule, type Remark} from './patternRule'
import {DIGITS, numerals} from './standard'

const clause = `（${numerals} 5.1.5）`

/** Which hours of the day a word speaks of. */
const hours: Readonly<Record<string, readonly [number, number]>> = {
  凌晨: [0, 6],
  早上: [4, 10],
  早晨: [4, 10],
  清晨: [4, 9],
  上午: [5, 12],
  中午: [10, 14],
  下午: [12, 19],
  傍晚: [16, 20],
  晚上: [17, 24],
  夜间: [17, 24],
}

/** 时刻写法: hours that cannot be, 下午 beside the 24-hour clock, a full-width colon. */
export const clockTime = patternRule({
  id: 'clock-time',
  severity: 'information',
  title: '时刻写法',
  rationale:
    '时刻用12小时制或24小时制中的一种：24小时制的14:00本身就是下午，再写“下午”是重复；“上午14:00”自相矛盾。时和分之间用半角冒号，或写“14时30分”。',
  basis: {source: '国标', clause: `${numerals} 5.1.5`},
  examples: [
    {bad: '会议于⟦下午14:30⟧召开。', good: '会议于14:30召开。'},
    {bad: '请于⟦上午15:00⟧前签到。', good: '请于15:00前签到。'},
    {bad: '窗口⟦8：30⟧开门。', good: '窗口8:30开门。'},
    {bad: '集合时间为⟦8时75分⟧。', good: '集合时间为8时45分。'},
  ],
  signs: [pair(DIGITS, ':：时時点點')],
  needs: /\d[:：时点時點]/,
  faults: [
    {
      pattern:
        /(?<half>凌晨|早[上晨]|清晨|[上中下]午|傍晚|晚上|夜间)\s?(?<hour>\d{1,2})(?:(?<mark>[:：])(?<minute>\d\d)|[时時点點](?!段|数)(?:(?<spoken>\d{1,2})分)?)(?!\d)/g,
      say: ({0: text, groups}) => contradiction(text, groups!),
    },
    {
      pattern: /(?<![\d.．：:、/])(\d{1,2})：([0-5]\d)(?![\d：:])/g,
      say: ({0: text, 1: hour, 2: minute, index}, {prose}) => {
        const end = index + text.length
        if (Number(hour) > 24 || !isClock(prose.slice(Math.max(0, index - 8), index), prose.slice(end, end + 4)))
          return undefined
        const right = `${hour}:${minute}`
        return {right, message: `时刻“${text}”的冒号用半角：${right}。${clause}`}
      },
    },
    {
      pattern: /(?<![\d.．])(\d{1,2})[时時點点](\d{1,2})分(?!之|[\d钟类])/g,
      say: ({0: text, 1: hour, 2: minute}) =>
        Number(hour) > 24 || Number(minute) > 59
          ? {severity: 'error', message: `“${text}”：一天只有24时，一小时只有60分，请核对。${clause}`}
          : undefined,
    },
    {
      pattern: /(?<![\d.．])(\d{1,2}[:：][0-5]\d)[点點时時](?![间間段刻许左])/g,
      say: ({0: text, 1: time}) => {
        const right = time!.replace('：', ':')
        return {right, safe: false, message: `“${text}”的冒号已经代替了“时”，写“${right}”即可。${clause}`}
      },
    },
  ],
})

function contradiction(
  text: string,
  {half, hour, minute, spoken}: Record<string, string | undefined>,
): Remark | undefined {
  const [from, to] = hours[half!]!
  const clock = Number(hour)
  const clockText = text.slice(half!.length).trim()
  if (clock > 24 || Number(minute ?? spoken ?? 0) > 59)
    return {severity: 'error', message: `“${text}”：没有这个时刻，请核对。${clause}`}
  if (clock <= 12) {
    // 上午 and 下午 are told loosely around noon and in the evening.
    const isOut = half === '凌晨' && clock > 6 && clock < 12
    return isOut ? {message: `“${text}”：${clock}时通常不称凌晨，请核对。${clause}`} : undefined
  }
  if (clock >= from && clock <= to)
    return {
      right: [clockText, text.replace(hour!, String(clock - 12))],
      message: `“${text}”把12小时制和24小时制叠用，写“${clockText}”即可。${clause}`,
    }
  return {
    severity: 'error',
    right: clockText,
    safe: false,
    message: `“${text}”自相矛盾：${clock}时不在${half}，请核对。${clause}`,
  }
}

/** Whether a pair of numbers is a time rather than a ratio or a score. */
const isClock = (before: string, after: string): boolean =>
  !/比|例|分|[:：]$/.test(before) &&
  (/(?:[日号天午上晨晚时间点于在至到前]|—|～|[一二三四五六][）)])[\s（(]?$/.test(before) ||
    /^\s?(?:[前后起开召至到—～-]|正式|准时|集合|结束|上班|下班|关)/.test(after))
