import type {RedundantPairs} from './schema'
import pairs from './lexicons/redundant-pairs.json'

/** Two words some way apart that say the same: 约…左右. */
export const redundantPairs: RedundantPairs = pairs as RedundantPairs
