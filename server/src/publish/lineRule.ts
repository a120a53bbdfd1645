/**
 * The one rule by which lines are broken, on the page that is shown and in the Word file (行首行尾禁则):
 *
 * - A mark of {@link noLineStart} starts no line, and one of {@link noLineEnd} ends none (GB/T 15834—2011, 5.1). What stands before such
 *   a mark goes down to the next line with it, so that the line above stays short; nothing is set closer.
 * - One of {@link hanging}, the marks of pause, stands in the margin instead where its line is full without it, unless it follows a Latin
 *   word or number: what Word, WPS and LibreOffice do if they are not told otherwise (允许标点溢出边界).
 * - `——` and `……` are not divided; neither are numbers and words of Latin letters, with what belongs to them (`35.2%`, `25℃`).
 * - A space at the end of a line takes no room. Any other two characters may be divided.
 *
 * In Word: kinsoku on, with these two lists; overflowPunct on, as it is by default; no compression of punctuation.
 */
export const noLineStart = '!),-.:;?]}¨·ˇˉ―‖’”…—～∶、。〃々〉》」』】〕〗！＂＇），．：；？］｀｜｝￠%‰℃％'

/** Marks that open something, and signs before a number. */
export const noLineEnd = '([{£¥‘“〈《「『【〔〖〝＄（．［｛￡￥$'

/** Marks of pause (点号) that may stand in the margin behind a full line, one at a time. */
export const hanging = '、。，．：；？！'

/** Whether a piece may stand in the margin behind another, if a line may end there. */
export const mayHang = (before: string, piece: string): boolean =>
  hanging.includes(piece) && !/[\u0020-\u024F]$/.test(before)

/** Where a text may be divided into lines: it is cut into pieces that are never divided themselves. */
export function unbreakable(text: string): string[] {
  return text.match(piece) ?? []
}

/** Whether a line may end between two pieces that follow one another. */
export function mayBreak(before: string, after: string): boolean {
  return !isSpace(after) && !noStart.has(after[0]!) && !noEnd.has(before.at(-1)!)
}

/** A space that takes no room at the end of a line. */
export const isSpace = (piece: string): boolean => piece[0] === ' '

const noStart = new Set(noLineStart)
const noEnd = new Set(noLineEnd)

/** Spaces; dashes and dots; a word or number with its sign; any other character with what is put on it. */
const piece = / +|—+|…+|[!-~\u00C0-\u024F]+[%‰℃％]?|[^][\uDC00-\uDFFF]?[\u0300-\u036F\uFE00-\uFE0F\u200D]*/g
