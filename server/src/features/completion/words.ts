import {initialsOf} from './initials'
import {offerOf, type Offer, type Typed} from './offer'
import type {UsedWord} from './vocabulary'

/** How many words are offered for what is typed. */
const MOST = 8
/** From how many characters, or initials, a word of the draft is meant by what is typed. */
const LEAST = 2
/** A year alone begins too many dates. */
const LEAST_OF_DATE = 5
const LONGEST = 16

/**
 * The words of the draft that go on from what stands before the cursor inside a sentence: behind `《` the documents cited, else
 * the words that the last characters or letters begin.
 */
export function draftWords(
  before: string,
  after: string,
  cursor: number,
  words: () => readonly UsedWord[],
): readonly Offer[] {
  const cited = /《([^《》]{0,40})$/u.exec(before)
  if (cited) return citedDocuments(cited[1]!, after, cursor, words())
  const letters = /(?<![A-Za-z])[a-z]{2,8}$/u.exec(before)?.[0]
  if (letters !== undefined) {
    return offered(letters, cursor, words(), ({kind, text}) => kind !== 'date' && initialsOf(text).startsWith(letters))
  }
  const run = /(?<![\p{Script=Han}\d〔〕])[\p{Script=Han}\d〔〕]{2,}$/u.exec(before)?.[0].slice(-LONGEST) ?? ''
  // The longest beginning of a word wins: 青禾社区居 over 社区居.
  for (let from = 0; from <= run.length - LEAST; from++) {
    const typed = run.slice(from)
    const goesOn = ({kind, text}: UsedWord): boolean =>
      text.length > typed.length &&
      text.startsWith(typed) &&
      (kind !== 'date' || typed.length >= LEAST_OF_DATE) &&
      !goesOnAlready(text, typed, after)
    const offers = offered(typed, cursor, words(), goesOn)
    if (offers.length) return offers
  }
  return []
}

function citedDocuments(typed: string, after: string, cursor: number, words: readonly UsedWord[]): readonly Offer[] {
  const closing = after.startsWith('》') ? 1 : 0
  const place = {typed, span: {start: cursor - typed.length, end: cursor + closing}}
  return words
    .filter(
      ({kind, text}) =>
        kind === 'document' && text !== typed && begins(text, typed) && !goesOnAlready(text, typed, after),
    )
    .slice(0, MOST)
    .map(({text, detail}) =>
      offerOf(place, {kind: 'document', label: text, detail, text: `${text}》`, words: [text, initialsOf(text)]}),
    )
}

/** Whether the cursor stands inside the word itself. */
const goesOnAlready = (text: string, typed: string, after: string): boolean =>
  text.startsWith(typed) && after.startsWith(text.slice(typed.length))

const begins = (text: string, typed: string): boolean => text.startsWith(typed) || initialsOf(text).startsWith(typed)

function offered(
  typed: string,
  cursor: number,
  words: readonly UsedWord[],
  isMeant: (word: UsedWord) => boolean,
): readonly Offer[] {
  const place: Typed = {typed, span: {start: cursor - typed.length, end: cursor}}
  return words
    .filter(isMeant)
    .slice(0, MOST)
    .map(({kind, text: word, detail}) => {
      const text = kind === 'document' ? `《${word}》` : word
      return offerOf(place, {kind, label: text, detail, text, words: [word, initialsOf(word)]})
    })
}
