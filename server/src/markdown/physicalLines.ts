/** A physical line of a text: `start` to `end` without its line end; `next` is where the following line starts. */
export interface Extent {
  readonly start: number
  readonly end: number
  readonly next: number
}

/**
 * The physical lines of a text. Line ends are those of Markdown: LF, CRLF, CR. The characters after the last line end
 * are a line too, unless there are none: `甲\n乙` and `甲\n乙\n` have two lines. Lines are read from `from` on;
 * if that is the end of the text, there is an empty one.
 */
export function physicalLines(text: string, from = 0): Extent[] {
  const lines: Extent[] = []
  let cr = text.indexOf('\r')
  let lf = text.indexOf('\n')
  for (let start = from; start < text.length;) {
    if (cr !== -1 && cr < start) cr = text.indexOf('\r', start)
    if (lf !== -1 && lf < start) lf = text.indexOf('\n', start)
    const end = cr === -1 ? (lf === -1 ? text.length : lf) : lf === -1 ? cr : Math.min(cr, lf)
    const next = end === text.length ? end : end + (end === cr && lf === cr + 1 ? 2 : 1)
    lines.push({start, end, next})
    start = next
  }
  if (from > 0 && from === text.length) lines.push({start: from, end: from, next: from})
  return lines
}

/** How many characters at the start of a text are no part of its first line: a byte order mark. */
export const markLength = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0)
