import type {Rule} from './rule'
import {countClaim} from './consistency/countClaim'
import {blankLines} from './format/blankLines'
import {dateForm} from './number/dateForm'
import {headingEndMark} from './numbering/headingEndMark'
import {ordinalForm} from './numbering/ordinalForm'
import {ordinalGap} from './numbering/ordinalGap'
import {ordinalLevel} from './numbering/ordinalLevel'
import {orphanPair} from './numbering/orphanPair'
import {halfWidthPunctuation} from './punctuation/halfWidthPunctuation'
import {unbalancedPairs} from './punctuation/unbalancedPairs'
import {deletedNumber} from './residue/deletedNumber'
import {fillInBlank} from './residue/fillInBlank'
import {placeholder} from './residue/placeholder'
import {titleNumber} from './residue/titleNumber'
import {writingPrompt} from './residue/writingPrompt'
import {doubledGenre} from './structure/doubledGenre'
import {emptySection} from './structure/emptySection'
import {forbiddenClosing} from './structure/forbiddenClosing'
import {misplacedPart} from './structure/misplacedPart'
import {missingFrame} from './structure/missingFrame'
import {missingPart} from './structure/missingPart'
import {missingTitle} from './structure/missingTitle'
import {certainWrongWords} from './wording/certainWrongWords'

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  missingTitle,
  missingPart,
  missingFrame,
  misplacedPart,
  emptySection,
  doubledGenre,
  forbiddenClosing,
  ordinalForm,
  ordinalGap,
  ordinalLevel,
  headingEndMark,
  orphanPair,
  halfWidthPunctuation,
  unbalancedPairs,
  dateForm,
  certainWrongWords,
  placeholder,
  fillInBlank,
  writingPrompt,
  titleNumber,
  deletedNumber,
  countClaim,
  blankLines,
]
