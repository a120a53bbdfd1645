import type {Line} from '../markdown/line'
import {sentences} from '../markdown/sentence'
import type {Figure} from './figure'
import {amountsBefore, read, type NumberedShare, type Reading} from './numberedShare'
import {sentenceAt} from './sentenceAt'
import {sameUnit, sumOf} from './sums'

/** `办结率`, `调解成功率达到`. */
const RATE = /(\p{Script=Han}{2})率(?:分别)?(?:均|都|已)?(?:达到了?|达|为|是|高达|约|近|保持在|稳定在|[：:])*$/u
const CHANGED = /[增涨降升提减]/

/** What the part of a rate is called besides the rate's own name. */
const partWords: Readonly<Record<string, RegExp>> = {
  到会: /实到|到会|出席/,
  参会: /实到|参会|出席/,
  出勤: /实到|出勤/,
  到岗: /实到|到岗/,
  参学: /实到|参学|参加/,
  参训: /实到|参训|参加/,
  参与: /参与|参加/,
  参评: /参评|参加/,
  办结: /办结|办理完毕/,
  回收: /回收|收回/,
}

/** What the whole of a rate is called, where wording leaves no doubt. */
const wholeWords: Readonly<Record<string, RegExp>> = {
  到会: /应到/,
  参会: /应到|应参/,
  出勤: /应到|应出勤/,
  到岗: /应到/,
  参学: /应到|应参/,
  参训: /应到|应参/,
  办结: /受理|接到|接收|收到|接报|交办|登记/,
  成功: /受理|调解|调处|排查/,
  化解: /受理|排查|接到|调处/,
  调解: /受理|排查|接到/,
  整改: /排查|发现|查出|检查出|检出|反馈/,
  回收: /发放|发出|下发/,
  合格: /抽检|抽查|检测|检查|参考/,
  完成: /任务|计划|目标|应|确定/,
  接种: /应接种/,
  建档: /应建档/,
  签约: /应签约/,
  覆盖: /应覆盖/,
}

/** A rate with its two numbers before it: `受理312件，办结298件，办结率95.5%`. */
export function rateOf(line: Line, figures: readonly Figure[], index: number): NumberedShare | undefined {
  const share = figures[index]!
  const {prose} = line
  const before = prose.slice(share.clause.start, share.span.start)
  const name = RATE.exec(before)?.[1]
  if (!name || CHANGED.test(before.slice(0, before.indexOf('率'))) || /平均|同比|年均/.test(before)) return undefined
  const amounts = ofSentence(line, amountsBefore(figures, index), share)
  const words = partWords[name] ?? new RegExp(name, 'u')
  const named = amounts.filter(({clause}) => words.test(prose.slice(clause.start, clause.end)))
  const part = named.at(-1)
  if (!part || part === figures[0]) return undefined
  const wholes = amounts.filter(other => other.span.end <= part.span.start && sameUnit(other, part))
  const [only] = wholes
  const isClosed =
    wholes.length === 1 && (wholeWords[name]?.test(prose.slice(only!.clause.start, only!.clause.end)) ?? false)
  const found = read(share, {parts: [part], wholes: [...wholes].reverse(), isClosed, amounts})
  if (!found || isClosed) return found
  return {...found, readings: [...found.readings, ...added(named, amounts, part)] as const}
}

/** The numbers of the sentence up to the rate; of the one before where the rate's own has none. */
function ofSentence(line: Line, amounts: readonly Figure[], {sentence}: Figure): readonly Figure[] {
  const own = amounts.filter(({span}) => span.start >= sentence.start)
  if (own.length > 0) return own
  const all = sentences(line)
  const previous = all[sentenceAt(line, sentence.start) - 1]
  return previous ? amounts.filter(({span}) => span.start >= previous.start) : []
}

/** How many amounts are added up at most. */
const MOST = 12

/** Wholes and parts that are told piece by piece: `上年结转5件，受理312件`; `满意298户，基本满意10户`. */
function added(named: readonly Figure[], amounts: readonly Figure[], part: Figure): Reading[] {
  const same = amounts.filter(other => sameUnit(other, part)).slice(-MOST)
  const parts = same.filter(other => named.includes(other))
  const others = same.filter(other => !named.includes(other))
  const wholes = [...others.map(other => [other]), others, same.filter(other => other !== part)]
  return [[part], parts].flatMap(figures =>
    wholes.filter(({length}) => length > 0).map(list => ({part: sumOf(figures), whole: sumOf(list)})),
  )
}
