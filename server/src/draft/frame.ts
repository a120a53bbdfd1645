import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {FoundPart, Part} from './draft'
import {compiled, endingsOf, genreOfTitle} from './genre'
import {hanLength, lineFacts, plainText} from './lineFacts'
import {isItemForm} from './ordinal'

/** The parts around the body, and the body's lines: indices into the lines of the draft, half open. */
export interface Frame {
  readonly title: FoundPart | undefined
  readonly salutation: FoundPart | undefined
  readonly closing: FoundPart | undefined
  readonly signature: FoundPart | undefined
  readonly issueDate: FoundPart | undefined
  readonly attachments: readonly FoundPart[]
  readonly body: {readonly from: number; readonly to: number}
  /** What each line of the frame is; lines of the body are absent. */
  readonly partOfLine: ReadonlyMap<number, Part>
}

/** Finds title, salutation, closing, signature, date and attachments by their form and place. */
export function readFrame(lines: readonly PlacedLine[], genres: readonly Genre[]): Frame {
  const partOfLine = new Map<number, Part>()
  const filled = lines.flatMap(({line}, index) => (line.kind === 'blank' || isComment(line.text) ? [] : [index]))
  const head = readHead(lines, filled, genres, partOfLine)
  const tail = readTail(lines, filled.slice(head.used), genres, partOfLine)
  return {
    title: head.title,
    salutation: head.salutation,
    closing: tail.closing,
    signature: tail.signature ?? head.signature,
    issueDate: tail.issueDate ?? head.issueDate,
    attachments: tail.attachments,
    body: {from: head.from, to: Math.max(head.from, tail.to)},
    partOfLine,
  }
}

const isComment = (text: string): boolean => /^\s*<!--.*-->\s*$/.test(text)

const contentOf = ({line}: PlacedLine): string => {
  const {content} = lineFacts(line)
  return plainText(line.text.slice(content.start, content.end))
}

const whole = (lines: readonly PlacedLine[], index: number, part: Part): FoundPart => {
  const {line, offset} = lines[index]!
  const {content} = lineFacts(line)
  return {part, span: {start: offset + content.start, end: offset + content.end}, text: contentOf(lines[index]!)}
}

interface Head {
  readonly title: FoundPart | undefined
  readonly salutation: FoundPart | undefined
  readonly signature: FoundPart | undefined
  readonly issueDate: FoundPart | undefined
  /** How many of the filled lines the head takes. */
  readonly used: number
  /** Where the body starts. */
  readonly from: number
}

function readHead(
  lines: readonly PlacedLine[],
  filled: readonly number[],
  genres: readonly Genre[],
  partOfLine: Map<number, Part>,
): Head {
  const found = findTitle(lines, filled, genres)
  let used = found?.used ?? 0
  filled.slice(0, used).forEach(index => partOfLine.set(index, 'title'))
  const byline = found ? readByline(lines, filled, used) : {used, signature: undefined, issueDate: undefined}
  filled.slice(used, byline.used).forEach(index => partOfLine.set(index, 'signature'))
  used = byline.used
  let salutation = found?.glued
  const at = filled[used]
  if (!salutation && at !== undefined && isSalutation(contentOf(lines[at]!), lines, at)) {
    salutation = whole(lines, at, 'salutation')
    used++
    partOfLine.set(at, 'salutation')
  }
  const greeting = filled[used]
  if (
    salutation &&
    greeting !== undefined &&
    /^(?:您|你们?|大家|各位.{0,8})好[！!。，,]?$/.test(contentOf(lines[greeting]!))
  ) {
    partOfLine.set(greeting, 'salutation')
    used++
  }
  const last = used > 0 ? filled[used - 1]! + 1 : 0
  return {title: found?.title, salutation, signature: byline.signature, issueDate: byline.issueDate, used, from: last}
}

interface FoundTitle {
  readonly title: FoundPart
  readonly used: number
  /** A salutation on the title's own line: `述职报告1尊敬的领导：`. */
  readonly glued?: FoundPart
}

const TITLE_LINES = 3
const LONGEST_TITLE = 50

function findTitle(
  lines: readonly PlacedLine[],
  filled: readonly number[],
  genres: readonly Genre[],
): FoundTitle | undefined {
  const heading = filled
    .slice(0, 5)
    .findIndex(index => lines[index]!.line.kind === 'heading' && lines[index]!.line.depth === 1)
  if (heading >= 0) {
    const glued = heading === 0 ? gluedTitle(lines, filled[0]!, genres) : undefined
    return glued ?? withSubtitle(lines, filled, heading + 1, whole(lines, filled[heading]!, 'title'))
  }
  for (let count = 1; count <= Math.min(TITLE_LINES, filled.length); count++) {
    const index = filled[count - 1]!
    const text = contentOf(lines[index]!)
    if (!isTitleLine(lines[index]!)) break
    if (genreOfTitle(text, genres)) return withSubtitle(lines, filled, count, join(lines, filled.slice(0, count)))
  }
  const first = filled[0]
  if (first === undefined) return undefined
  return gluedTitle(lines, first, genres) ?? bareTitle(lines, filled)
}

