import {endsInDate, isDate, withoutDate} from '../draft/frameLine'
import type {PageParagraph, Run} from './pageDocument'
import {paragraphOf} from './paragraph'
import {sourceOf, textOf} from './runs'

/** A line of the end of a draft that signs it; a date on the same line becomes a line of its own. */
export function signedLine(runs: readonly Run[]): PageParagraph[] {
  const text = textOf(runs)
  if (isDate(text)) return [paragraphOf('date', runs)]
  const name = endsInDate(text) ? withoutDate(text) : text
  const date = text.slice(name.length).trim()
  if (name === '' || date === '') return [paragraphOf('signature', runs)]
  const source = sourceOf(runs)
  const part = (text: string): Run[] => [{text, face: 'fangsong', bold: false, ...(source ? {source} : {})}]
  return [paragraphOf('signature', part(name)), paragraphOf('date', part(date))]
}
