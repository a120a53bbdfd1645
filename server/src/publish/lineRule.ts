/**
 * The one rule by which lines are broken, on the page that is shown and in the Word file (行首行尾禁则):
 *
 * - A mark of {@link noLineStart} starts no line, and one of {@link noLineEnd} ends none (GB/T 15834—2011, 5.1). What stands before such
 *   a mark goes down to the next line with it: no mark hangs in the margin, nothing is set closer, so that the line above stays short.
 * - `——` and `……` are not divided; neither are numbers and words of Latin letters, with what belongs to them (`35.2%`, `25℃`).
 * - A space at the end of a line takes no room. Any other two characters may be divided.
 *
 * In Word: kinsoku on, with these two lists; overflowPunct off; no compression of punctuation.
 */
export const noLineStart = '!),.:;?]}¨·ˇˉ―‖’”…—～∶、。〃々〉》」』】〕〗！＂＇），．：；？］｀｜｝￠%‰℃％'

/** Marks that open something, and signs before a number. */
export const noLineEnd = '([{£¥‘“〈《「『【〔〖〝＄（．［｛￡￥$'

/** Where a text may be divided into lines: it is cut into pieces that are never divided themselves. */
export function unbreakable(text: string): string[] {
  return text.match(piece) ?? []
}

/** Whether a line may end between two pieces that follow one another. */
export function mayBreak(before: string, after: string): boolean {
  if (isSpace(after)) return false
  if (isSpace(before)) return true
  return !noStart.has(after[0]!) && !noEnd.has(before.at(-1)!)
}

/** A space that takes no room at the end of a line. */
export const isSpace = (piece: string): boolean => piece[0] === ' '

const noStart = new Set(noLineStart)
const noEnd = new Set(noLineEnd)

/** Spaces; dashes and dots; a word or number with its sign; any other character with what is put on it. */
const piece = / +|—+|…+|[!-~\u00C0-\u024F]+[%‰℃％]?|[^][\uDC00-\uDFFF]?[\u0300-\u036F\uFE00-\uFE0F\u200D]*/g
