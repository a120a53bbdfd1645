/**
 * A4 by GB/T 9704—2012, 5.1 and 5.2, in millimetres: the text area (版心) is 156 × 225, the margins 37 above (天头) and 28 on the left
 * (订口).
 */
export const page = {width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225} as const

/** How many characters of the body (3号) a line has: 5.2.3. */
export const lineWidth = 28

/**
 * How many lines a page has, by their distance in points: 22 at 28 to 29, 21 at 30. A quarter of a millimetre below the text area is
 * allowed, so that 29, which offices use, gives the 22 of the standard.
 */
export const linesPerPage = (pitch: number): number =>
  Math.max(1, Math.floor(pointsOf(page.textHeight + tolerance) / pitch))

/** A lying page has the text area turned: 225 × 156. */
export const lyingLines = (pitch: number): number => Math.max(1, pointsOf(page.textWidth) / pitch)

export const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4

const tolerance = 0.25
