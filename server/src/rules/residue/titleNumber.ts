import type {DraftRule} from '../rule'

/** A number that a template site left before or behind the title: `1.…工作总结`, `述职报告3`. */
export const titleNumber: DraftRule = {
  id: 'title-number',
  category: 'residue',
  scope: 'draft',
  severity: 'error',
  title: '标题上的编号',
  rationale: '范文网站给每一篇编了号，复制下来时号码留在标题前后。公文标题不编号，请删去。',
  basis: {source: '实务', clause: '定稿前清除模板残留'},
  examples: [
    {
      bad: '# ⟦3.⟧社区2025年度工作总结\n\n全年办结居民诉求312件。',
      good: '# 社区2025年度工作总结\n\n全年办结居民诉求312件。',
    },
    {bad: '# 网格员述职报告⟦2⟧\n\n全年走访居民860户。', good: '# 网格员述职报告\n\n全年走访居民860户。'},
  ],
  *check({title, text, genre}) {
    if (!title) return
    const lineStart =
      Math.max(text.lastIndexOf('\n', title.span.start - 1), text.lastIndexOf('\r', title.span.start - 1)) + 1
    const before = /(\d{1,3}[.．、])[ \t]*$/.exec(text.slice(lineStart, title.span.start))
    if (before) {
      const start = lineStart + before.index
      yield report({start, end: start + before[1]!.length}, before[1]!)
    }
    const behind = /\d{1,3}$/.exec(title.text)
    const words = title.text.slice(0, behind?.index)
    const endings = genre ? [genre.name, ...genre.titleEndings] : []
    if (behind && endings.some(ending => words.endsWith(ending))) {
      const end = text.slice(0, title.span.end).trimEnd().length
      yield report({start: end - behind[0].length, end}, behind[0])
    }
  },
}

const report = (span: {start: number; end: number}, number: string) => ({
  span,
  message: `标题上的“${number}”像是范文的编号，请删去。`,
  fixes: [{title: `删去“${number}”`, edits: [{span, text: ''}], safe: false}],
})
