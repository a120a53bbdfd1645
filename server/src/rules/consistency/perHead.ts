import {exact, plainly, printedLike} from '../../figures/arithmetic'
import {setFiguresOf, quotedSpan, type SetFigure} from '../../figures/setting'
import type {Line} from '../../markdown/line'
import {sliceOf} from '../../markdown/span'
import type {LineRule, Report} from '../rule'

/** 人均、户均、每户: what each has, times how many, against the sum, where one sentence names all three. */
export const perHead: LineRule = {
  id: 'per-head',
  category: 'consistency',
  scope: 'paragraph',
  severity: 'information',
  title: '人均（户均）与总数不符',
  rationale:
    '一句话里同时写了每户（每人、人均、户均）多少、共多少户（人）和总数的，三者应能互相算出。按印出的末位放宽；有月、年、次等其他乘数的不查。',
  basis: {source: '实务', clause: '人均（户均）×数量与总数一致'},
  examples: [
    {
      bad: '为100户困难家庭每户补助⟦3000元⟧，共发放35万元。',
      good: '为100户困难家庭每户补助3000元，共发放30万元。',
    },
    {
      bad: '向48名老人发放慰问金9600元，人均⟦240元⟧。',
      good: '向48名老人发放慰问金9600元，人均200元。',
    },
  ],
  *check(line) {
    if (!/每|均/.test(line.prose)) return
    const figures = setFiguresOf(line)
    for (const each of figures) {
      const report = eachReport(each, figures, line)
      if (report) yield report
    }
  },
}

const EACH = /(人均|每人|每名|每位|户均|戶均|每户|每戶|每家)[^每均]{0,8}$/
/** A further factor, or numbers that tell something else. */
const OTHER =
  /每[月年天日周次季期半]|[月年日]均|标准|至少|不少于|不低于|以上|收入|工资|其中|分别|比上年|同比|增长|提高|可支配|面积|另/

function eachReport(each: SetFigure, figures: readonly SetFigure[], line: Line): Report | undefined {
  const word = EACH.exec(each.before)?.[1]
  if (!word || each.kind !== 'amount' || each.bound !== 'exact' || each.number.to !== undefined) return undefined
  if (OTHER.test(sliceOf(line.prose, each.sentence))) return undefined
  const own = figures.filter(figure => figure !== each && figure.sentence.start === each.sentence.start)
  const people = /人|名|位/.test(word)
  const counts = own.filter(({measure, unit}) => (people ? measure === '人' : unit === '户' || unit === '家'))
  const sums = own.filter(({measure}) => measure === each.measure)
  const [count, sum] = [counts[0], sums[0]]
  if (!count || !sum || counts.length > 1 || sums.length > 1 || own.length > 3 || count === sum) return undefined
  if (own.some(other => other !== count && other !== sum && other.unitClass === 'time')) return undefined
  if ([count, sum].some(({bound, kind}) => bound !== 'exact' || kind !== 'amount')) return undefined
  const product = exact(each.number.value * count.number.value)
  const slack = half(sum) + half(each) * count.number.value
  if (Math.abs(product - sum.number.value) <= slack * (1 + 1e-9)) return undefined
  return {
    span: quotedSpan(each),
    message: `${plainly(each.number.value)}×${plainly(count.number.value)}＝${printedLike(product, sum.number, line.prose)}，与“${sliceOf(line.prose, quotedSpan(sum))}”不符（${plainly(sum.number.value)}÷${plainly(count.number.value)}＝${plainly(Number((sum.number.value / count.number.value).toFixed(2)))}），请核对。`,
    related: [
      {span: quotedSpan(count), message: '数量'},
      {span: quotedSpan(sum), message: '总数'},
    ],
  }
}

/** Half of the last place printed where the number may be rounded: averages are, sums printed to one are not. */
const half = ({number, before}: SetFigure): number =>
  number.step > 1 || number.step < 1 || /均/.test(before) ? number.step / 2 : 0
