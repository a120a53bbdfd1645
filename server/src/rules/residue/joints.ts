import type {Draft, DraftLine, Part} from '../../draft/draft'
import {lineFacts} from '../../draft/lineFacts'
import {MASK, type Line} from '../../markdown/line'
import {isHan} from '../text'

/** Two lines of running text that follow each other, with nothing or blank lines between. */
export interface Joint {
  readonly before: DraftLine
  readonly after: DraftLine
  /** Whether a blank line parts them: if not, Markdown reads them as one paragraph. */
  readonly apart: boolean
  /** Whether the first line ends in the middle of a sentence. */
  readonly open: boolean
}

const running: ReadonlySet<Part> = new Set<Part>(['lead', 'body'])
const openEnd = /[\p{Script=Han}\d，、,（《“(]$/u

/** The joints of a draft: no headings, items, frame, indented or marked lines after them. */
export function jointsOf({lines}: Draft): Joint[] {
  const joints: Joint[] = []
  let before: DraftLine | undefined
  let apart = false
  for (const line of lines) {
    const {kind} = line.line
    if (kind === 'blank') {
      apart = true
      continue
    }
    if (before && isRunning(before) && continues(line))
      joints.push({before, after: line, apart, open: openEnd.test(before.line.prose.trimEnd())})
    before = line
    apart = false
  }
  return joints
}

const isRunning = ({line, part}: DraftLine): boolean =>
  running.has(part) && (line.kind === 'prose' || line.kind === 'item') && line.text.trim() !== ''

/** Whether a line can go on with a sentence: no ordinal, no indentation, no mark of Markdown or of a list. */
function continues({line, part}: DraftLine): boolean {
  if (!running.has(part) || line.kind !== 'prose' || line.contentStart > 0) return false
  const first = line.prose[0]
  if (first === undefined || first === MASK || lineFacts(line).ordinal) return false
  return isHan(first) || /[\d（，。；：、！？）》%％]/.test(first)
}

/** How wide a line stands on a page: 2 for a Han character or a full-width mark, 1 for others. */
export function widthOf({text}: Line): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0xff ? 2 : 1
  return width
}
