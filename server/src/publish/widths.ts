/**
 * How wide text is, in ems of its size. Han characters and full-width marks take one em, whatever the font; Latin letters, digits and
 * half-width marks are as wide as in Times New Roman, whose measures Liberation Serif has too.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character.codePointAt(0)!)
  return width
}

/** The width of one character, in ems of its size. */
export function characterWidth(code: number): number {
  if (code < 0x7f) return code < 0x20 ? 0 : (ascii[code - 0x20] ?? 0.5)
  if (code < 0x250) return latin(code)
  if (isWithoutWidth(code)) return 0
  return code >= 0xff61 && code <= 0xffdc ? 0.5 : 1
}

/** The printable characters of ASCII, from the space to `~`, in thousandths of an em. */
const ascii = `
  250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278
  500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444
  921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722
  556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500
  333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500
  500 500 333 389 278 500 500 722 500 500 444 480 200 480 541`
  .trim()
  .split(/\s+/)
  .map(width => Number(width) / 1000)

/** Signs that a Chinese font sets full width, letters with accents that a Latin font sets. */
const latin = (code: number): number => (code === 0xa0 ? 0.25 : code < 0xc0 || code === 0xd7 || code === 0xf7 ? 1 : 0.5)

/** Combining marks, variation selectors, joiners. */
const isWithoutWidth = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0xe0100 && code <= 0xe01ef) ||
  code === 0xfeff