/** A line that starts with a dash below the title goes with it: `——在居民代表会议上的报告`. */
function withSubtitle(
  lines: readonly PlacedLine[],
  filled: readonly number[],
  used: number,
  title: FoundPart,
): FoundTitle {
  const next = filled[used]
  return {title, used: next !== undefined && /^(?:——|--|―)/.test(contentOf(lines[next]!)) ? used + 1 : used}
}

/** Short, without marks that end or divide a sentence, and no numbered section. */
function isTitleLine(placed: PlacedLine): boolean {
  const {ordinal} = lineFacts(placed.line)
  const text = contentOf(placed)
  const numbered = ordinal && ordinal.form !== 'arabic' && ordinal.form !== 'decimal'
  return (
    placed.line.kind === 'prose' &&
    !numbered &&
    hanLength(text) <= LONGEST_TITLE &&
    hanLength(text) > 1 &&
    !/[。；！？：:;]/.test(text)
  )
}

function gluedTitle(lines: readonly PlacedLine[], index: number, genres: readonly Genre[]): FoundTitle | undefined {
  const {line, offset} = lines[index]!
  const {content} = lineFacts(line)
  const text = line.text.slice(content.start, Math.min(content.end, content.start + 80))
  const call = text.search(/尊敬的|各位(?:领导|同志|代表|评委)|同志们[：:，]|领导[：:]/)
  if (call < 4 || !genreOfTitle(text.slice(0, call), genres)) return undefined
  const start = offset + content.start
  const title: FoundPart = {part: 'title', span: {start, end: start + call}, text: text.slice(0, call)}
  const glued: FoundPart = {
    part: 'salutation',
    span: {start: start + call, end: offset + content.end},
    text: line.text.slice(content.start + call, content.end),
  }
  return {title, used: 1, glued}
}

/** A first line that can only be a title, whatever its kind: short, without punctuation, above a text. */
function bareTitle(lines: readonly PlacedLine[], filled: readonly number[]): FoundTitle | undefined {
  const [first, second] = filled
  if (first === undefined || second === undefined || !isTitleLine(lines[first]!)) return undefined
  const text = contentOf(lines[first]!)
  const isTitle = !lineFacts(lines[first]!.line).ordinal && hanLength(text) >= 4 && !/[，,]$/.test(text)
  return isTitle ? {title: whole(lines, first, 'title'), used: 1} : undefined
}

function join(lines: readonly PlacedLine[], indices: readonly number[]): FoundPart {
  const parts = indices.map(index => whole(lines, index, 'title'))
  const [first, last] = [parts[0]!, parts.at(-1)!]
  return {
    part: 'title',
    span: {start: first.span.start, end: last.span.end},
    text: parts.map(({text}) => text).join(''),
  }
}

/** A name and a date below the title. */
function readByline(lines: readonly PlacedLine[], filled: readonly number[], used: number) {
  const [first, second] = [filled[used], filled[used + 1]]
  const none = {used, signature: undefined, issueDate: undefined}
  if (first === undefined) return none
  if (isDate(contentOf(lines[first]!)))
    return {used: used + 1, signature: undefined, issueDate: whole(lines, first, 'date')}
  const name = contentOf(lines[first]!)
  const isName =
    hanLength(name) >= 2 &&
    hanLength(name) <= 20 &&
    !/[。，；：！？、]/.test(name) &&
    !lineFacts(lines[first]!.line).ordinal
  if (isName && second !== undefined && isDate(contentOf(lines[second]!))) {
    return {used: used + 2, signature: whole(lines, first, 'signature'), issueDate: whole(lines, second, 'date')}
  }
  if (isName && second !== undefined && isSalutation(contentOf(lines[second]!), lines, second)) {
    return {used: used + 1, signature: whole(lines, first, 'signature'), issueDate: undefined}
  }
  return none
}

function isSalutation(text: string, lines: readonly PlacedLine[], index: number): boolean {
  const {ordinal} = lineFacts(lines[index]!.line)
  if (ordinal || hanLength(text) > 40 || /[。；]/.test(text) || /(?:如下|以下|汇报|下面)[：:]$/.test(text)) return false
  return /[：:]$/.test(text) || (/^(?:尊敬的|各位|同志们|亲爱的)/.test(text) && hanLength(text) <= 25)
}

const BLANK_DIGITS = '[\\d０-９xX×*＊_＿〇○零一二三四五六七八九十\\s\\u3000]'
const DATE = new RegExp(`[（(]?${BLANK_DIGITS}{2,12}年${BLANK_DIGITS}{0,8}月(?:${BLANK_DIGITS}{0,8}日)?[）)]?$`)

