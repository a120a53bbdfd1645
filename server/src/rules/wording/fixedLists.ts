import {fixedLists as lists} from '../../data/fixedLists'
import type {FixedList} from '../../data/schema'
import type {Span} from '../../markdown/span'
import type {LineRule, Report} from '../rule'
import {wordOf} from '../signs'
import {allLists} from './allLists'

const members = new Set(lists.flatMap(list => list.members))
const listed = allLists.add([...members], member => member)

/** A row of phrases between 、, of which one is a well-known row but for one member. */
export const fixedLists: LineRule = {
  id: 'fixed-lists',
  category: 'wording',
  scope: 'paragraph',
  signs: ['、', wordOf(listed)],
  severity: 'information',
  title: '固定表述列举有出入',
  rationale:
    '核心价值观、乡村振兴总要求等成组的提法有公开发布的写法。一组里其他各项都对、只有一项不同时，多半是错字。只对照、注明出处，不改字。',
  basis: {source: '实务', clause: '各组所列的公开文件、会议'},
  examples: [
    {bad: '倡导自由、平等、公正、⟦法制⟧。', good: '倡导自由、平等、公正、法治。'},
    {
      bad: '按照产业兴旺、生态宜居、⟦村风文明⟧、治理有效、生活富裕的总要求推进。',
      good: '按照产业兴旺、生态宜居、乡风文明、治理有效、生活富裕的总要求推进。',
    },
  ],
  *check({prose, kind}) {
    if (kind === 'code' || !mayHoldRow(prose)) return
    const items = itemsOf(prose)
    for (const list of lists) {
      for (let from = 0; from + list.members.length <= items.length; from++) {
        const found = oddOne(items.slice(from, from + list.members.length), list)
        if (found) yield report(found, list)
      }
    }
  },
}

/** A row with one wrong member has a right one between two 、; most lines have none, and are not read any further. */
const mayHoldRow = (prose: string): boolean =>
  prose.includes('、') && prose.split('、').some(piece => members.has(piece))

interface Item {
  readonly start: number
  readonly text: string
}

interface Odd {
  readonly span: Span
  readonly text: string
  readonly member: string
}

/** What stands between the 、 of a line; the first and last piece of a row may hold more than its phrase. */
function itemsOf(prose: string): Item[] {
  let start = 0
  return prose.split('、').map(text => {
    const item = {start, text}
    start += text.length + 1
    return item
  })
}

/** The one item that differs from its member, if all others are right and it is like its member. */
function oddOne(items: readonly Item[], {members: right, loose}: FixedList): Odd | undefined {
  let odd: {piece: Item; member: string} | undefined
  for (const [at, member] of right.entries()) {
    const piece = pieceOf(items[at]!, member.length, at, right.length)
    if (piece.text === member) continue
    if (odd) return undefined
    odd = {piece, member}
  }
  if (!odd) return undefined
  const {member, piece} = odd
  const {start, text} = piece
  const changed = text.length === member.length ? [...member].filter((char, i) => char !== text[i]).length : Infinity
  if (changed > (loose ? member.length / 2 : 1)) return undefined
  return {span: {start, end: start + text.length}, text, member}
}

/** The first item may follow other words (`倡导富强`), the last may lead on (`和谐的价值`). */
function pieceOf({start, text}: Item, length: number, at: number, count: number): Item {
  if (at === 0 && text.length > length) return {start: start + text.length - length, text: text.slice(-length)}
  return at === count - 1 ? {start, text: text.slice(0, length)} : {start, text}
}

function report({span, text, member}: Odd, {name, source, members}: FixedList): Report {
  return {span, message: `“${text}”请对照原文“${member}”：${name}为“${members.join('、')}”（${source}）。`}
}
