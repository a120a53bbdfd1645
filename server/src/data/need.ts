import type {FramePart, GenrePart, Need} from './schema'

type Wanted = Pick<GenrePart | FramePart, 'need' | 'requiredWhen' | 'optionalWhen' | 'inSkeleton'>

/** How strongly a part is asked for in a draft of this title: a yearly summary has to name problems, a report on one event not. */
export function needOf({need, requiredWhen, optionalWhen}: Wanted, title = ''): Need {
  const isSuch = (when: {readonly titlePattern: string} | undefined): boolean =>
    when !== undefined && new RegExp(when.titlePattern, 'u').test(title)
  if (isSuch(requiredWhen)) return 'required'
  if (isSuch(optionalWhen)) return 'optional'
  return need === 'none' ? 'optional' : need
}

/** Whether a new draft of the kind has the part from the start. */
export const standsInSkeleton = ({need, requiredWhen, inSkeleton}: Wanted): boolean =>
  inSkeleton ?? (need === 'required' || need === 'recommended' || requiredWhen !== undefined)
