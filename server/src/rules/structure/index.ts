import {forbiddenClosing} from './forbiddenClosing'
import {misplacedPart} from './misplacedPart'
import {missingFrame} from './missingFrame'
import {missingPart} from './missingPart'

/** The rules about the parts of a kind. */
export const structureRules = [missingPart, missingFrame, misplacedPart, forbiddenClosing] as const
