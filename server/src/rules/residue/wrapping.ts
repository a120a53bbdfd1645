import {widthOf, type Joint} from './joints'

/**
 * How the lines of a draft end. `paragraphs`: each line is a paragraph, what ends in the middle of a sentence is broken.
 * `soft`: paragraphs parted by blank lines and wrapped at a width, which is how Markdown is written. `page`: cut at a width
 * like the page it was copied from, paragraphs and all.
 */
export type Wrapping = 'paragraphs' | 'soft' | 'page'

const LEAST = 3
/** Marks that may not begin a line, and foreign words, shorten a full line by so much. */
const SLACK = 6
const WIDEST = 120

/** What the joints tell of the draft as a whole. */
export function wrappingOf(joints: readonly Joint[]): Wrapping {
  const open = joints.filter(joint => joint.open)
  if (open.length < LEAST || open.length * 3 < joints.length) return 'paragraphs'
  const width = fullWidth(open)
  const full = open.filter(({before}) => widthOf(before.line) >= width - SLACK)
  if (width > WIDEST || full.length * 5 < open.length * 4) return 'paragraphs'
  const ends = joints.filter(joint => !joint.open && !joint.apart && widthOf(joint.before.line) < width - SLACK)
  return open.some(({apart}) => apart) || ends.length * 10 > open.length ? 'page' : 'soft'
}

/** The width at which the lines are cut: of the widest, but for one that stands out. */
function fullWidth(open: readonly Joint[]): number {
  const widths = open.map(({before}) => widthOf(before.line)).sort((a, b) => b - a)
  return widths[0]! - widths[1]! > SLACK ? widths[1]! : widths[0]!
}
