import type {SectionRule} from '../rule'

/** 标题末标点: a heading on a line of its own that ends with a full stop or a comma. Offsets count from the draft. */
export const headingEndMark: SectionRule = {
  id: 'heading-end-mark',
  category: 'numbering',
  scope: 'section',
  severity: 'hint',
  title: '标题末标点',
  rationale:
    '独立成行的小标题末尾通常不用句号、逗号、分号；需要时可用问号、叹号、省略号。段首的小标题后面接正文，用句号正合适。',
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
  *check({layout, heading, ordinal}, {text}) {
    // An article of a rule is a sentence, whatever follows it.
    if (layout !== 'own-line' || ordinal?.form === 'article') return
    const mark = text[heading.end - 1]
    if (mark === undefined || !'。；，、'.includes(mark)) return
    const span = {start: heading.end - 1, end: heading.end}
    // Not safe: many offices end such headings with a full stop on purpose.
    const fixes = [{title: `删去“${mark}”`, edits: [{span, text: ''}], safe: false}]
    yield {span, message: `标题独占一行，末尾通常不用“${mark}”。（GB/T 15834—2011 附录B.4，说明性）`, fixes}
  },
}
