import type {Page} from '../../server/src/protocol'

/** Lengths on paper are in hundredths of a millimetre here, so that drawings are made of whole numbers. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A4 upright, or lying for wide tables. */
export interface Paper {
  readonly width: number
  readonly height: number
  /** 版心: 156 × 225 mm, 37 mm below the upper edge (天头) and 28 mm right of the spine (订口); GB/T 9704—2012, 5.2. */
  readonly text: Area
}

const upright: Paper = {width: 21000, height: 29700, text: {left: 2800, top: 3700, width: 15600, height: 22500}}
/** The upright page turned to the left, so that the head of a table is at its left edge (GB/T 9704—2012, 11). */
const lying: Paper = {width: 29700, height: 21000, text: {left: 3500, top: 2800, width: 22500, height: 15600}}

export const paperOf = (page: Pick<Page, 'lying'>): Paper => (page.lying ? lying : upright)

/** What the page model measures widths in: 28 characters fill a line of an upright page; on a lying one they stand 16 points apart. */
export const emOf = (page: Pick<Page, 'lying'>): number => (page.lying ? fromPoints(16) : upright.text.width / 28)

/** Where a line, row or rule of the page model begins, from the upper edge of the paper, and how high it is; `linePitch` in points. */
export function extentOf(
  page: Pick<Page, 'lying'>,
  {top, height = 0}: {readonly top: number; readonly height?: number},
  linePitch: number,
): {readonly top: number; readonly height: number} {
  const line = fromPoints(linePitch)
  return {top: paperOf(page).text.top + top * line, height: height * line}
}

/** A size of type given in points. */
export const fromPoints = (points: number): number => (points * 2540) / 72
