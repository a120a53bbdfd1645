import type {Rule} from './rule'
import {countClaim} from './consistency/countClaim'
import {addressee} from './element/addressee'
import {attachmentNames} from './element/attachmentNames'
import {attachmentNote} from './element/attachmentNote'
import {classification} from './element/classification'
import {emptyPageNote} from './element/emptyPageNote'
import {genreCrossing} from './element/genreCrossing'
import {oneMatter} from './element/oneMatter'
import {publicAnnouncement} from './element/publicAnnouncement'
import {salutationForm} from './element/salutationForm'
import {subjectWords} from './element/subjectWords'
import {titleElements} from './element/titleElements'
import {titleEndMark} from './element/titleEndMark'
import {titleRepetition} from './element/titleRepetition'
import {titleYear} from './element/titleYear'
import {blankLines} from './format/blankLines'
import {copiedGlyphs} from './format/copiedGlyphs'
import {strayCharacters} from './format/strayCharacters'
import {dateForm} from './number/dateForm'
import {articleRestart} from './numbering/articleRestart'
import {headingEndMark} from './numbering/headingEndMark'
import {headingLength} from './numbering/headingLength'
import {mixedLayouts} from './numbering/mixedLayouts'
import {ordinalForm} from './numbering/ordinalForm'
import {ordinalGap} from './numbering/ordinalGap'
import {ordinalLevel} from './numbering/ordinalLevel'
import {orphanPair} from './numbering/orphanPair'
import {singleItem} from './numbering/singleItem'
import {halfWidthPunctuation} from './punctuation/halfWidthPunctuation'
import {unbalancedPairs} from './punctuation/unbalancedPairs'
import {personalNumbers} from './privacy/personalNumbers'
import {chatSigns} from './residue/chatSigns'
import {deletedNames} from './residue/deletedNames'
import {deletedNumber} from './residue/deletedNumber'
import {deletedWords} from './residue/deletedWords'
import {displacedOpener} from './residue/displacedOpener'
import {fillInBlank} from './residue/fillInBlank'
import {lostMark} from './residue/lostMark'
import {markupNoise} from './residue/markupNoise'
import {mojibake} from './residue/mojibake'
import {pinyinNoise} from './residue/pinyinNoise'
import {placeholder} from './residue/placeholder'
import {replaceScars} from './residue/replaceScars'
import {titleNumber} from './residue/titleNumber'
import {websiteBoilerplate} from './residue/websiteBoilerplate'
import {writingPrompt} from './residue/writingPrompt'
import {doubledGenre} from './structure/doubledGenre'
import {duplicatedPart} from './structure/duplicatedPart'
import {emptySection} from './structure/emptySection'
import {forbiddenClosing} from './structure/forbiddenClosing'
import {misplacedPart} from './structure/misplacedPart'
import {missingFrame} from './structure/missingFrame'
import {missingPart} from './structure/missingPart'
import {missingTitle} from './structure/missingTitle'
import {platitude} from './structure/platitude'
import {unusualFrame} from './structure/unusualFrame'
import {certainWrongWords} from './wording/certainWrongWords'

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  missingTitle,
  missingPart,
  missingFrame,
  misplacedPart,
  duplicatedPart,
  unusualFrame,
  emptySection,
  platitude,
  doubledGenre,
  forbiddenClosing,
  titleEndMark,
  titleRepetition,
  titleElements,
  titleYear,
  salutationForm,
  addressee,
  oneMatter,
  publicAnnouncement,
  attachmentNote,
  attachmentNames,
  genreCrossing,
  classification,
  subjectWords,
  emptyPageNote,
  ordinalForm,
  ordinalGap,
  articleRestart,
  ordinalLevel,
  singleItem,
  mixedLayouts,
  headingEndMark,
  headingLength,
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
  deletedWords,
  deletedNames,
  replaceScars,
  websiteBoilerplate,
  displacedOpener,
  pinyinNoise,
  mojibake,
  lostMark,
  markupNoise,
  chatSigns,
  personalNumbers,
  countClaim,
  blankLines,
  strayCharacters,
  copiedGlyphs,
]
