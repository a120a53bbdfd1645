import type {PageBlock, PageParagraph, Placing, Role} from '../../publish/pageDocument'
import {placingOf} from '../../publish/forms'
import {characterStyle, styleNames, variantOf, type CharacterStyle, type ParagraphStyle} from './styles'

/** The styles of one document. Those of characters are written into the file once they have been asked for. */
export interface StyleSheet {
  /** The id of the style of a paragraph. */
  paragraph(paragraph: PageParagraph): string
  /** The id of the style of a run. */
  character(...of: Parameters<typeof characterStyle>): string
  readonly paragraphs: readonly ParagraphStyle[]
  readonly characters: ReadonlyMap<string, CharacterStyle>
}

/**
 * Of each role the placing that most of its paragraphs have is the style of that role; each other one is a style based on it, so that
 * nothing is formatted by hand. Roles that the document has not are there too, for who goes on writing in Word.
 */
export function styleSheetOf(blocks: readonly PageBlock[]): StyleSheet {
  const styles = new Map<string, ParagraphStyle>()
  for (const role of Object.keys(styleNames) as Role[]) {
    placingsOf(role, blocks).forEach((placing, index) =>
      styles.set(keyOf(role, placing), variantOf(role, placing, index + 1)),
    )
  }
  const characters = new Map<string, CharacterStyle>()
  return {
    paragraph: paragraph => styles.get(keyOf(paragraph.role, paragraph.placing))!.id,
    character(...of) {
      const style = characterStyle(...of)
      characters.set(style.id, style)
      return style.id
    },
    paragraphs: [...styles.values()],
    characters,
  }
}

/** The placings of a role from the most frequent on; that of the standard if the document has none. */
function placingsOf(role: Role, blocks: readonly PageBlock[]): readonly Placing[] {
  const counted = new Map<string, {readonly placing: Placing; count: number}>()
  for (const block of blocks) {
    if (block.kind === 'table' || block.role !== role) continue
    const {placing} = block
    const key = keyOf(role, placing)
    const known = counted.get(key)
    if (known) known.count++
    else counted.set(key, {placing, count: 1})
  }
  if (counted.size === 0) return [placingOf(role)]
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({placing}) => placing)
}

const keyOf = (role: Role, {size, align, left, right, first, before}: Placing): string =>
  JSON.stringify([role, size, align, left, right, first, before])
