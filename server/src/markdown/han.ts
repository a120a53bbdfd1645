/** Whether a UTF-16 unit is one of the Han characters that nearly all are: an expression costs ten times as much. */
export const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Whether a UTF-16 unit is neither Han nor half of a character: Latin, and the marks and widths of Chinese text. */
const isPlain = (code: number): boolean =>
  code < 0x2e80 || (code >= 0x3008 && code <= 0x3020) || (code >= 0x3000 && code <= 0x3004) || code >= 0xff00

/** How many Han characters a text has: how long it is to a reader. */
export function hanLength(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isCommonHan(code)) count++
    else if (!isPlain(code)) return text.match(/\p{Script=Han}/gu)?.length ?? 0
  }
  return count
}

/** The end of the Han characters that stand in a row from a place on. */
export function endOfHan(text: string, from: number, to = text.length): number {
  let at = from
  while (at < to && isCommonHan(text.charCodeAt(at))) at++
  if (at >= to || isPlain(text.charCodeAt(at))) return at
  return at + (/^\p{Script=Han}+/u.exec(text.slice(at, to))?.[0].length ?? 0)
}
