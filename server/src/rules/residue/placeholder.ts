import {matchesIn} from '../../markdown/matches'
import {spanOf} from '../text'
import {isTemplate} from './forms'
import type {LineRule, Report, Severity} from '../rule'
import {pair} from '../signs'
import type {Line} from '../../markdown/line'
import {MASK} from '../../markdown/line'
import {touches, type Span} from '../../markdown/span'
import {whatIsMissing} from './slots'
import {starSlots} from './stars'
import {crossSlots} from './crossSlots'
import {promptSlots} from './promptSlots'
import {signSlots} from './signSlots'

/** 模板占位: signs that a template left where a name, a number or a date belongs. Read in the source, marks and all. */
export const placeholder: LineRule = {
  id: 'placeholder',
  category: 'residue',
  scope: 'source',
  signs: [pair('09（(', ' \u3000此这请可填待补', 'xXｘＸ×*[［【{｛<＜○〇◯OＯ□△☆★◇某')],
  reach: 'line',
  severity: 'error',
  title: '模板占位',
  rationale:
    '从范文或旧稿改来的文稿里，常留下“20xx年”“**社区”“××街道”一类的占位。发出之前应逐处填上实际的名称、数字和日期；只有写稿的人知道该填什么，所以这里只指出，不代填。脱敏的姓名、证件号和电话不在此列。',
  basis: {source: '条例', clause: '第二十条（四）：时间、数字、人名、地名准确'},
  examples: [
    {bad: '⟦20xx年⟧，社区新增网格员6名。', good: '2025年，社区新增网格员6名。'},
    {bad: '⟦**⟧社区现有居民2100户。', good: '幸福里社区现有居民2100户。'},
    {bad: '辖区东起⟦xx⟧路，西至滨河路。', good: '辖区东起人民路，西至滨河路。'},
    {bad: '认真学习党的⟦十x届⟧历次全会精神。', good: '认真学习党的二十届历次全会精神。'},
    {bad: '全年走访困难群众⟦1xx户⟧。', good: '全年走访困难群众126户。'},
    {bad: '定于⟦X月X日⟧在⟦○○⟧街道开会。', good: '定于6月12日在青山街道开会。'},
    {bad: '⟦[单位名称]⟧现有职工32人，⟦（此处填写具体数据）⟧。', good: '青山街道现有职工32人，其中党员18人。'},
    {bad: '在⟦**⟧街道的领导下，⟦**⟧社区完成了各项任务。', good: '在青山街道的领导下，幸福里社区完成了各项任务。'},
  ],
  appliesTo: draft => !isTemplate(draft),
  *check(line) {
    const told: Span[] = []
    for (const {span, severity} of slots(line)) {
      if (told.some(other => touches(other, span))) continue
      told.push(span)
      yield report(line, span, severity)
    }
  },
}

interface Slot {
  readonly span: Span
  readonly severity: Severity
}

function* slots(line: Line): Iterable<Slot> {
  const {text, prose} = line
  const covered = (span: Span): boolean => prose[span.start] === MASK
  for (const span of crossSlots(text)) {
    // Crosses are also used on purpose to hide a name, so that they are less certain than letters.
    const isCross = text.slice(span.start, span.end).includes('××')
    if (!covered(span)) yield {span, severity: isCross ? 'information' : 'error'}
  }
  for (const span of signSlots(line)) {
    const certain = !/×/.test(text.slice(span.start, span.end))
    if (!covered(span)) yield {span, severity: certain ? 'error' : 'information'}
  }
  for (const span of promptSlots(line)) if (!covered(span)) yield {span, severity: 'error'}
  for (const match of matchesIn(text, /某某/g))
    if (!covered(spanOf(match))) yield {span: spanOf(match), severity: 'hint'}
  for (const span of starSlots(line)) yield {span, severity: 'error'}
}

function report({text}: Line, span: Span, severity: Severity): Report {
  const sign = text.slice(span.start, span.end)
  const missing = whatIsMissing(sign, text.slice(span.end, span.end + 1))
  const message =
    severity === 'hint'
      ? `“${sign}”如果是占位，请填写实际的${missing}。`
      : `“${sign}”像是模板留下的占位，请填写实际的${missing}。`
  return {span, severity, message}
}
