import type {Figure} from '../../figures/figure'
import {isAmount} from '../../figures/numberedShare'
import {statedFigures} from '../../figures/statedFigures'
import {sameUnit, sumOf, writtenSum} from '../../figures/sums'
import type {Line} from '../../markdown/line'
import type {DraftRule, Report} from '../rule'
import {byLine} from './byLine'

const RECEIVED = /(?:受理|接到|接收|收到|接报|承接)[^，；。]{0,16}$/
const FINISHED = /(?:办结|办理完毕|调解成功|成功调解|化解|答复|回复)[^，；。]{0,12}$/
/** What was open before. */
const BEFORE = /上年|去年|结转|往年|历年|积案|遗留|累计|历史|以前|此前|存量|含|其他渠道|主动|自行|排查/

/** 办结多于受理: more finished than was received, and nothing said of what was open before. */
export const moreFinished: DraftRule = {
  id: 'more-finished',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '办结多于受理',
  rationale: '同一句里办结的件数多于受理的件数，又没有说明含上年结转，读的人会以为数字有误。确有结转的，写明即可。',
  basis: {source: '实务', clause: '办结数与受理数'},
  examples: [{bad: '全年受理诉求312件，办结⟦326件⟧。', good: '全年受理诉求312件，办结326件（含上年结转14件）。'}],
  ...byLine(['结毕功化复', '受接收承'], reports),
}

function* reports(line: Line): Iterable<Report> {
  const {prose} = line
  const amounts = statedFigures(line).filter(isAmount)
  for (const [index, done] of amounts.entries()) {
    if (!said(prose, done, FINISHED) || done.bound !== 'exact') continue
    const same = amounts
      .slice(Math.max(0, index - 20), index)
      .filter(({sentence, span}) => sentence === done.sentence && span.end <= done.span.start)
    const open = same.filter(other => sameUnit(other, done) && !said(prose, other, FINISHED))
    // What is told after the first, piece by piece, was received too: 受理投诉12件、咨询30件.
    const received = open.slice(firstIndex(open, other => said(prose, other, RECEIVED)))
    const sum = sumOf(received)
    const isExact = received.every(({bound}) => bound === 'exact')
    if (received.length === 0 || !isExact || done.number.value <= sum.value) continue
    if (BEFORE.test(prose.slice(done.sentence.start, done.sentence.end))) continue
    const {start, end} = done.number.span
    yield {
      span: {start, end: end + done.unit.length},
      message: `办结${prose.slice(start, end)}${done.unit}，多于受理的${writtenSum(sum, prose)}${done.unit}；含上年结转的请写明，否则请核对。`,
      related: received.map(({span}) => ({span, message: '受理'})),
    }
  }
}

const said = (prose: string, {clause, span}: Figure, words: RegExp): boolean =>
  words.test(prose.slice(clause.start, span.start))

/** The index of the first that passes; beyond the end where none does. */
function firstIndex<T>(list: readonly T[], passes: (one: T) => boolean): number {
  const index = list.findIndex(passes)
  return index < 0 ? list.length : index
}
