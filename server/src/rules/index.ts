import type {Rule} from './rule'
import {capitalAmount} from './consistency/capitalAmount'
import {abbreviation} from './consistency/abbreviation'
import {characterLimit} from './consistency/characterLimit'
import {countClaim} from './consistency/countClaim'
import {documentTwice} from './consistency/documentTwice'
import {lastSession} from './consistency/lastSession'
import {lawArticle} from './consistency/lawArticle'
import {lawName} from './consistency/lawName'
import {meetingDeadline} from './consistency/meetingDeadline'
import {nameVariant} from './consistency/nameVariant'
import {namesAndCount} from './consistency/namesAndCount'
import {noteTarget} from './consistency/noteTarget'
import {numberYear} from './consistency/numberYear'
import {ownPlace} from './consistency/ownPlace'
import {referenceTarget} from './consistency/referenceTarget'
import {repealedLaw} from './consistency/repealedLaw'
import {responsibilityTable} from './consistency/responsibilityTable'
import {signatureUnit} from './consistency/signatureUnit'
import {partsAndTotal} from './consistency/partsAndTotal'
import {perHead} from './consistency/perHead'
import {sameQuantity} from './consistency/sameQuantity'
import {sumAppliedFor} from './consistency/sumAppliedFor'
import {tableAndText} from './consistency/tableAndText'
import {tableProducts} from './consistency/tableProducts'
import {tableShares} from './consistency/tableShares'
import {tableTotals} from './consistency/tableTotals'
import {addressee} from './element/addressee'
import {attachmentNames} from './element/attachmentNames'
import {attachmentNote} from './element/attachmentNote'
import {genreCrossing} from './element/genreCrossing'
import {grammaticalPerson} from './element/grammaticalPerson'
import {oneMatter} from './element/oneMatter'
import {publicAnnouncement} from './element/publicAnnouncement'
import {salutationForm} from './element/salutationForm'
import {titleElements} from './element/titleElements'
import {titleEndMark} from './element/titleEndMark'
import {titleRepetition} from './element/titleRepetition'
import {titleYear} from './element/titleYear'
import {blankLines} from './format/blankLines'
import {dateForm} from './number/dateForm'
import {articleRestart} from './numbering/articleRestart'
import {headingEndMark} from './numbering/headingEndMark'
import {headingLength} from './numbering/headingLength'
import {mixedLayouts} from './numbering/mixedLayouts'
import {ordinalForm} from './numbering/ordinalForm'
import {ordinalGap} from './numbering/ordinalGap'
import {ordinalLevel} from './numbering/ordinalLevel'
import {orphanPair} from './numbering/orphanPair'
import {parallelHeadings} from './numbering/parallelHeadings'
import {singleItem} from './numbering/singleItem'
import {halfWidthPunctuation} from './punctuation/halfWidthPunctuation'
import {unbalancedPairs} from './punctuation/unbalancedPairs'
import {deletedNumber} from './residue/deletedNumber'
import {fillInBlank} from './residue/fillInBlank'
import {placeholder} from './residue/placeholder'
import {titleNumber} from './residue/titleNumber'
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
  grammaticalPerson,
  ordinalForm,
  ordinalGap,
  articleRestart,
  ordinalLevel,
  singleItem,
  mixedLayouts,
  parallelHeadings,
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
  countClaim,
  namesAndCount,
  referenceTarget,
  noteTarget,
  abbreviation,
  nameVariant,
  ownPlace,
  lawArticle,
  lawName,
  repealedLaw,
  documentTwice,
  numberYear,
  meetingDeadline,
  lastSession,
  signatureUnit,
  responsibilityTable,
  characterLimit,
  partsAndTotal,
  tableTotals,
  tableProducts,
  tableShares,
  perHead,
  capitalAmount,
  tableAndText,
  sameQuantity,
  sumAppliedFor,
  blankLines,
]
