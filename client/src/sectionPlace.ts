import type {Position} from '../../server/src/protocol'
import type {Row} from './outlineRows'

/** A section by a position in it; `version` where the position is right in one version of the draft only. */
export interface SectionPlace {
  readonly uri: string
  readonly position: Position
  readonly version?: number
}

/** The place of a row, right in the version that the row is of. */
export const placeOf = ({uri, version, node}: Row): SectionPlace => ({uri, version, position: node.range.start})
