import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {FoundPart, Part} from './draft'
import {contentOf, isDate, whole} from './frameLine'
import {isLongerThan} from '../markdown/han'
import {lineFacts} from './lineFacts'
import {findTitle} from './title'

/** No line behind so many filled ones is read for the head. */
export const MOST_HEAD_LINES = 12

/** What stands above the body: title, name and date below it, salutation. */
export interface Head {
  readonly title: FoundPart | undefined
  readonly salutation: FoundPart | undefined
  readonly signature: FoundPart | undefined
  readonly issueDate: FoundPart | undefined
  /** How many of the filled lines the head takes. */
  readonly used: number
  /** Where the body starts. */
  readonly from: number
}

/** Reads the head; tells `partOfLine` what each of its lines is. `filled` are the indices of the lines that are not blank. */
export function readHead(
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

/** A name and a date below the title. */
function readByline(lines: readonly PlacedLine[], filled: readonly number[], used: number) {
  const [first, second] = [filled[used], filled[used + 1]]
  const none = {used, signature: undefined, issueDate: undefined}
  if (first === undefined) return none
  if (isDate(contentOf(lines[first]!)) || isTitleNote(contentOf(lines[first]!)))
    return {...nameBelowDate(lines, filled, used + 1), issueDate: whole(lines, first, 'date')}
  const isName = isPersonOrUnit(lines[first]!)
  if (isName && second !== undefined && isDate(contentOf(lines[second]!))) {
    return {used: used + 2, signature: whole(lines, first, 'signature'), issueDate: whole(lines, second, 'date')}
  }
  if (isName && second !== undefined && isSalutation(contentOf(lines[second]!), lines, second)) {
    return {used: used + 1, signature: whole(lines, first, 'signature'), issueDate: undefined}
  }
  return none
}

/** The speaker between the date and the salutation: `（2026年1月12日）`, `李明`, `同志们：`. */
function nameBelowDate(lines: readonly PlacedLine[], filled: readonly number[], at: number) {
  const [name, next] = [filled[at], filled[at + 1]]
  const isName = name !== undefined && isPersonOrUnit(lines[name]!)
  const isFollowed = next !== undefined && isSalutation(contentOf(lines[next]!), lines, next)
  return isName && isFollowed
    ? {used: at + 1, signature: whole(lines, name, 'signature')}
    : {used: at, signature: undefined}
}

function isPersonOrUnit(placed: PlacedLine): boolean {
  const name = contentOf(placed)
  return (
    isLongerThan(1, name) &&
    !isLongerThan(20, name) &&
    !/[。，；：！？、]/.test(name) &&
    !lineFacts(placed.line).ordinal
  )
}

/** When and by which meeting it was adopted (题注): `（2026年1月20日社区居民代表会议通过）`. */
const isTitleNote = (text: string): boolean => /^[（(]\d{4}年\d{1,2}月\d{1,2}日[^（()）]{2,40}[）)]$/.test(text)

function isSalutation(text: string, lines: readonly PlacedLine[], index: number): boolean {
  const {ordinal} = lineFacts(lines[index]!.line)
  if (
    ordinal ||
    isLongerThan(40, text) ||
    /[。；]/.test(text) ||
    /(?:如下|以下|下列)[^：:]{0,8}[：:]$|(?:汇报|下面)[：:]$|现(?:将|予|就|把|对)|^(?:本期|编者按|要目|目录|摘要|关键词)/.test(
      text,
    )
  )
    return false
  return /[：:]$/.test(text) || (/^(?:尊敬的|各位|同志们|亲爱的)/.test(text) && !isLongerThan(25, text))
}
