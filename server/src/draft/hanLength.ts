/** How many Han characters a text has: how long it is to a reader. */
export const hanLength = (text: string): number => counted(text, Infinity)

/** Whether a text has more Han characters than `most`; of a long text only the start is looked at. */
export const isLongerThan = (most: number, text: string): boolean => counted(text, most + 1) > most

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
