import type {Scar} from '../../data/schema'
import type {Span} from '../../markdown/span'
import type {Line} from '../../markdown/line'
import {silence, type Fix, type LineRule, type Report} from '../rule'
import {wordOf} from '../signs'
import {scarsIn, scarWords, type FoundScar} from './scars'

/** 误替换: half of a word was deleted or replaced all at once: `限度地`, `社区委会`. */
export const replaceScars: LineRule = {
  id: 'replace-scars',
  category: 'residue',
  scope: 'paragraph',
  signs: [wordOf(scarWords)],
  severity: 'error',
  title: '误删误替换',
  rationale:
    '把范文里的“村”全部换成“社区”，“村委会”就成了“社区委会”，“村民”就成了“社区民”；批量删去一个词，“最大限度地”就剩下“限度地”。这类残词要逐处看着改。',
  basis: {source: '实务', clause: '定稿前清除批量删改的残留'},
  examples: [
    {bad: '经⟦社区委会⟧讨论同意。', good: '经社区居委会讨论同意。'},
    {bad: '组织各类人才，⟦限度地⟧发挥作用。', good: '组织各类人才，最大限度地发挥作用。'},
    {bad: '听取⟦社区民⟧代表的意见。', good: '听取社区居民代表的意见。'},
  ],
  check(line) {
    const scars = scarsIn(line)
    return scars.length > 0 ? reports(line, scars) : silence
  },
}

function* reports({prose}: Line, scars: readonly FoundScar[]): Iterable<Report> {
  for (const {by, scar, span} of scars) {
    if (by !== 'replacing') continue
    const message = `“${prose.slice(span.start, span.end)}”像是批量删改留下的残词，${adviceOf(scar)}。`
    const report = {span, message, fixes: fixesOf(scar, span)}
    yield scar.severity ? {...report, severity: scar.severity} : report
  }
}

const adviceOf = ({right = []}: Scar): string =>
  right.length > 0 ? `是否为${right.map(text => `“${text}”`).join('或')}` : '请核对前后文字'

const fixesOf = ({right = []}: Scar, span: Span): Fix[] =>
  right.map(text => ({title: `改为“${text}”`, edits: [{span, text}], safe: false}))
