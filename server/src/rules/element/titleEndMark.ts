import type {Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** A full stop, comma or semicolon at the end of the title. */
export const titleEndMark: DraftRule = {
  id: 'title-end-mark',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '标题末点号',
  rationale: '公文标题末尾不加句号、逗号、分号；问号、叹号按需要可以用。标题中间的顿号、空格、破折号、书名号都正常。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.1'},
  examples: [
    {
      bad: '# 关于开展消防检查的通知⟦。⟧\n\n各居民小组：\n\n现就消防检查有关事项通知如下。',
      good: '# 关于开展消防检查的通知\n\n各居民小组：\n\n现就消防检查有关事项通知如下。',
    },
  ],
  *check({title, text}) {
    if (!title) return
    const marks = endMarks(text, title.span)
    const [first] = marks
    if (first === undefined) return
    const said = marks.map(at => text[at]).join('')
    yield {
      span: {start: first, end: title.span.end},
      message: `标题末尾不加“${said}”。（GB/T 9704—2012 7.3.1）`,
      fixes: [
        {title: `删去“${said}”`, edits: marks.map(at => ({span: {start: at, end: at + 1}, text: ''})), safe: true},
      ],
    }
  },
}

/** The marks that a title ends with, in order; between them only what is no word. */
function endMarks(text: string, {start, end}: Span): readonly number[] {
  const marks: number[] = []
  for (let at = end - 1; at >= start; at--) {
    if ('。；，、：'.includes(text[at]!)) marks.push(at)
    else if (marks.length === 0 || !/[\s#]/.test(text[at]!)) break
  }
  return marks.reverse()
}
