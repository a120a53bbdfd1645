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
import {growthAndValues} from './consistency/growthAndValues'
import {rateAboveHundred} from './consistency/rateAboveHundred'
import {moreFinished} from './consistency/moreFinished'
import {sharesToHundred} from './consistency/sharesToHundred'
import {knownYears} from './consistency/knownYears'
import {ageAndBirth} from './consistency/ageAndBirth'
import {periodOrder} from './consistency/periodOrder'
import {thisYear} from './consistency/thisYear'
import {afterIssueDate} from './consistency/afterIssueDate'
import {periodOfTitle} from './consistency/periodOfTitle'
import {shareAndNumbers} from './consistency/shareAndNumbers'
import {addressee} from './element/addressee'
import {attachmentNames} from './element/attachmentNames'
import {attachmentNote} from './element/attachmentNote'
import {classification} from './element/classification'
import {emptyPageNote} from './element/emptyPageNote'
import {genreCrossing} from './element/genreCrossing'
import {grammaticalPerson} from './element/grammaticalPerson'
import {oneMatter} from './element/oneMatter'
import {publicAnnouncement} from './element/publicAnnouncement'
import {salutationForm} from './element/salutationForm'
import {subjectWords} from './element/subjectWords'
import {titleElements} from './element/titleElements'
import {titleEndMark} from './element/titleEndMark'
import {titleRepetition} from './element/titleRepetition'
import {headingYear} from './element/headingYear'
import {titleYear} from './element/titleYear'
import {blankLines} from './format/blankLines'
import {spaceBesideMark} from './format/spaceBesideMark'
import {spaceInText} from './format/spaceInText'
import {indentation} from './format/indentation'
import {ordinalTab} from './format/ordinalTab'
import {textInTable} from './format/textInTable'
import {trailingSpace} from './format/trailingSpace'
import {approximateNumbers} from './number/approximateNumbers'
import {clockTime} from './number/clockTime'
import {congressNumber} from './number/congressNumber'
import {countingZero} from './number/countingZero'
import {currencyUnit} from './number/currencyUnit'
import {copiedGlyphs} from './format/copiedGlyphs'
import {strayCharacters} from './format/strayCharacters'
import {dateForm} from './number/dateForm'
import {decimalForm} from './number/decimalForm'
import {documentNumber} from './number/documentNumber'
import {eraWord} from './number/eraWord'
import {fixedNumbers} from './number/fixedNumbers'
import {largeNumber} from './number/largeNumber'
import {mixedDate} from './number/mixedDate'
import {mixedNumeral} from './number/mixedNumeral'
import {namedDay} from './number/namedDay'
import {nearSmall} from './number/nearSmall'
import {ordinalRun} from './number/ordinalRun'
import {paddedDate} from './number/paddedDate'
import {percentForm} from './number/percentForm'
import {planQuotes} from './number/planQuotes'
import {rangeUnit} from './number/rangeUnit'
import {thousands} from './number/thousands'
import {timesDecrease} from './number/timesDecrease'
import {twoBeforeMeasure} from './number/twoBeforeMeasure'
import {unitForm} from './number/unitForm'
import {vagueNumber} from './number/vagueNumber'
import {dateDay} from './number/dateDay'
import {weekday} from './number/weekday'
import {yearRange} from './number/yearRange'
import {yearWord} from './number/yearWord'
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
import {commaBeforeConjunction} from './punctuation/commaBeforeConjunction'
import {commaBeforeEtc} from './punctuation/commaBeforeEtc'
import {commaBetweenClauses} from './punctuation/commaBetweenClauses'
import {commaBetweenTitles} from './punctuation/commaBetweenTitles'
import {dash} from './punctuation/dash'
import {dayNames} from './punctuation/dayNames'
import {doubledMarks} from './punctuation/doubledMarks'
import {ellipsis} from './punctuation/ellipsis'
import {fullWidthAlphanumerics} from './punctuation/fullWidthAlphanumerics'
import {itemMark} from './punctuation/itemMark'
import {loneConnective} from './punctuation/loneConnective'
import {markBeforeBracket} from './punctuation/markBeforeBracket'
import {missingItemStop} from './punctuation/missingItemStop'
import {mixedSeries} from './punctuation/mixedSeries'
import {nestedPairs} from './punctuation/nestedPairs'
import {paragraphEnd} from './punctuation/paragraphEnd'
import {pairedSaying} from './punctuation/pairedSaying'
import {rangeSign} from './punctuation/rangeSign'
import {semicolonItems} from './punctuation/semicolonItems'
import {straightQuotes} from './punctuation/straightQuotes'
import {strayMark} from './punctuation/strayMark'
import {workTitle} from './punctuation/workTitle'
import {halfWidthPunctuation} from './punctuation/halfWidthPunctuation'
import {unbalancedPairs} from './punctuation/unbalancedPairs'
import {brokenLine} from './residue/brokenLine'
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
import {lostOrdinals} from './residue/lostOrdinals'
import {mergedHeading} from './residue/mergedHeading'
import {mixedScript} from './residue/mixedScript'
import {repeatedCharacter} from './residue/repeatedCharacter'
import {repeatedPhrase} from './residue/repeatedPhrase'
import {repeatedParagraph} from './residue/repeatedParagraph'
import {repeatedSentence} from './residue/repeatedSentence'
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
import {tooMuchMarkup} from './structure/tooMuchMarkup'
import {unusualFrame} from './structure/unusualFrame'
import {certainWrongWords} from './wording/certainWrongWords'
import {colloquial} from './wording/colloquial'
import {confusables} from './wording/confusables'
import {fixedLists} from './wording/fixedLists'
import {fixedPhrases} from './wording/fixedPhrases'
import {misusedIdioms} from './wording/misusedIdioms'
import {redundancy} from './wording/redundancy'
import {redundantPair} from './wording/redundantPair'
import {supersededOrgs, supersededTerms} from './wording/superseded'
import {wordingAdvice} from './wording/wordingAdvice'
import {latinCase} from './wording/latinCase'
import {variants} from './wording/variants'
import {collocation} from './grammar/collocation'
import {deParticle} from './grammar/deParticle'
import {incompletePattern} from './grammar/incompletePattern'
import {measureWord} from './grammar/measureWord'
import {rhetoricalQuestion} from './grammar/rhetoricalQuestion'
import {exampleWords, ownForbid, ownReplace} from './wording/ownWords'
import type {WordLists} from '../data/wordLists'

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  missingTitle,
  missingPart,
  missingFrame,
  misplacedPart,
  duplicatedPart,
  unusualFrame,
  tooMuchMarkup,
  emptySection,
  platitude,
  doubledGenre,
  forbiddenClosing,
  titleEndMark,
  titleRepetition,
  titleElements,
  titleYear,
  headingYear,
  salutationForm,
  addressee,
  oneMatter,
  publicAnnouncement,
  attachmentNote,
  attachmentNames,
  genreCrossing,
  grammaticalPerson,
  classification,
  subjectWords,
  emptyPageNote,
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
  commaBeforeConjunction,
  commaBeforeEtc,
  commaBetweenClauses,
  commaBetweenTitles,
  dash,
  dayNames,
  doubledMarks,
  ellipsis,
  fullWidthAlphanumerics,
  itemMark,
  loneConnective,
  markBeforeBracket,
  missingItemStop,
  mixedSeries,
  nestedPairs,
  paragraphEnd,
  pairedSaying,
  rangeSign,
  semicolonItems,
  straightQuotes,
  strayMark,
  workTitle,
  dateForm,
  mixedDate,
  paddedDate,
  weekday,
  dateDay,
  clockTime,
  yearRange,
  yearWord,
  eraWord,
  mixedNumeral,
  approximateNumbers,
  vagueNumber,
  nearSmall,
  ordinalRun,
  rangeUnit,
  timesDecrease,
  percentForm,
  thousands,
  decimalForm,
  largeNumber,
  countingZero,
  documentNumber,
  currencyUnit,
  namedDay,
  planQuotes,
  twoBeforeMeasure,
  unitForm,
  fixedNumbers,
  congressNumber,
  certainWrongWords,
  confusables,
  redundancy,
  redundantPair,
  misusedIdioms,
  fixedPhrases,
  fixedLists,
  colloquial,
  supersededOrgs,
  supersededTerms,
  wordingAdvice,
  variants,
  latinCase,
  deParticle,
  incompletePattern,
  collocation,
  measureWord,
  rhetoricalQuestion,
  placeholder,
  fillInBlank,
  writingPrompt,
  titleNumber,
  deletedNumber,
  brokenLine,
  mergedHeading,
  lostOrdinals,
  mixedScript,
  repeatedCharacter,
  repeatedPhrase,
  repeatedSentence,
  repeatedParagraph,
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
  shareAndNumbers,
  growthAndValues,
  periodOfTitle,
  afterIssueDate,
  thisYear,
  periodOrder,
  ageAndBirth,
  knownYears,
  sharesToHundred,
  moreFinished,
  rateAboveHundred,
  blankLines,
  spaceBesideMark,
  spaceInText,
  indentation,
  trailingSpace,
  textInTable,
  ordinalTab,
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
  strayCharacters,
  copiedGlyphs,
]

/** The rules that the word lists of the writer and of the workspace make. */
export const ownRules = (words: WordLists): readonly Rule[] => [ownReplace(words), ownForbid(words)]

/** The same for the documentation, with the words of their examples. */
export const ownRulesShown = ownRules(exampleWords)
