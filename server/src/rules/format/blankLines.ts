import type {Draft} from '../../draft/draft'
import type {DraftRule, Report} from '../rule'

/** 多余空行: more than one blank line in a row, or blank lines before the first line. Offsets count from the draft. */
export const blankLines: DraftRule = {
  id: 'blank-lines',
  category: 'format',
  scope: 'draft',
  severity: 'hint',
  title: '多余空行',
  rationale: '段与段之间最多空一行，文首不空行。多余的空行在导出时会变成空段，打乱每页的行数。',
  basis: {source: '实务', clause: '文稿排版习惯'},
  aggregate: {from: 3, message: count => `全文有${count}处多余的空行，可一次删去。`},
  examples: [
    {bad: '# 年度工作总结\n\n⟦\n\n⟧全年工作情况如下。', good: '# 年度工作总结\n\n全年工作情况如下。'},
    {bad: '⟦\n\n⟧# 年度工作总结', good: '# 年度工作总结'},
  ],
  *check(draft) {
    const {lines, frontMatter} = draft
    let from: number | undefined
    for (let at = 0; at <= lines.length; at++) {
      if (lines[at]?.line.kind === 'blank') from ??= at
      else {
        if (from !== undefined) yield* report(draft, from, at, frontMatter.span.end > 0 ? 1 : 0)
        from = undefined
      }
    }
  },
}

/**
 * The blank lines from `from` to `to`, all but the one that parts two paragraphs. At the top there may be `lead` of them:
 * one after front matter, none without.
 */
function* report({lines, text}: Draft, from: number, to: number, lead: number): Iterable<Report> {
  const first = lines[from + (from === 0 ? lead : 1)]
  const end = lines[to]?.offset ?? text.length
  if (!first || first.offset >= end) return
  const span = {start: first.offset, end}
  const message = from === 0 ? '文首不用空行。' : '这里连续空了几行，段与段之间空一行即可。'
  yield {span, message, fixes: [{title: '删去多余的空行', edits: [{span, text: ''}], safe: true}]}
}
