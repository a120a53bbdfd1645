import {draftTargets} from './draftTargets'
import {featureTargets} from './featureTargets'
import {fileTargets} from './fileTargets'
import {serverTargets} from './serverTargets'
import type {Target} from './target'

/** Everything that is promised for any input. */
export const targets: readonly Target[] = [...draftTargets, ...featureTargets, ...fileTargets, ...serverTargets]
