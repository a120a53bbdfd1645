import type {LineRule} from '../rule'

/** 主题词: an element that GB/T 9704 no longer has since 2012. */
export const subjectWords: LineRule = {
  id: 'subject-words',
  category: 'structure',
  scope: 'paragraph',
  signs: ['题', '词'],
  reach: 'line',
  severity: 'warning',
  title: '主题词',
  rationale: '旧标准在版记里列主题词，2012年的国家标准已经取消。从旧模板改来的文稿里还有这一行的，可以删去。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 前言'},
  appliesTo: ({genre}) => genre?.name !== '论文',
  examples: [
    {
      bad: '抄送：区民政局。\n\n⟦主题词：社区　工作　通知⟧',
      good: '抄送：区民政局。\n\n',
    },
  ],
  *check({prose, text, contentStart}) {
    const match = /^主[ \u3000]{0,2}题[ \u3000]{0,2}词[ \u3000]*[：:]/.exec(prose.slice(contentStart))
    if (!match) return
    const span = {start: text.length - text.trimStart().length, end: text.trimEnd().length}
    const message = '现行标准已取消主题词，这一行可删去。（GB/T 9704—2012 前言）'
    yield {span, message, fixes: [{title: '删去主题词', edits: [{span, text: ''}], safe: false}]}
  },
}
