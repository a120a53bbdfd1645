import {isChinese, placeBeside} from '../text'

/** Tells whether a Chinese character stands at a place, or a mark that is full-width, or is to become it. */
export type IsChineseAt = (at: number) => boolean

/** Half-width marks that are judged together. */
export interface Suspect {
  /** All of them, as places in the line. */
  readonly places: readonly number[]
  /** Those that are out of place, by what stands beside them. */
  readonly wrong: (isChineseAt: IsChineseAt) => readonly number[]
}

/**
 * The places of all marks that are out of place, in order. A mark that is to be widened is Chinese to those beside it, so that what would
 * be found once it is mended is found at once. `isAllowed` leaves marks as they are.
 */
export function outOfPlace(prose: string, suspects: readonly Suspect[], isAllowed: (at: number) => boolean): number[] {
  const wide = new Set<number>()
  const isChineseAt: IsChineseAt = at => wide.has(at) || isChinese(prose[at])
  const judged = [...suspects]
  const owners = new Map(suspects.flatMap(suspect => suspect.places.map(at => [at, suspect] as const)))
  for (const suspect of judged) {
    for (const at of suspect.wrong(isChineseAt)) {
      if (wide.has(at) || isAllowed(at)) continue
      wide.add(at)
      for (const beside of [placeBeside(prose, at - 1, -1), placeBeside(prose, at + 1, 1)]) {
        const owner = owners.get(beside)
        if (owner && owner !== suspect) judged.push(owner)
      }
    }
  }
  return [...wide].sort((a, b) => a - b)
}
