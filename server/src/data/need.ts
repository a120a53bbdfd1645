import type {FramePart, GenrePart, Need} from './schema'

type Wanted = Pick<GenrePart | FramePart, 'need' | 'requiredWhen' | 'inSkeleton'>

/** How strongly a part is asked for in a draft of this title: a yearly summary has to name problems, a report on one event not. */
export function needOf({need, requiredWhen}: Wanted, title = ''): Need {
  return requiredWhen && new RegExp(requiredWhen.titlePattern, 'u').test(title) ? 'required' : need
}

/** Whether a new draft of the kind has the part from the start. */
export const standsInSkeleton = ({need, requiredWhen, inSkeleton}: Wanted): boolean =>
  inSkeleton ?? (need !== 'optional' || requiredWhen !== undefined)
