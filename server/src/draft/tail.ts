import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {FoundPart, Part} from './draft'
import {contentOf, endsInDate, isDate, whole, withoutDate} from './frameLine'
import {compiled} from './genre'
import {isLongerThan} from '../markdown/han'
import {lineFacts} from './lineFacts'
import {isItemForm} from './ordinal'

const SIGNED =
  /^(?:述职|汇报|报告|总结|发言|申请|承诺|制定|撰稿|执笔|检查|剖析|实习|自查|整改|倡议)(?:人|单位)?[：:]|^(?:单位|署名|落款)[：:]/
const BODIES =
  /(?:委员会|居委会|村委会|社区|办事处|党工委|党委|党支部|党总支|政府|局|中心|工作站|服务站|街道|办公室|领导小组|公司|学校|医院|小学|中学|幼儿园|派出所)(?:[（(][^）)]{0,40}[）)])?$/
const CLOSINGS =
  /^(?:此致|敬礼|特此(?:报告|通知|函告|函复|批复|公告|通告|证明|说明)|专此(?:报告)?|以上(?:报告|述职|汇报|意见|请示|总结)|妥否|当否|谢谢(?:大家)?|述职完毕|我的(?:述职|汇报)(?:完了|完毕|到此))/

const NOTE = /^[（(](?:联系人|联系电话|联系方式|联系单位|经办人|此件|此页)[^）)]*[）)]$/

/** A whole line in brackets below the date is a note, whatever it notes: `（有效期7天）`. */
const isBracketed = (text: string): boolean => !isLongerThan(40, text) && /^[（(][^（()）]{2,60}[）)]$/.test(text)

const LONGEST_NAME = 40

/** How far from the end of the draft a note of attachments is looked for, in filled lines; nothing of the tail stands further up. */
export const MOST_LINES = 20

/** What stands below the body: closing, signature, date, attachments. */
export interface Tail {
  readonly closing: FoundPart | undefined
  readonly signature: FoundPart | undefined
  readonly issueDate: FoundPart | undefined
  readonly note: FoundPart | undefined
  readonly attachments: readonly FoundPart[]
  /** Where the body ends. */
  readonly to: number
}

/** Reads the tail from the last line up; tells `partOfLine` what each of its lines is. */
export function readTail(
  lines: readonly PlacedLine[],
  filled: readonly number[],
  genres: readonly Genre[],
  partOfLine: Map<number, Part>,
): Tail {
  const rest = [...filled]
  const appended = rest.findIndex(index => isAttachmentHead(lines[index]!))
  const attachments: FoundPart[] = []
  const attach = (index: number): void => {
    partOfLine.set(index, 'attachment')
    attachments.unshift(whole(lines, index, 'attachment'))
  }
  const [head, ...inside] = appended > 0 ? rest.splice(appended) : []
  if (head !== undefined) attach(head)
  for (const index of inside) partOfLine.set(index, 'attachment')
  const further = furtherNames(lines, rest)
  let [signature, issueDate, closing, note]: (FoundPart | undefined)[] = []
  for (let steps = 0; rest.length && steps < 10; steps++) {
    const index = rest.at(-1)!
    const text = contentOf(lines[index]!)
    if (lines[index]!.line.kind === 'heading') break
    if (!issueDate && isDate(text)) {
      issueDate = whole(lines, index, 'date')
      partOfLine.set(index, 'date')
    } else if (/^附件[\s\u3000]*[：:\d]/.test(text)) attach(index)
    else if (further.has(index)) partOfLine.set(index, 'attachment')
    else if (NOTE.test(text) || (!signature && !issueDate && isBracketed(text))) {
      note = whole(lines, index, 'note')
      partOfLine.set(index, 'note')
    } else if (/^(?:抄送|抄报|主题词|印发|报|送|发)[：:]|\d日印发$/.test(text)) partOfLine.set(index, 'signature')
    else if (!closing && !CLOSINGS.test(text) && isSignature(lines, index, issueDate !== undefined, genres)) {
      const here = whole(lines, index, 'signature')
      signature = signature
        ? {...here, span: {start: here.span.start, end: signature.span.end}, text: `${here.text} ${signature.text}`}
        : here
      partOfLine.set(index, 'signature')
      if (!issueDate && endsInDate(text)) issueDate = {part: 'date', span: here.span, text}
    } else if (isClosing(text, genres)) {
      const here = whole(lines, index, 'closing')
      closing = closing
        ? {...here, span: {start: here.span.start, end: closing.span.end}, text: here.text + closing.text}
        : here
      partOfLine.set(index, 'closing')
    } else break
    rest.pop()
  }
  return {closing, signature, issueDate, note, attachments, to: rest.length ? rest.at(-1)! + 1 : 0}
}

/** The lines of the note of attachments (附件说明) after its first: `2.参加人员名单` below `附件：1.日程安排`. */
function furtherNames(lines: readonly PlacedLine[], filled: readonly number[]): ReadonlySet<number> {
  const last = filled.slice(-MOST_LINES)
  const first = last.findLastIndex(index => /^附件[\s\u3000]*[：:]/.test(contentOf(lines[index]!)))
  if (first < 0) return new Set()
  const rest = last.slice(first + 1)
  const end = rest.findIndex(index => {
    const {ordinal, han} = lineFacts(lines[index]!.line)
    return ordinal?.form !== 'arabic' || han > LONGEST_NAME
  })
  return new Set(end < 0 ? rest : rest.slice(0, end))
}

/** `附件` or `附件1` alone on its line: what follows is the attachment itself. */
export function isAttachmentHead(placed: PlacedLine): boolean {
  const {line} = placed
  return (
    line.text.startsWith('附件', lineFacts(line).content.start) && /^附件[\s\u3000]*\d{0,2}$/.test(contentOf(placed))
  )
}

function isSignature(lines: readonly PlacedLine[], index: number, dated: boolean, genres: readonly Genre[]): boolean {
  const text = contentOf(lines[index]!)
  const {ordinal} = lineFacts(lines[index]!.line)
  if (ordinal && !isItemForm(ordinal.form)) return false
  const own = genres.flatMap(({signature}) => signature.patterns ?? [])
  if (SIGNED.test(text) || own.some(pattern => compiled(pattern).test(text))) return !isLongerThan(40, text)
  if (!isLongerThan(1, text) || isLongerThan(30, text) || /[。，；！？]$|[，；]/.test(text)) return false
  const name = withoutDate(text)
  return BODIES.test(name) || (dated && !isLongerThan(20, name) && !/[。：:]/.test(name))
}

/** A line that is a closing formula of any kind, or that one of the kinds' own patterns takes for one. */
function isClosing(text: string, genres: readonly Genre[]): boolean {
  if (isLongerThan(40, text)) return false
  if (CLOSINGS.test(text)) return true
  return genres.some(
    ({closing}) =>
      closing.formulas.some(formula => text.startsWith(formula.replace(/[。！]$/, ''))) ||
      (closing.patterns ?? []).some(pattern => compiled(pattern).test(text)),
  )
}
