import {needOf} from '../data/need'
import type {GenrePart, Need} from '../data/schema'
import type {Draft} from './draft'

/**
 * How strongly a part is asked for in this draft: not at all where another covers it, nor what is an element of a part that
 * is itself missing.
 */
export function needOfPart({genre, title, parts}: Draft, part: GenrePart): Need {
  const isThere = (id: string): boolean => parts.some(other => other.id === id && other.state !== 'missing')
  if (part.coveredBy?.some(isThere)) return 'optional'
  const isElement = part.within !== undefined && genre?.parts.some(({id}) => id === part.within)
  return isElement && !isThere(part.within!) ? 'optional' : needOf(part, title?.text)
}
