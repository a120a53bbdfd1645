import type {Line} from '../../markdown/line'
import {someProtected} from '../../markdown/quoted'
import {holds, type Span} from '../../markdown/span'

/** Whether a stretch lies within a quotation or a title: what is said there is somebody else's. */
export const isProtected = (line: Line, span: Span): boolean =>
  someProtected(line, span, stretch => holds(stretch, span))
