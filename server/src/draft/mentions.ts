import {matchesIn} from '../markdown/matches'
import {lineFacts} from './lineFacts'
import {MASK, type Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {protectedStretches} from '../markdown/quoted'
import {holds, type Span} from '../markdown/span'

/** What a text refers to by a number: a figure, a table, an attachment; 附图 and 附表 count by themselves. */
export type TargetKind = '图' | '表' | '附图' | '附表' | '附件'

/** A place that names a target: `（见表2）`, or the caption itself: `表2　基本情况`. Offsets count from the start of the line. */
export interface Named {
  readonly kind: TargetKind
  /** `2`, `1-2`; empty where it has no number. */
  readonly number: string
  readonly text: string
  readonly span: Span
}

/** What one line refers to and what it captions. */
export interface LineMentions {
  readonly mentions: readonly Named[]
  readonly captions: readonly Named[]
  /** How many pictures stand in it. */
  readonly images: number
}

/** Every line that refers to something, or is a caption or a picture, passes it. */
const POSSIBLE = /[图圖表][ \u3000]?[\d一二三四五六七八九十]|附件|!\[|<img/
const NONE: LineMentions = {mentions: [], captions: [], images: 0}
const remembered = new LineMemory<LineMentions>()

/** Reads a line once; equal lines are one object. */
export function mentionsOf(line: Line): LineMentions {
  const known = remembered.get(line)
  if (known) return known
  const read = line.kind !== 'code' && POSSIBLE.test(line.text) ? readLine(line) : NONE
  remembered.set(line, read)
  return read
}

function readLine(line: Line): LineMentions {
  const images = line.text.match(/!\[|<img\b/gu)?.length ?? 0
  const captions = [...captionOf(line), ...filesIn(line), ...altCaptions(line)]
  if (line.kind === 'html' || line.kind === 'quote') return {mentions: [], captions, images}
  const stretches = protectedStretches(line)
  const mentions = [...figuresIn(line.prose), ...attachmentsIn(line.prose)].filter(
    ({span}) =>
      !stretches.some(stretch => holds(stretch, span)) && !captions.some(caption => caption.span.start === span.start),
  )
  return {mentions: mentions.sort((a, b) => a.span.start - b.span.start), captions, images}
}

const NUMBER = String.raw`\d{1,2}(?:[-—－.．]\d{1,2})?`
const KINDS = '附?[图圖表]'

/** 表1 after a mark or 见, 如, 由 …: 代表1名 and 宣传图1张 are no tables and figures. */
const FIGURE = new RegExp(
  `(?<=^|[见見如看按填在从從由据據（(，。；、：,;:及和与與至\\s${MASK}])(${KINDS})[ \\u3000]?(${NUMBER})(?![\\d.%％]|[ \\u3000]?[份张張个個名人次篇项項台套位页頁号號件月年日幅本册块户處处])`,
  'gu',
)
/** 如图一般 names no figure, so that Chinese numerals are read after 见 and in brackets only. */
const CHINESE_FIGURE = new RegExp(`(?<=[见見（(])(${KINDS})([一二三四五六七八九十]{1,2})(?=[）)，。；、所中])`, 'gu')

function figuresIn(prose: string): Named[] {
  return [FIGURE, CHINESE_FIGURE].flatMap(pattern =>
    matchesIn(prose, pattern).map(match => named(kindOf(match[1]!), match[2]!, match[0], match.index)),
  )
}

/** The attachments of another text are not ours: 《通知》附件2, 5号文附件1, 本法附件三. */
const ATTACHMENT =
  /(?<![》〉”号號文件的该該其原邮郵法例约約])附件[ \u3000]?(\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d份个個])/gu
const UNNUMBERED = /(?<=见|見)(?:文后|后附的?|所附的?)?附件(?![ \u3000]?[\d一二三四五六七八九十份])/gu
const ELSEWHERE = /[》〉]|[〔［[]\d{4}[〕］\]]|号文|號文/u

function attachmentsIn(prose: string): Named[] {
  const found = [ATTACHMENT, UNNUMBERED].flatMap(pattern =>
    matchesIn(prose, pattern).map(match => named('附件', match[1] ?? '', match[0], match.index)),
  )
  return found.filter(({span}) => !ELSEWHERE.test(clauseBefore(prose, span.start)))
}

/** The words before a place, back to the mark that ends the clause before. */
function clauseBefore(prose: string, at: number): string {
  let from = at
  while (from > 0 && !'，。；！？,;'.includes(prose[from - 1]!)) from--
  return prose.slice(from, at)
}

const LONGEST_CAPTION = 45
const CAPTION = new RegExp(
  `^(${KINDS})[ \\u3000]?(${NUMBER}|[一二三四五六七八九十]{1,2})(?=$|[ \\u3000:：.．、\\p{Script=Han}（(《])(?![ \\u3000]?[显顯是为為中所可表反说說列给給的与與和至])`,
  'u',
)
const ATTACHMENT_HEAD = /^附件[ \u3000]?(\d{1,2}|[一二三四五六七八九十]{0,2})(?=$|[ \u3000:：.．、—-])/u

/** A short line without an end mark that begins with the number of what stands below or above it. */
function captionOf(line: Line): Named[] {
  const {content, endMark} = line.kind === 'html' ? htmlContent(line.text) : lineFacts(line)
  const shown = line.kind === 'html' ? line.text : line.prose
  let {start} = content
  while (start < content.end && (shown[start] === MASK || shown[start] === ' ')) start++
  const words = shown.slice(start, content.end)
  const attachment = ATTACHMENT_HEAD.exec(words)
  if (attachment) return [named('附件', attachment[1]!, attachment[0], start)]
  const match = /[。；]/.test(endMark) || words.length > LONGEST_CAPTION ? null : CAPTION.exec(words)
  return match ? [named(kindOf(match[1]!), match[2]!, match[0], start)] : []
}

/** An attachment that is named as a file, as on a web page: `附件1：名单.docx`. */
const FILE =
  /(附件[ \u3000]?(\d{0,2}))[^。；，\n]{0,40}?\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|jpe?g|png)(?![a-z])/giu

const filesIn = ({prose}: Line): Named[] =>
  prose.includes('附件') ? matchesIn(prose, FILE).map(match => named('附件', match[2]!, match[1]!, match.index)) : []

const htmlContent = (text: string): {content: Span; endMark: string} => {
  const start = /^\s*(?:<[^<>]{1,80}>\s*)*/u.exec(text)![0].length
  return {content: {start, end: text.length}, endMark: ''}
}

/** `![图1 办事流程](a.png)` */
function altCaptions({text}: Line): Named[] {
  return [...text.matchAll(/!\[[\s\u3000]?(附?[图圖表])[ \u3000]?(\d{1,2}(?:[-—－.．]\d{1,2})?)/gu)].map(match =>
    named(kindOf(match[1]!), match[2]!, match[0], match.index),
  )
}

const kindOf = (written: string): TargetKind => written.replace('圖', '图') as TargetKind

const NUMERALS = '一二三四五六七八九'

function named(kind: TargetKind, number: string, text: string, start: number): Named {
  return {kind, number: arabic(number), text, span: {start, end: start + text.length}}
}

/** `十二` 12, `1—2` 1-2 */
function arabic(number: string): string {
  if (!/[一二三四五六七八九十]/.test(number)) return number.replace(/[—－.．]/g, '-')
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number]
  const digit = (text: string | undefined): number => NUMERALS.indexOf(text ?? '') + 1
  return String((number.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0))
}
