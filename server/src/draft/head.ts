import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {FoundPart, Part} from './draft'
import {contentOf, isDate, whole} from './frameLine'
import {hanLength, lineFacts} from './lineFacts'
import {findTitle} from './title'

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
