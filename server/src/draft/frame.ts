import type {Genre} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import type {FoundPart, Part} from './draft'
import {readHead} from './head'
import {readTail} from './tail'

/** The parts around the body, and the body's lines: indices into the lines of the draft, half open. */
export interface Frame {
  readonly title: FoundPart | undefined
  readonly salutation: FoundPart | undefined
  readonly closing: FoundPart | undefined
  readonly signature: FoundPart | undefined
  readonly issueDate: FoundPart | undefined
  readonly note: FoundPart | undefined
  readonly attachments: readonly FoundPart[]
  readonly body: {readonly from: number; readonly to: number}
  /** What each line of the frame is; lines of the body are absent. */
  readonly partOfLine: ReadonlyMap<number, Part>
}

/** Finds title, salutation, closing, signature, date and attachments by their form and place. */
export function readFrame(lines: readonly PlacedLine[], genres: readonly Genre[]): Frame {
  const partOfLine = new Map<number, Part>()
  const filled: number[] = []
  for (let index = 0; index < lines.length; index++) {
    if (isFilled(lines[index]!.line)) filled.push(index)
  }
  const head = readHead(lines, filled, genres, partOfLine)
  const tail = readTail(lines, filled.slice(head.used), genres, partOfLine)
  return {
    title: head.title,
    salutation: head.salutation,
    closing: tail.closing,
    signature: tail.signature ?? head.signature,
    issueDate: tail.issueDate ?? head.issueDate,
    note: tail.note,
    attachments: tail.attachments,
    body: {from: head.from, to: Math.max(head.from, tail.to)},
    partOfLine,
  }
}

/** Whether a line has something to read on it: neither blank nor a comment. */
export const isFilled = ({kind, text}: Line): boolean => kind !== 'blank' && !isComment(text)

const isComment = (text: string): boolean => text.includes('<!--') && /^\s*<!--.*-->\s*$/.test(text)
