import {frontMatterKeys, type FrontMatterKey} from '../../data/frontMatterKeys'
import type {Genre} from '../../data/schema'
import type {Draft} from '../../draft/draft'
import type {Day} from '../../figures/dates'
import {dates, documentNumbers} from './forms'
import {initialsOf} from './initials'
import {mayBecome, offerOf, type Content, type Offer, type Typed} from './offer'
import {wordsOf} from './vocabulary'

/** What the front matter is completed with. */
export interface Known {
  readonly genres: readonly Genre[]
  readonly today?: Day | undefined
}

/** Offers inside the front matter: at the start of a line the keys that are not there yet, behind a key its values. */
export function frontMatterOffers(draft: Draft, cursor: number, known: Known): readonly Offer[] {
  const {text} = draft
  const start = lineStart(text, cursor)
  const before = text.slice(start, cursor)
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(cursor, cursor + LONGEST_VALUE)) ?? []
  const found = /^([^\s:：]{1,12})[ \t\u3000]*[:：][ \t\u3000]*/u.exec(before)
  if (!found) return start === 0 || rest.trim() !== '' ? [] : keys(draft, start, before, cursor)
  const typed = before.slice(found[0].length)
  const place = {typed, span: {start: start + found[0].length, end: cursor + rest.trimEnd().length}}
  const key = frontMatterKeys.find(({key}) => key === found[1])
  if (!key) return []
  const gap = /[ \t\u3000]$/.test(found[0]) || typed ? '' : ' '
  return values(draft, key, place, known).map(offer => ({
    ...offer,
    text: gap + offer.text,
    ...(offer.template !== undefined && {template: gap + offer.template}),
  }))
}

const LONGEST_VALUE = 80

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1)

function keys(draft: Draft, start: number, typed: string, cursor: number): readonly Offer[] {
  if (/^[-.]{3}/.test(typed)) return []
  return frontMatterKeys
    .filter(({key}) => draft.frontMatter.values[key] === undefined || key === typed)
    .filter(({key}) => mayBecome(key, typed) || mayBecome(initialsOf(key), typed))
    .map(({key, why, value, choices}) =>
      offerOf(
        {typed, span: {start, end: cursor}},
        {
          kind: 'key',
          label: key,
          detail: '元数据',
          documentation: why,
          text: `${key}: `,
          words: [key, initialsOf(key)],
          ...((value ?? choices) && {goesOn: true}),
        },
      ),
    )
}

/** The values of a key, as far as what is typed may become one. */
function values(draft: Draft, key: FrontMatterKey, place: Typed, {genres, today}: Known): readonly Offer[] {
  const offered = (contents: readonly Content[]): readonly Offer[] =>
    contents
      .map(content => ({...content, words: content.words ?? [content.text, initialsOf(content.text)]}))
      .filter(({words}) => words.some(word => mayBecome(word, place.typed)))
      .map(content => offerOf(place, content))
  const plain = (detail: string, ...texts: readonly (string | undefined)[]): readonly Offer[] =>
    offered(texts.flatMap(text => (text ? [{kind: 'value', label: text, detail, text}] : [])))
  const {title, signature} = draft
  const unit = signature && /^\p{Script=Han}{4,24}$/u.test(signature.text) ? signature.text : undefined
  switch (key.value) {
    case 'genre':
      return offered(genres.map(genre => genreContent(genre)))
    case 'title':
      return plain('本稿的标题', title?.text)
    case 'mark':
      return plain('本稿的署名', unit && `${unit}文件`, unit)
    case 'unit':
      return plain('本稿的署名', unit)
    case 'number':
      return documentNumbers(draft, today, wordsOf(draft), place)
    case 'date':
      return dates(today, wordsOf(draft), place)
    case 'name':
      return plain(
        '本稿写到的姓名',
        ...wordsOf(draft).flatMap(({detail, text}) => (detail.startsWith('姓名') ? [text] : [])),
      )
    case undefined:
      return plain(key.key, ...(key.choices ?? []))
  }
}

const genreContent = ({name, group, description, initials}: Genre): Content => ({
  kind: 'genre',
  label: name,
  detail: group,
  ...(description !== '' && {documentation: description}),
  text: name,
  words: [name, initials],
})
