import type {FrontMatter} from '../draft/frontMatter'
import type {PageParagraph, Run} from './pageDocument'
import {valueOf} from './given'
import {paragraphOf} from './paragraph'
import {sourceOf, textOf} from './runs'

/**
 * The title, its lines as they are broken by hand: by the front matter (`标题: 甲 / 乙`), which also gives a title to a draft that has
 * none, or where the draft writes it on several lines. `lines` are those of the draft.
 */
export function titleOf(frontMatter: FrontMatter, text: string, lines: readonly (readonly Run[])[]): PageParagraph[] {
  const given = valueOf(frontMatter, text, '标题')
  const parts = given?.text.split(/(?<![ \u3000])[ \u3000]+\/[ \u3000]+/).filter(part => part !== '') ?? []
  const written = lines.map(textOf).join('')
  const isSame = parts.length > 0 && bare(parts.join('')) === bare(written)
  if (lines.length === 0 ? parts.length === 0 : !isSame) return broken(lines)
  const source = sourceOf(lines.flat()) ?? given?.source
  return broken(
    parts.map((part): Run[] => [{text: part, face: 'title-song', bold: false, ...(source ? {source} : {})}]),
  )
}

function broken(lines: readonly (readonly Run[])[]): PageParagraph[] {
  if (lines.length === 0) return []
  const breaks: number[] = []
  let count = 0
  for (const line of lines) {
    if (count > 0) breaks.push(count)
    count += line.length
  }
  return [{...paragraphOf('title', lines.flat()), breaks}]
}

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '')
