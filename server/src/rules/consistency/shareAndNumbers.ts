import {numberedShares} from '../../figures/numberedShares'
import type {NumberedShare} from '../../figures/numberedShare'
import {percent, placesOf, valueOf, verdictOf} from '../../figures/shareVerdict'
import {writtenSum} from '../../figures/sums'
import type {Line} from '../../markdown/line'
import type {DraftRule, Report} from '../rule'
import {byLine} from './byLine'

/** 比率与数量不符: a share or rate against the two numbers that it was reckoned from. */
export const shareAndNumbers: DraftRule = {
  id: 'share-and-numbers',
  category: 'consistency',
  scope: 'draft',
  severity: 'warning',
  title: '比率与数量不符',
  rationale:
    '“占18.9%”“办结率95.5%”这样的比率，是用前面两个数算出来的，改了数忘了改比率，稿子就自相矛盾。按印出的位数四舍五入后相符的不报；哪个数是总数不能断定的，只作提示。',
  basis: {source: '条例', clause: '第二十条（四）：数字准确'},
  examples: [
    {
      bad: '全市2662个社区中，有484个社区配有档案库房，占⟦18.9%⟧。',
      good: '全市2662个社区中，有484个社区配有档案库房，占18.2%。',
    },
    {
      bad: '全年受理诉求312件，办结298件，办结率⟦98.5%⟧。',
      good: '全年受理诉求312件，办结298件，办结率95.5%。',
    },
  ],
  ...byLine(['%％成半分'], reports),
}

function* reports(line: Line): Iterable<Report> {
  for (const found of numberedShares(line)) {
    const verdict = verdictOf(found)
    if (verdict !== 'holds') yield report(line, found, verdict === 'cut-off')
  }
}

function report({prose}: Line, {share, readings, isClosed}: NumberedShare, isCutOff: boolean): Report {
  const [reading] = readings
  const {span, script, step} = share.number
  const decimals = Math.max(0, placesOf(step) - 2)
  const rounded = percent(valueOf(reading), decimals)
  const sum = `${writtenSum(reading.part, prose)}÷${writtenSum(reading.whole, prose)}`
  const said = prose.slice(span.start, span.end + share.unit.length)
  const exact = [reading.part, reading.whole].every(({figures}) => figures.every(({bound}) => bound === 'exact'))
  const result = isCutOff ? `≈${percent(valueOf(reading), decimals + 1)}，四舍五入应为${rounded}` : `≈${rounded}`
  return {
    span: {start: span.start, end: span.start + said.length},
    message: `${sum}${result}，这里写的是${prose.slice(share.span.start, share.span.end)}，请核对。`,
    ...(!isClosed || isCutOff || !exact || share.bound !== 'exact' ? {severity: 'information'} : {}),
    ...(isCutOff && script === 'arabic'
      ? {fixes: [{title: `改为“${rounded}”`, edits: [{span, text: rounded.slice(0, -1)}], safe: false}]}
      : {}),
    related: [
      ...reading.part.figures.map(figure => ({span: figure.span, message: '部分'})),
      ...reading.whole.figures.map(figure => ({span: figure.span, message: '总数'})),
    ],
  }
}
