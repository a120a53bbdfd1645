import {needOf} from '../data/need'
import type {GenrePart, Need} from '../data/schema'
import type {Draft} from './draft'

/**
 * How strongly a part is asked for in this draft: not at all where another covers it, nor what is an element of a part that
 * is itself missing.
 */
export function needOfPart({genre, title, parts, frontMatter}: Draft, part: GenrePart): Need {
  const isThere = (id: string): boolean => parts.some(other => other.id === id && other.state !== 'missing')
  if (part.coveredBy?.some(isThere)) return 'optional'
  const isElement = part.within !== undefined && genre?.parts.some(({id}) => id === part.within)
  if (isElement && !isThere(part.within!)) return 'optional'
  // A kind that the writer declared says as much as the title: `文种: 论文`.
  return needOf(part, [frontMatter.values['文种'], title?.text].filter(Boolean).join(' '))
}
