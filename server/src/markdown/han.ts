/** Whether a UTF-16 unit is one of the Han characters that nearly all are: an expression costs ten times as much. */
export const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Whether a UTF-16 unit is neither Han nor half of a character: Latin, and the marks and widths of Chinese text. */
const isPlain = (code: number): boolean =>
  code < 0x2e80 || (code >= 0x3008 && code <= 0x3020) || (code >= 0x3000 && code <= 0x3004) || code >= 0xff00

/** How many Han characters a text has: how long it is to a reader. */
export const hanLength = (text: string): number => counted(text, Infinity)

/** Whether a text has more Han characters than `most`; of a long text only the start is looked at. */
export const isLongerThan = (most: number, text: string): boolean => counted(text, most + 1) > most

/** The end of the Han characters that stand in a row from a place on. */
export function endOfHan(text: string, from: number, to = text.length): number {
  let at = from
  while (at < to && isCommonHan(text.charCodeAt(at))) at++
  if (at >= to || isPlain(text.charCodeAt(at))) return at
  return at + (/^\p{Script=Han}+/u.exec(text.slice(at, to))?.[0].length ?? 0)
}

/** The number of Han characters, or `enough` if there are so many. */
function counted(text: string, enough: number): number {
  let count = 0
  for (let at = 0; at < text.length && count < enough; at++) {
    const code = text.charCodeAt(at)
    // Nearly all are of these two ranges, which are compared faster than a class is matched.
    if (code < 0x2e80) continue
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) count++
    else if (!isMark(code) && HAN.test(String.fromCodePoint(text.codePointAt(at)!))) count++
  }
  return count
}

/** The marks of Chinese text, full-width forms, and the second halves of characters. */
const isMark = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x3004) ||
  (code >= 0x3008 && code <= 0x3020) ||
  (code >= 0xdc00 && code <= 0xdfff) ||
  code >= 0xfb00

const HAN = /\p{Script=Han}/u
