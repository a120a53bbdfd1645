import {lineIndexAt} from '../../draft/characters'
import type {Draft, DraftLine} from '../../draft/draft'
import type {Line} from '../../markdown/line'

/** The line that is written in. The empty one behind the last line end is none of the draft's; its index is their number. */
export interface Here {
  readonly line: number
  readonly placed: DraftLine
}

/** The line on which an offset stands; nothing in front of the first. */
export function hereAt(draft: Draft, offset: number): Here | undefined {
  const {lines, text} = draft
  const line = lineIndexAt(draft, offset)
  const placed = lines[line]
  const isBehindAll = !placed || (offset === text.length && offset > placed.offset + placed.line.text.length)
  if (isBehindAll) return {line: lines.length, placed: {line: empty, offset, part: 'body'}}
  return offset < placed.offset ? undefined : {line, placed}
}

const empty: Line = {text: '', kind: 'blank', prose: '', depth: 0, contentStart: 0, strong: []}
