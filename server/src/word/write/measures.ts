import {page} from '../../publish/pageSize'

/** Millimetres in twips: twentieths of a point, as Word counts. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4)

/** Points in twips. */
export const twips = (points: number): number => Math.round(points * 20)

export const paper = {width: millimetres(page.width), height: millimetres(page.height)} as const

/** The text area (版心). */
export const textWidth = millimetres(page.textWidth)
export const textHeight = millimetres(page.textHeight)

/** What the text area may give up below, so that 22 lines of 29 points have room. */
const tolerance = millimetres(0.25)

/** The white around the text area. */
export const margins = {
  top: millimetres(page.top),
  left: millimetres(page.left),
  bottom: paper.height - millimetres(page.top) - textHeight - tolerance,
  right: paper.width - millimetres(page.left) - textWidth,
} as const

/** What each character of 3号 gives up, in twips, so that 28 of them fit into the text area. */
export const tightening = -5

/** One character of 3号 as it stands in its line; 28 of them make 441 of the 442.2 points. */
export const character = twips(16) + tightening

/** The head of a page that lies is where its left edge was. */
export const lyingMargins = {
  top: margins.left,
  right: margins.top,
  bottom: margins.right,
  left: margins.bottom,
} as const

/** From the lower edge of the paper to the foot, so that the dashes beside the number are 7 mm below the text area (7.5). */
export const footDistance = millimetres(22)
