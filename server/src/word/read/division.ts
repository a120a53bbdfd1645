import {divideForeign} from './foreignDivision'
import type {FrontMatter} from './frameValues'
import {divideOwn, isOwn} from './ownDivision'
import type {TextBlock, TextParagraph} from './textBlocks'

/** A text divided into what the front matter takes of 版头 and 版记, and what stands above the title, the title's lines, and the rest. */
export interface Divided {
  readonly frontMatter: FrontMatter
  readonly above: readonly TextBlock[]
  readonly title: readonly TextParagraph[]
  readonly body: readonly TextBlock[]
}

/** Divides the text of a Word file: one of our own by its styles, any other by the forms and places of its lines. */
export const divide = (blocks: readonly TextBlock[]): Divided & {readonly guessed: boolean} =>
  isOwn(blocks) ? {...divideOwn(blocks), guessed: false} : {...divideForeign(blocks), guessed: true}
