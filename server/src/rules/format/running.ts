import {lineFacts} from '../../draft/lineFacts'
import type {Line} from '../../markdown/line'

/** Whether a line is running text, in which no space is meant; names, forms, keywords and verse are not. */
export function isRunningText(line: Line): boolean {
  if (line.kind !== 'prose' && line.kind !== 'item' && line.kind !== 'quote') return false
  return /[，。；,;]/u.test(line.prose) && lineFacts(line).han >= 15
}

/** The end of the ordinal that the line starts with, or where its content starts. */
export const afterOrdinal = (line: Line): number => lineFacts(line).ordinal?.span.end ?? line.contentStart
