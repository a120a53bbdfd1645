import {citationsOf} from '../../draft/citations'
import {lineIndexAt} from '../../draft/characters'
import type {Draft} from '../../draft/draft'
import {shift} from '../../markdown/span'
import type {Hover} from '../hover'
import {escaped} from '../markdown'

/** What the draft itself says of a document cited at an offset: its number, and how often it is cited; nothing if that is nothing. */
export function citationHover(draft: Draft, offset: number): Hover | undefined {
  const placed = draft.lines[lineIndexAt(draft, offset)]
  if (!placed) return undefined
  const column = offset - placed.offset
  const cited = citationsOf(placed.line).citations.find(({span}) => span.start <= column && column < span.end)
  if (!cited) return undefined
  const all = draft.lines.map(({line}) => citationsOf(line))
  const uses = all.flatMap(({citations}) => citations).filter(({name}) => name === cited.name).length
  const number = all
    .flatMap(({numbers}) => numbers)
    .find(({title}) => title !== undefined && withoutRepublic(title) === cited.name)
  if (uses < 2 && !number) return undefined
  const written = number && `${number.code}〔${number.year}〕${number.serial}号`
  const lines = [...(written ? [`发文字号：${escaped(written)}`] : []), `本稿引用${uses}次。`]
  const span = shift(cited.span, placed.offset)
  return {span, markdown: [`**${escaped(draft.text.slice(span.start, span.end))}**`, ...lines].join('\n\n')}
}

const withoutRepublic = (title: string): string => title.replace(/^中华人民共和国(?=.)/u, '')
