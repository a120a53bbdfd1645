import {asks, type Ask} from '../data/asks'
import type {Genre} from '../data/schema'
import {escapedWords} from './tabStops'

/** What a writer says of a new draft before it is written; all of it may be left out. A whole title wins over its pieces. */
export type Answers = Readonly<Partial<Record<Ask | 'title', string>>>

const SLOT = new RegExp(`\\{(${asks.join('|')})(!?)\\}`, 'gu')

/** What there is to ask for the title of a kind, in the order of the title: a summary has a unit, a period and a matter. */
export const asksOf = ({titleTemplate}: Genre): readonly Ask[] =>
  [...titleTemplate.matchAll(SLOT)].map(([, ask]) => ask as Ask)

/**
 * The title (标题) of a new draft as a template: `青禾社区2026年工作总结`. What was not answered is left out, or a blank to be filled in
 * where the title would not read without it (`关于${1:××}的通知`); a title of which nothing is known begins with a blank.
 */
export function newTitle(genre: Genre, {title, ...answers}: Answers = {}): string {
  if (title) return escapedWords(title)
  const unknown = !asksOf(genre).some(ask => answers[ask])
  let stop = 0
  return genre.titleTemplate.replace(SLOT, (_, ask: Ask, needed: string, at: number) => {
    const answer = answers[ask]
    if (answer) return escapedWords(answer)
    return needed || (unknown && at === 0) ? `\${${++stop}:${at === 0 ? '×××' : '××'}}` : ''
  })
}
