import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import {touches, type Span} from '../../markdown/span'
import {isHan, spanOf} from '../text'
import {silence, type LineRule, type Report} from '../rule'
import {wordOf} from '../signs'
import {isForm} from './forms'
import {scarsIn, scarWords, type FoundScar} from './scars'

const sign = /[%％‰]/g

/** What a percent sign may stand behind besides digits: a numeral, or a word for one. */
const goesBefore = /[一二三四五六七八九十百千万亿零〇几半点两数号]/

/** `增加%`, `占、%`: the signs behind a word or a mark where a number belongs. */
function bareSigns(prose: string): Span[] {
  return matchesIn(prose, sign)
    .map(spanOf)
    .filter(({start}) => {
      const before = prose[start - 1]
      return before === '、' || (isHan(before) && !goesBefore.test(before!))
    })
}

/** 缺数字: a percent sign or a measure word whose number was deleted. */
export const deletedNumber: LineRule = {
  id: 'deleted-number',
  category: 'residue',
  scope: 'paragraph',
  signs: [wordOf(scarWords, '%％‰'), '，。；,;'],
  severity: 'error',
  title: '缺数字',
  rationale:
    '删去旧稿里的数字后忘了填新的，就会留下“增加%”“2024年为名”这样的句子。数字只有写稿的人知道，这里只指出，不代填。',
  basis: {source: '条例', clause: '第二十条（四）：时间、数字、人名、地名准确'},
  examples: [
    {bad: '今年上半年已达1686名，比去年增加⟦%⟧。', good: '今年上半年已达1686名，比去年增加12%。'},
    {bad: '网格员2023年⟦为名⟧，今年已达32名。', good: '网格员2023年为28名，今年已达32名。'},
    {bad: '三年来只发展党员⟦名⟧，后备力量不足。', good: '三年来只发展党员2名，后备力量不足。'},
    {bad: '全年服务居民累计⟦人次⟧，满意度较高。', good: '全年服务居民累计3200人次，满意度较高。'},
  ],
  appliesTo: draft => !isForm(draft),
  check(line, {part}) {
    if (part === 'attachment' || line.kind === 'table' || line.kind === 'heading') return silence
    const [signs, scars] = [bareSigns(line.prose), scarsIn(line)]
    // A short line may be the head of a list or a table: `增长%`.
    const isSilent = (signs.length === 0 && scars.length === 0) || !/[，。；,;]/.test(line.prose)
    return isSilent ? silence : reports(line, signs, scars)
  },
}

function* reports({prose, contentStart}: Line, signs: readonly Span[], scars: readonly FoundScar[]): Iterable<Report> {
  for (const span of signs) yield report(prose, span, contentStart)
  for (const {by, scar, span} of scars) {
    if (by !== 'deletion' || scar.missing !== '数字' || signs.some(other => touches(other, span))) continue
    const found = report(prose, span, contentStart)
    yield scar.severity ? {...found, severity: scar.severity} : found
  }
}

function report(prose: string, span: Span, from: number): Report {
  const shown = prose.slice(Math.max(from, span.start - 2), span.end).replace(/^.*[，。；、,;](?=.)/u, '')
  return {span, message: `“${shown}”缺少数字，请补上。`}
}
