import {patternRule} from './patternRule'
import {isDate, weekdayOf} from './calendar'

/** A date, its year given or not, and the day of the week beside it. */
const dated =
  /(?<![\d.．])(?:(?<year>(?:19|20)\d{2})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日[\s\u3000]*(?:[（(，,][\s\u3000]*)?(?<word>星期|礼拜|周)(?<weekday>[一二三四五六日天])(?![至到、期])/g

/** 日期与星期不符: the day of the week is not that of the date. */
export const weekday = patternRule({
  id: 'weekday',
  severity: 'error',
  reach: 'line',
  title: '日期与星期不符',
  rationale:
    '会议通知里日期和星期不一致，收文的人就不知道按哪一个到会。改稿时换了日期、没换星期，最容易留下这种错。日期没有写年份的，按同一段里前面写的年份推算。',
  basis: {source: '条例', clause: '第二十条（四）：时间准确'},
  examples: [
    {bad: '会议定于⟦2026年11月22日（星期一）⟧召开。', good: '会议定于2026年11月22日（星期日）召开。'},
    {bad: '2026年3月2日（星期一）至⟦3月6日（星期四）⟧培训。', good: '2026年3月2日（星期一）至3月6日（星期五）培训。'},
  ],
  signs: ['日', '期周拜'],
  needs: /日[\s\u3000（(，,]{0,4}(?:星期|礼拜|周)[一二三四五六日天]/,
  faults: [
    {
      pattern: dated,
      say: ({0: text, index, groups}, {prose}) => {
        const {month, day, word, weekday: written} = groups!
        const year = groups!.year ?? yearBefore(prose, index)
        if (year === undefined || !isDate(Number(year), Number(month), Number(day))) return undefined
        const right = weekdayOf(Number(year), Number(month), Number(day))
        if (right === written!.replace('天', '日')) return undefined
        const span = {
          start: index,
          end: index + text.length + (/[）)]/.test(prose[index + text.length] ?? '') && /[（(]/.test(text) ? 1 : 0),
        }
        const mended = prose.slice(span.start, span.end).replace(`${word}${written}`, `${word}${right}`)
        const message = `${year}年${Number(month)}月${Number(day)}日是${word}${right}，这里写的是${word}${written}，请核对日期和星期。（条例第二十条（四））`
        return {span, right: mended, safe: false, message, severity: groups!.year ? 'error' : 'warning'}
      },
    },
  ],
})

/** How far before a date its year may stand. */
const FAR = 1000

const yearBefore = (prose: string, index: number): string | undefined =>
  [...prose.slice(Math.max(0, index - FAR), index).matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].at(-1)?.[1]
