import {matchesIn} from '../../markdown/matches'
import type {Draft} from '../../draft/draft'
import {issueDay, titleYears} from '../../figures/dates'
import {readableLines} from '../../figures/readableLines'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {protectedStretches} from '../../markdown/quoted'
import {shift, touches, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** 今年与年份: 今年, 去年 or 明年 with a year beside it, against the year of the draft. */
export const thisYear: DraftRule = {
  id: 'this-year',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '今年、去年与年份不符',
  rationale:
    '“今年（2024年）”写进落款是2026年的稿子里，是去年的稿子没有改净。与成文年份、标题年份都对不上的，或者前后对不上的，请核对。',
  basis: {source: '实务', clause: '年份前后一致'},
  examples: [
    {
      genre: '工作总结',
      bad: '# 工作总结\n\n⟦今年（2024年）⟧以来，走访居民860户。\n\n青禾社区居民委员会\n\n2026年1月5日',
      good: '# 工作总结\n\n今年（2026年）以来，走访居民860户。\n\n青禾社区居民委员会\n\n2026年1月5日',
    },
  ],
  *check(draft) {
    let [first, base]: (number | undefined)[] = []
    const presents = presentsOf(draft)
    for (const {line, offset} of readableLines(draft)) {
      for (const {span, word, year, present} of namedYears(line)) {
        const place = shift(span, offset)
        if (presents && !presents.includes(present)) {
          const [own] = presents
          const message = `${draft.issueDate ? '成文日期' : '标题'}是${own}年，这里的“${word}”写的是${year}年，请核对。`
          yield {span: place, message}
        } else if (!presents && base !== undefined && base !== present) {
          const message = `前面写的今年是${base}年，这里的“${word}”写的是${year}年，请核对。`
          yield {span: place, message, related: [{span: {start: first!, end: first! + 2}, message: '前面的写法'}]}
        }
        if (base === undefined) [first, base] = [place.start, present]
      }
    }
  },
}

/** The years that 今年 may be in a draft: that of its date, and in a report on a year that year; undefined where none is told. */
function presentsOf(draft: Draft): readonly number[] | undefined {
  const issued = issueDay(draft)
  const [year, second] = titleYears(draft)
  const named = second === undefined && year !== undefined ? [year] : []
  // A report that is issued in the first weeks of a year may still call the year before 今年.
  const before = issued && (issued.month ?? 1) <= 2 ? [issued.year - 1] : []
  if (issued) return [issued.year, ...named, ...before]
  if (named.length === 0) return undefined
  return /计划|要点|安排|方案|打算/.test(draft.title!.text) ? [year!, year! - 1] : [year!, year! + 1]
}

interface NamedYear {
  readonly span: Span
  readonly word: string
  readonly year: number
  readonly present: number
}

const remembered = new LineMemory<readonly NamedYear[]>()
const NAMED = /(前年|去年|今年|明年)(?:是|即|就是)?[（(]?((?:19|20)\d\d)年[）)]?/g
const ahead: Readonly<Record<string, number>> = {前年: 2, 去年: 1, 今年: 0, 明年: -1}

function namedYears(line: Line): readonly NamedYear[] {
  const known = remembered.get(line)
  if (known) return known
  const found = /[今去明前]年/.test(line.prose) ? readYears(line) : []
  remembered.set(line, found)
  return found
}

function readYears(line: Line): readonly NamedYear[] {
  const quoted = protectedStretches(line)
  return matchesIn(line.prose, NAMED)
    .map(({0: text, 1: word, 2: year, index}) => ({
      span: {start: index, end: index + text.length},
      word: word!,
      year: Number(year),
      present: Number(year) + ahead[word!]!,
    }))
    .filter(({span}) => !quoted.some(stretch => touches(stretch, span)))
}
