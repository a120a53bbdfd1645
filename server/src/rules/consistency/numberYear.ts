import {shift, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {citationsOf} from '../../draft/citations'

/** The year in document numbers against the issue date (成文日期). Offsets count from the draft. */
export const numberYear: DraftRule = {
  id: 'number-year',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '文号年份与成文日期',
  rationale:
    '发文字号的年份是发文的那一年，和成文日期同年；引用的文件不会比本文还晚。改用去年的稿子，容易漏改文号里的年份。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.2.5、7.3.5'},
  examples: [
    {
      bad: '⟦青居〔2025〕3号⟧\n\n# 关于开展消防检查的通知\n\n各居民小组：\n\n请认真落实。\n\n青禾社区居民委员会\n2026年3月5日',
      good: '青居〔2026〕3号\n\n# 关于开展消防检查的通知\n\n各居民小组：\n\n请认真落实。\n\n青禾社区居民委员会\n2026年3月5日',
    },
    {
      bad: '# 关于开展消防检查的通知\n\n各居民小组：\n\n根据《关于加强消防工作的意见》（⟦青街办〔2027〕3号⟧），开展检查。\n\n青禾社区居民委员会\n2026年3月5日',
      good: '# 关于开展消防检查的通知\n\n各居民小组：\n\n根据《关于加强消防工作的意见》（青街办〔2026〕3号），开展检查。\n\n青禾社区居民委员会\n2026年3月5日',
    },
  ],
  *check(draft) {
    const {issueDate, lines} = draft
    const issued = Number(/(?<!\d)20\d\d(?=年)/.exec(issueDate?.text ?? '')?.[0])
    if (!issueDate || !issued) return
    const related = [{span: issueDate.span, message: '成文日期'}]
    for (const {line, offset} of lines) {
      for (const {year, span} of citationsOf(line).numbers) {
        const isOwn = isAlone(line.prose, span) && offset < draft.body.start
        if (isOwn ? year === issued : year <= issued) continue
        const message = isOwn
          ? `文号的年份是${year}年，成文日期是${issued}年，请核对。`
          : `引用的文号是${year}年的，成文日期是${issued}年，请核对。`
        yield {span: shift(span, offset), message, related}
      }
    }
  },
}

/** Whether the number stands on a line of its own: it is the draft's. */
const isAlone = (prose: string, {start, end}: Span): boolean =>
  (prose.slice(0, start) + prose.slice(end)).replace(/[\s\u3000\uFFFC]/gu, '') === ''
