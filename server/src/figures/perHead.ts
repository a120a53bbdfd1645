import type {Line} from '../markdown/line'
import {sliceOf} from '../markdown/span'
import {exact} from './arithmetic'
import {setFiguresOf, type SetFigure} from './setting'

/** What each of several has, how many they are, and their sum, named in one sentence: `100户…每户补助3000元，共发放30万元`. */
export interface PerHead {
  readonly each: SetFigure
  readonly count: SetFigure
  readonly sum: SetFigure
  readonly product: number
  readonly holds: boolean
}

/** The averages and rates per head of a line whose other two numbers are beyond doubt. */
export function perHeadsOf(line: Line): readonly PerHead[] {
  if (!WORDS.test(line.prose)) return []
  const figures = setFiguresOf(line)
  return figures.flatMap((_, at) => perHead(figures, at, line) ?? [])
}

const WORDS = /人均|每[人名位户戶家]|[户戶]均/
const EACH = /(人均|每人|每名|每位|户均|戶均|每户|每戶|每家)[^每均]{0,8}$/
/** A further factor, or numbers that tell something else. */
const OTHER =
  /每[月年天日周次季期半]|[月年日]均|标准|至少|不少于|不低于|以上|收入|工资|其中|分别|比上年|同比|增长|提高|可支配|面积|另/

function perHead(figures: readonly SetFigure[], at: number, line: Line): PerHead | undefined {
  const each = figures[at]!
  const word = EACH.exec(each.before)?.[1]
  if (!word || each.kind !== 'amount' || each.bound !== 'exact' || each.number.to !== undefined) return undefined
  const own = sameSentence(figures, at).filter(figure => figure !== each)
  if (own.length > MOST || OTHER.test(sliceOf(line.prose, each.sentence))) return undefined
  const people = /人|名|位/.test(word)
  const counts = own.filter(({measure, unit}) => (people ? measure === '人' : unit === '户' || unit === '家'))
  const sums = own.filter(({measure}) => measure === each.measure)
  const [count, sum] = [counts[0], sums[0]]
  if (!count || !sum || counts.length > 1 || sums.length > 1 || count === sum) return undefined
  if (own.some(other => other !== count && other !== sum && other.unitClass === 'time')) return undefined
  if ([count, sum].some(({bound, kind}) => bound !== 'exact' || kind !== 'amount')) return undefined
  const product = exact(each.number.value * count.number.value)
  const slack = half(sum) + half(each) * count.number.value
  const holds = Math.abs(product - sum.number.value) <= slack * (1 + 1e-9)
  return {each, count, sum, product, holds}
}

/** More other numbers than this in a sentence, and they tell something else. */
const MOST = 3

/** The figures of the sentence of one of them, which stand together; no more than it takes to know that they are too many. */
function sameSentence(figures: readonly SetFigure[], at: number): readonly SetFigure[] {
  const {start} = figures[at]!.sentence
  let [from, to] = [at, at + 1]
  while (at - from <= MOST && figures[from - 1]?.sentence.start === start) from--
  while (to - at <= MOST + 1 && figures[to]?.sentence.start === start) to++
  return figures.slice(from, to)
}

/** Half of the last place printed where the number may be rounded: averages are, sums printed to one are not. */
const half = ({number, before}: SetFigure): number =>
  number.step > 1 || number.step < 1 || /均/.test(before) ? number.step / 2 : 0
