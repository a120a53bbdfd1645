import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {sentences} from '../../markdown/sentence'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** 报名截止 after the meeting. Offsets count from the draft. */
export const meetingDeadline: DraftRule = {
  id: 'meeting-deadline',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '报名截止晚于会期',
  rationale: '会议改了期，报名、报回执的时间常常忘了一起改。报名截止要在开会以前。',
  basis: {source: '实务', clause: '报名截止早于会议'},
  examples: [
    {
      bad: '# 关于召开消防工作会议的通知\n\n各居民小组：\n\n定于2026年3月12日召开消防工作会议。请于⟦3月15日⟧前报送参会回执。',
      good: '# 关于召开消防工作会议的通知\n\n各居民小组：\n\n定于2026年3月12日召开消防工作会议。请于3月10日前报送参会回执。',
    },
  ],
  appliesTo: ({title, genre}) => /会|培训|讲座|活动/u.test(title?.text ?? '') || genre?.name === '会议通知',
  *check({lines}) {
    const days = lines.flatMap(({line, offset}) => daysOf(line).map(day => ({...day, span: shift(day.span, offset)})))
    const meetings = days.filter(({kind}) => kind === 'meeting')
    const [meeting] = meetings
    if (!meeting || meetings.some(other => other.value !== meeting.value)) return
    for (const {kind, value, year, span, text} of days) {
      // In December one signs up for a meeting in January.
      if (
        kind !== 'deadline' ||
        value <= meeting.value ||
        value > meeting.value + HALF_A_YEAR ||
        (year && meeting.year && year !== meeting.year)
      )
        continue
      yield {
        span,
        message: `报名截止写的是${text}，会议在${meeting.text}，请核对。`,
        related: [{span: meeting.span, message: '会议的时间'}],
      }
    }
  },
}

/** As {@link Day.value} counts. */
const HALF_A_YEAR = 600

interface Day {
  readonly kind: 'meeting' | 'deadline'
  readonly year: number | undefined
  /** Month and day as one number: 312 is 12 March. */
  readonly value: number
  readonly text: string
  readonly span: Span
}

const remembered = new LineMemory<readonly Day[]>()

function daysOf(line: Line): readonly Day[] {
  const known = remembered.get(line)
  if (known) return known
  const isText = line.kind !== 'code' && line.kind !== 'quote' && line.kind !== 'table'
  const found = isText && line.prose.includes('月') ? readDays(line) : []
  remembered.set(line, found)
  return found
}

const DATE = /(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/gu
const HELD_BEFORE =
  /(?<!截止|截至|报名|报到|报送|反馈|申报|受理)(?:会议|开会|培训|活动)?时间[：:]$|(?:定于|拟于|将于|兹定于|决定于|决定在|定在)$/u
const HELD_AFTER = /^[^。；前]{0,24}(?:召开|举行|举办|开展)/u
const DUE = /报名|回执|参[会加]人员|名单|请假/u
const DUE_AFTER = /^[^。；，]{0,10}(?:之?前|截止)/u
const DUE_BEFORE = /(?:截止|截至)(?:时间|日期)?(?:为|是|到|至|[：:])?$/u
/** What is sent in after the meeting is due after it. */
const LATER = /会后|总结|小结|简报|落实|贯彻|候选|选举/u

function readDays(line: Line): Day[] {
  const {prose} = line
  return matchesIn(prose, DATE).flatMap((match): Day[] => {
    const [text, year, month, day] = match as unknown as [string, string | undefined, string, string]
    const span = {start: match.index, end: match.index + text.length}
    const [before, after] = [
      prose.slice(Math.max(0, span.start - 12), span.start),
      prose.slice(span.end, span.end + 40),
    ]
    const read = {year: year ? Number(year) : undefined, value: Number(month) * 100 + Number(day), text, span}
    const held = HELD_BEFORE.exec(before)?.[0]
    if (held !== undefined && (/[：:]$/.test(held) || HELD_AFTER.test(after))) return [{...read, kind: 'meeting'}]
    const around = sentences(line).find(({start, end}) => start <= span.start && span.end <= end)
    const sentence = prose.slice(around?.start ?? 0, around?.end)
    const isDue = DUE.test(sentence) && !LATER.test(sentence) && (DUE_AFTER.test(after) || DUE_BEFORE.test(before))
    return isDue ? [{...read, kind: 'deadline'}] : []
  })
}
