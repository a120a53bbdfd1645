import type {Draft, Section} from '../../draft/draft'
import type {DraftRule, Report} from '../rule'

/** 标题末标点: a heading on a line of its own that ends with a full stop or a comma. Offsets count from the draft. */
export const headingEndMark: DraftRule = {
  id: 'heading-end-mark',
  category: 'numbering',
  scope: 'draft',
  severity: 'hint',
  title: '标题末标点',
  rationale:
    '独立成行的小标题末尾通常不用句号、逗号、分号；需要时可用问号、叹号、省略号。段首的小标题后面接正文，用句号正合适。一篇里有的带、有的不带，更应统一。',
  basis: {source: '附录B说明', clause: 'GB/T 15834—2011 附录B.4'},
  aggregate: {
    from: 3,
    message: count => `有${count}个独立成行的标题末尾带了标点，可一次删去。（GB/T 15834—2011 附录B.4，说明性）`,
  },
  examples: [
    {
      bad: '# 工作总结\n\n一、党建引领不断加强⟦。⟧\n\n全年开展主题党日12次，参加党员460人次，走访困难党员28名。',
      good: '# 工作总结\n\n一、党建引领不断加强\n\n全年开展主题党日12次，参加党员460人次，走访困难党员28名。',
    },
  ],
  *check(draft) {
    const headings = outsideArticles(draft.sections).filter(({layout, ordinal}) => layout === 'own-line' && ordinal)
    const marked = headings.filter(heading => endMark(draft, heading) !== '')
    for (const heading of marked) yield report(draft, heading, marked.length < headings.length)
  },
}

/** The sections without articles of rules, and what they number: those are sentences, whatever follows them. */
const outsideArticles = (sections: readonly Section[]): readonly Section[] =>
  sections
    .filter(({ordinal}) => ordinal?.form !== 'article')
    .flatMap(section => [section, ...outsideArticles(section.children)])

const endMark = ({text}: Draft, {heading}: Section): string =>
  /^[。；，、]$/u.exec(text[heading.end - 1] ?? '')?.[0] ?? ''

function report(draft: Draft, section: Section, mixed: boolean): Report {
  const mark = endMark(draft, section)
  const span = {start: section.heading.end - 1, end: section.heading.end}
  // Not safe: many offices end such headings with a full stop on purpose.
  const fixes = [{title: `删去“${mark}”`, edits: [{span, text: ''}], safe: false}]
  const clause = '（GB/T 15834—2011 附录B.4，说明性）'
  if (mixed) {
    const message = `独占一行的标题，本篇有的末尾带“${mark}”，有的不带，请统一；通常不带。${clause}`
    return {span, severity: 'information', message, fixes}
  }
  return {span, message: `标题独占一行，末尾通常不用“${mark}”。${clause}`, fixes}
}
