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
    const mark = /[。；，、：]$/u.exec(text.slice(title.span.start, title.span.end))?.[0]
    if (mark === undefined) return
    const span = {start: title.span.end - mark.length, end: title.span.end}
    yield {
      span,
      message: `标题末尾不加“${mark}”。（GB/T 9704—2012 7.3.1）`,
      fixes: [{title: `删去“${mark}”`, edits: [{span, text: ''}], safe: true}],
    }
  },
}
