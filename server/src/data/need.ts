import type {Pattern} from './pattern'
import type {FramePart, GenrePart, KindPattern, Need} from './schema'

type Wanted = Pick<GenrePart | FramePart, 'need' | 'requiredWhen' | 'optionalWhen' | 'inSkeleton'>

/** How strongly a part is asked for in a draft of this title: a yearly summary has to name problems, a report on one event not. */
export function needOf({need, requiredWhen, optionalWhen}: Wanted, title = ''): Need {
  const isSuch = (when: {readonly titlePattern: KindPattern} | undefined): boolean =>
    when !== undefined && patternOf(when.titlePattern).test(title)
  if (isSuch(requiredWhen)) return 'required'
  if (isSuch(optionalWhen)) return 'optional'
  return need === 'none' ? 'optional' : need
}

const patternOf = (pattern: KindPattern): Pattern => (typeof pattern === 'string' ? new RegExp(pattern, 'u') : pattern)

/** Whether a new draft of the kind has the part from the start. */
export const standsInSkeleton = ({need, requiredWhen, inSkeleton}: Wanted): boolean =>
  inSkeleton ?? (need === 'required' || need === 'recommended' || requiredWhen !== undefined)
