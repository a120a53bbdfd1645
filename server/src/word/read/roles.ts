import type {Role} from '../../publish/pageDocument'
import {styleNames} from '../write/styles'
import type {TextParagraph} from './textBlocks'

/** What a paragraph is by the name of its style: our own styles, Word's, and those that offices give such names. */
export function roleOf({look: {style, outline}}: TextParagraph): Role | undefined {
  const named = names.get(style.replace(/\s+|(?<=\p{Script=Han}\s?)\d+$/gu, ''))
  if (named) return named
  if (outline === undefined || outline > 3) return undefined
  return `heading-${(outline + 1) as 1 | 2 | 3 | 4}`
}

/** Names of other styles that say what a paragraph is: Word's, and those that offices use. */
const others: readonly (readonly [string, Role])[] = [
  ['密级', 'classification'],
  ['文件标题', 'title'],
  ['大标题', 'title'],
  ['主标题', 'title'],
  ['标题', 'title'],
  ['title', 'title'],
  ['副标题', 'subtitle'],
  ['subtitle', 'subtitle'],
]

const names: ReadonlyMap<string, Role> = new Map([
  ...Object.entries(styleNames).map(([role, [, name]]) => [name, role as Role] as const),
  ...others,
])
