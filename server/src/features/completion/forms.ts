import type {Draft} from '../../draft/draft'
import {issueDay, titleYears, writtenDay, type Day} from '../../figures/dates'
import {initialsOf} from './initials'
import {mayBecome, offerOf, type Offer, type Typed} from './offer'
import type {UsedWord} from './vocabulary'

/** The days that may be meant where a date belongs: today's, if the clock is known, and those that the draft writes. */
export function dates(today: Day | undefined, words: readonly UsedWord[], typed: Typed): readonly Offer[] {
  const written = words.filter(({kind}) => kind === 'date').slice(0, MOST)
  const days = [
    ...(today ? [{text: writtenDay(today), detail: '今天'}] : []),
    ...written.filter(({text}) => !today || text !== writtenDay(today)),
  ]
  return days
    .filter(({text}) => mayBecome(text, typed.typed))
    .map(({text, detail}) => offerOf(typed, {kind: 'date', label: text, detail, text}))
}

/**
 * What a document number (发文字号) goes on with, inside a sentence: the number that the draft knows for the title before the
 * bracket, and behind `青政发〔` the year of the draft.
 */
export function numbersAt(
  draft: Draft,
  {before, after, cursor}: {readonly before: string; readonly after: string; readonly cursor: number},
  today: Day | undefined,
  words: () => readonly UsedWord[],
): readonly Offer[] {
  const title = /《([^《》]{2,80})》[（(]$/u.exec(before)?.[1]
  if (title !== undefined) {
    const closing = /^[）)]/.test(after) ? 1 : 0
    const place = {typed: '', span: {start: cursor, end: cursor + closing}}
    return words()
      .filter(word => word.kind === 'number' && word.title === title)
      .map(({text, detail}) => offerOf(place, {kind: 'number', label: text, detail, text: `${text}）`}))
  }
  const [typed] = /(?<=\p{Script=Han}[发办函字政党委居社工规令])[〔﹝［[](?:\d{0,4})$/u.exec(before) ?? []
  if (typed === undefined) return []
  const closing = /^[〕﹞］\]]/.test(after) ? 1 : 0
  const place = {typed, span: {start: cursor - typed.length, end: cursor + closing}}
  const year = String(yearOf(draft, today) ?? '××××')
  const text = `〔${year}〕×号`
  if (!year.startsWith(typed.slice(1))) return []
  const content = {kind: 'number', label: text, detail: '发文字号：年份用六角括号', text} as const
  return [offerOf(place, {...content, template: `〔${year}〕\${1:×}号`})]
}

/** Whole document numbers for the front matter: those of the draft, and the usual form with the year of the draft. */
export function documentNumbers(
  draft: Draft,
  today: Day | undefined,
  words: readonly UsedWord[],
  typed: Typed,
): readonly Offer[] {
  const year = String(yearOf(draft, today) ?? '××××')
  const forms = ['政发', '办发', '委发', '居字'].map(code => ({
    text: `×${code}〔${year}〕×号`,
    template: `\${1:×}${code}〔${year}〕\${2:×}号`,
    detail: '机关代字、年份、发文顺序号',
  }))
  const used = words.filter(({kind}) => kind === 'number').slice(0, MOST)
  const codes = [...new Set(used.map(({text}) => text.replace(/[〔﹝[［【（(][^]*$/u, '')))].map(code => ({
    text: `${code}〔${year}〕×号`,
    template: `${code}〔${year}〕\${1:×}号`,
    detail: '本稿写到的机关代字',
  }))
  return [...codes, ...forms].flatMap(({text, template, detail}) => {
    const words = [text, text.slice(1), initialsOf(text)]
    const isMeant = words.some(word => mayBecome(word, typed.typed))
    return isMeant ? [offerOf(typed, {kind: 'number', label: text, detail, text, template, words})] : []
  })
}

const MOST = 5

/** The year that a draft is of: its date's, that of its front matter or its title, else today's. */
function yearOf(draft: Draft, today: Day | undefined): number | undefined {
  const {values} = draft.frontMatter
  const written = /(?:19|20)\d\d/u.exec(`${values['印发日期'] ?? ''} ${values['成文日期'] ?? ''}`)?.[0]
  return issueDay(draft)?.year ?? (written ? Number(written) : undefined) ?? today?.year ?? titleYears(draft)[0]
}
