import {matchesIn} from '../../markdown/matches'
import {lineFacts} from '../../draft/lineFacts'
import {readChineseNumber} from '../../draft/numerals'
import {isItemForm} from '../../draft/ordinal'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {sentences} from '../../markdown/sentence'
import type {Span} from '../../markdown/span'

/** A sentence that says how many items follow: `建立三项制度：`. Offsets count from the start of the line. */
export interface Claim {
  /** `三项制度` */
  readonly span: Span
  readonly text: string
  readonly count: number
  /** Where the items would begin on the same line: behind the colon or the full stop. */
  readonly end: number
  /** Followed by a comma: only items right behind it are its own. */
  readonly isLoose: boolean
}

const remembered = new LineMemory<readonly Claim[]>()

/** The claims of a line; equal lines are one object and are read once. */
export function claimsOf(line: Line): readonly Claim[] {
  const known = remembered.get(line)
  if (known) return known
  const claims = readClaims(line)
  remembered.set(line, claims)
  return claims
}

const claim =
  /(?<![\d.〇零一二三四五六七八九十百千万两几多“‘《第前后末首另余他这那该上每某各其近约同])([一二三四五六七八九十两]{1,3}|\d{1,2})((?:[个個项項点點条條种種类類件大步招]|方面|环节)[\p{Script=Han}]{0,8}?)([：:。，,；;]|$)[\s\u3000]*/gu
/** `原因有三：`, which counts without a measure word. */
const bareClaim = /(?<=[\p{Script=Han}]有)([二三四五六七八九])()([：:，,])[\s\u3000]*/gu

function readClaims(line: Line): readonly Claim[] {
  const {prose, kind} = line
  if (kind === 'code' || kind === 'table' || !mayHaveItems(line) || !COUNTED.test(prose)) return []
  return [...matchesIn(prose, claim), ...(prose.includes('有') ? matchesIn(prose, bareClaim) : [])].flatMap(match => {
    const [all, number, unit, mark] = match as unknown as [string, string, string, string]
    const count = readCount(number)
    // 等 leaves the list open; 之一, 以上 and the like count something else.
    if (count < 2 || /[等余多]|之[一中]|以上|以内|左右|年级|月份?$|小时$/.test(unit)) return []
    if (unit.startsWith('大') && count > 10) return [] // 二十大
    if (mark === '。' && !announces(line, match.index, unit, 2)) return []
    if (mark === '' && !(isHeading(line) && announces(line, match.index, unit, 1))) return []
    const span = {start: match.index, end: match.index + number.length + unit.length}
    return [{span, text: number + unit, count, end: match.index + all.length, isLoose: /[，,；;]/.test(mark)}]
  })
}

/** Items follow in the line, or in the lines below it where the claim is the last that the line says. */
const mayHaveItems = (line: Line): boolean =>
  lineFacts(line).inline.length > 0 || LAST.test(line.prose.trimEnd().slice(-LONGEST_LAST))

const LAST =
  /[一二三四五六七八九十两\d](?:[个個项項点點条條种種类類件大步招]|方面|环节)\p{Script=Han}{0,8}[：:。]?$|有[二三四五六七八九][：:]$/u
const LONGEST_LAST = 24

const COUNTED =
  /[一二三四五六七八九十两\d](?:[个個项項点點条條种種类類件大步招]|方面|环节)|有[二三四五六七八九][：:，,]/

/** `二、主要做法有四点` on a line of its own: the items stand below it. */
function isHeading(line: Line): boolean {
  const {ordinal, endMark} = lineFacts(line)
  return line.kind === 'heading' || (ordinal !== undefined && !isItemForm(ordinal.form) && endMark === '')
}

/** What a sentence says that announces a row; `12项任务完成11项。` and `三项任务已全部完成。` tell what was done. */
const announcing =
  /以下|下列|下面|主要|重点|着重|存在|需要|从|分|抓好|做好|做到|突出|体现|表现|提出|[做办]法有|[经措].{1,3}有/

function announces(line: Line, at: number, unit: string, least: number): boolean {
  const sentence = sentences(line).find(({end}) => end > at)
  return unit.length >= least && unit.length <= 5 && announcing.test(line.prose.slice(sentence?.start ?? 0, at))
}

/** 0 for what may be an approximate number: `二三个`. */
function readCount(number: string): number {
  if (/^\d/.test(number)) return Number(number)
  if (number === '两') return 2
  return number.length > 1 && !number.includes('十') ? 0 : readChineseNumber(number)
}
