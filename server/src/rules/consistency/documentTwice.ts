import {shift, type Span} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'
import {citationsOf, type Numbered} from '../../draft/citations'

type Placed = Numbered & {readonly title: string; readonly place: Span}

/** One document under two numbers, or one number for two documents. Offsets count from the draft. */
export const documentTwice: DraftRule = {
  id: 'document-twice',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '同一文件文号不一',
  rationale: '同一份文件在一篇稿子里只有一个发文字号，一个发文字号也只属于一份文件。两处不同，总有一处是误抄。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.2.5'},
  examples: [
    {
      bad: '依据《关于加强网格管理的意见》（青办发〔2025〕12号），制定方案。\n\n按照《关于加强网格管理的意见》（⟦青办发〔2025〕21号⟧）要求，逐项落实。',
      good: '依据《关于加强网格管理的意见》（青办发〔2025〕12号），制定方案。\n\n按照《关于加强网格管理的意见》（青办发〔2025〕12号）要求，逐项落实。',
    },
  ],
  *check({lines}) {
    const byTitle = new Map<string, Placed>()
    const byNumber = new Map<string, Placed>()
    for (const {line, offset} of lines) {
      for (const number of citationsOf(line).numbers) {
        if (number.title === undefined || number.title.length < 6) continue
        const placed = {...number, title: plain(number.title), place: shift(number.span, offset)}
        const [same, other] = [byTitle.get(placed.title), byNumber.get(written(placed))]
        if (!same) byTitle.set(placed.title, placed)
        if (!other) byNumber.set(written(placed), placed)
        if (same && written(same) !== written(placed)) yield report(placed, same, '这份文件')
        else if (other && !isPartOf(other.title, placed.title)) yield report(placed, other, '这个文号')
      }
    }
  },
}

const plain = (title: string): string => title.replace(/[\s\u3000〈〉“”]/gu, '')
const written = ({code, year, serial}: Numbered): string => `${code}〔${year}〕${serial}号`
/** A shorter title of the same document is no other document. */
const isPartOf = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

function report(here: Placed, before: Placed, what: '这份文件' | '这个文号'): Report {
  const message =
    what === '这份文件'
      ? `同一份文件，前面的文号是“${written(before)}”，这里是“${written(here)}”，请核对。`
      : `“${written(here)}”前面是《${before.title}》的文号，这里是《${here.title}》的，请核对。`
  return {span: here.place, message, related: [{span: before.place, message: '前面的文号'}]}
}