/** Whether a line is a date and nothing else, filled in or still blank: `2026年1月5日`, `20_年_月_日`. */
export const isDate = (text: string): boolean => DATE.exec(text)?.index === 0

const SIGNED = /^(?:述职|汇报|报告|总结|发言|申请|承诺|制定|撰稿|执笔)(?:人|单位)?[：:]|^(?:单位|署名|落款)[：:]/
const BODIES =
  /(?:委员会|居委会|村委会|社区|办事处|党工委|党委|党支部|党总支|政府|局|中心|工作站|服务站|街道|办公室|领导小组|公司|学校|医院)(?:[（(][^）)]*[）)])?$/
const CLOSINGS =
  /^(?:此致|敬礼|特此(?:报告|通知|函告|函复|批复|公告|通告|证明|说明)|专此(?:报告)?|以上(?:报告|述职|汇报|意见|请示|总结)|妥否|当否|谢谢(?:大家)?|述职完毕|我的(?:述职|汇报)(?:完了|完毕|到此))/

interface Tail {
  readonly closing: FoundPart | undefined
  readonly signature: FoundPart | undefined
  readonly issueDate: FoundPart | undefined
  readonly attachments: readonly FoundPart[]
  /** Where the body ends. */
  readonly to: number
}

function readTail(
  lines: readonly PlacedLine[],
  filled: readonly number[],
  genres: readonly Genre[],
  partOfLine: Map<number, Part>,
): Tail {
  const rest = [...filled]
  const appended = rest.findIndex(index => /^附件[\s\u3000]*\d{0,2}$/.test(contentOf(lines[index]!)))
  const attachments: FoundPart[] = []
  const attach = (index: number): void => {
    partOfLine.set(index, 'attachment')
    attachments.unshift(whole(lines, index, 'attachment'))
  }
  if (appended > 0)
    rest
      .splice(appended)
      .reverse()
      .forEach((index, i, all) => (i === all.length - 1 ? attach(index) : partOfLine.set(index, 'attachment')))
  let [signature, issueDate, closing]: (FoundPart | undefined)[] = []
  for (let steps = 0; rest.length && steps < 10; steps++) {
    const index = rest.at(-1)!
    const text = contentOf(lines[index]!)
    if (lines[index]!.line.kind === 'heading') break
    if (!issueDate && isDate(text)) {
      issueDate = whole(lines, index, 'date')
      partOfLine.set(index, 'date')
    } else if (/^附件[\s\u3000]*[：:\d]/.test(text)) attach(index)
    else if (
      /^[（(](?:联系人|联系电话|此件|此页)[^）)]*[）)]$/.test(text) ||
      /^(?:抄送|抄报|主题词|印发|报|送|发)[：:]/.test(text)
    )
      partOfLine.set(index, 'signature')
    else if (!closing && isSignature(text, lines, index, issueDate !== undefined)) {
      const here = whole(lines, index, 'signature')
      signature = signature
        ? {...here, span: {start: here.span.start, end: signature.span.end}, text: `${here.text} ${signature.text}`}
        : here
      partOfLine.set(index, 'signature')
      if (!issueDate && DATE.test(text)) issueDate = {part: 'date', span: here.span, text}
    } else if (isClosing(text, genres)) {
      const here = whole(lines, index, 'closing')
      closing = closing
        ? {...here, span: {start: here.span.start, end: closing.span.end}, text: here.text + closing.text}
        : here
      partOfLine.set(index, 'closing')
    } else break
    rest.pop()
  }
  return {closing, signature, issueDate, attachments, to: rest.length ? rest.at(-1)! + 1 : 0}
}

function isSignature(text: string, lines: readonly PlacedLine[], index: number, dated: boolean): boolean {
  const {ordinal} = lineFacts(lines[index]!.line)
  if (ordinal && !isItemForm(ordinal.form)) return false
  if (SIGNED.test(text)) return hanLength(text) <= 40
  if (hanLength(text) < 2 || hanLength(text) > 30 || /[。，；！？]$|[，；]/.test(text)) return false
  const name = text.replace(DATE, '').trim()
  return BODIES.test(name) || (dated && hanLength(name) <= 20 && !/[。：:]/.test(name))
}

/** A line that is a closing formula of any kind, or that one of the kinds' own patterns takes for one. */
function isClosing(text: string, genres: readonly Genre[]): boolean {
  if (hanLength(text) > 40) return false
  if (CLOSINGS.test(text)) return true
  return genres.some(
    ({closing}) =>
      [...closing.formulas.map(formula => formula.replace(/[。！]$/, ''))].some(formula => text.startsWith(formula)) ||
      (closing.patterns ?? []).some(pattern => compiled(pattern).test(text)),
  )
}

/** Title endings of all kinds, for those who look for a kind in running text. */
export const titleEndings = (genres: readonly Genre[]): readonly string[] => endingsOf(genres).map(({text}) => text)
