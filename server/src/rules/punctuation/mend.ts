import type {Line} from '../../markdown/line'
import {someProtected} from '../../markdown/quoted'
import type {Span} from '../../markdown/span'
import type {Fix} from '../rule'

/** A mend that puts other marks in the place of some, or takes them away. */
export const replace = (span: Span, text: string, safe: boolean): Fix => ({
  title: text === '' ? '删去' : `改为“${text}”`,
  edits: [{span, text}],
  safe,
})

/** The span of `length` characters at `start`. */
export const at = (start: number, length = 1): Span => ({start, end: start + length})

/** Whether a place of a line stands in a quotation or in the name of a work, whose marks are another author's. */
export const isQuoted = (line: Line, place: number): boolean =>
  someProtected(line, at(place), ({start, end}) => start <= place && place < end)
