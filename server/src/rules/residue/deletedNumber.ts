import {residueLists} from '../../data/residueLists'
import {touches, type Span} from '../../markdown/span'
import {spanOf} from '../text'
import type {LineRule, Report} from '../rule'
import {isForm} from './forms'
import {scarFinder} from './scars'

const counted = '(?:名|户|件|起|家|个|次|项|人次|万元|元)'
const people = '(?:党员|干部|群众|居民|人员|学生|老人|儿童|志愿者|积极分子|网格员)'

/**
 * `增加%`, `1997年为名`, `发展党员名`: what was deleted stood before a sign or a measure word that now has no number.
 * Only what can be read in no other way.
 */
const traces = new RegExp(
  [
    '(?<=[\\p{Script=Han}、])(?<![一二三四五六七八九十百千万亿零〇几半点两数号])[%％‰]',
    `(?<=[年月日底末])为${counted}(?=[，。；、,;）)])`,
    `(?<=${people})名(?=[，。；、,;）)])`,
    '(?:共计|合计|累计|总计|达到|增至|降至)(?:人次|万元|元|户次)(?=[，。；、,;）)])',
  ].join('|'),
  'gu',
)

/** 缺数字: a percent sign or a measure word whose number was deleted. */
export const deletedNumber: LineRule = {
  id: 'deleted-number',
  category: 'residue',
  scope: 'paragraph',
  severity: 'error',
  title: '缺数字',
  rationale:
    '删去旧稿里的数字后忘了填新的，就会留下“增加%”“2024年为名”这样的句子。数字只有写稿的人知道，这里只指出，不代填。',
  basis: {source: '条例', clause: '第二十条（四）：时间、数字、人名、地名准确'},
  examples: [
    {bad: '今年上半年已达1686名，比去年增加⟦%⟧。', good: '今年上半年已达1686名，比去年增加12%。'},
    {bad: '网格员2023年⟦为名⟧，今年已达32名。', good: '网格员2023年为28名，今年已达32名。'},
    {bad: '三年来只发展党员⟦名⟧，后备力量不足。', good: '三年来只发展党员2名，后备力量不足。'},
    {bad: '全年服务居民⟦累计人次⟧，满意度较高。', good: '全年服务居民累计3200人次，满意度较高。'},
  ],
  appliesTo: draft => !isForm(draft),
  *check(line, {part}) {
    // A short line may be the head of a list or a table: `增长%`.
    if (part === 'attachment' || line.kind === 'table' || line.kind === 'heading' || !/[，。；,;]/.test(line.prose))
      return
    const signs = [...line.prose.matchAll(traces)].map(spanOf)
    for (const span of signs) yield report(line.prose, span, line.contentStart)
    for (const {scar, span} of find(line)) {
      if (signs.some(other => touches(other, span))) continue
      const found = report(line.prose, span, line.contentStart)
      yield scar.severity ? {...found, severity: scar.severity} : found
    }
  },
}

const find = scarFinder(residueLists.deletionScars.entries.filter(({missing}) => missing === '数字'))

function report(prose: string, span: Span, from: number): Report {
  const shown = prose.slice(Math.max(from, span.start - 2), span.end).replace(/^.*[，。；、,;](?=.)/u, '')
  return {span, message: `“${shown}”缺少数字，请补上。`}
}
