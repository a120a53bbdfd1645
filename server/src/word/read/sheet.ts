import {readOrdinal, type OrdinalForm} from '../../draft/ordinal'
import {textOf, type TextRun} from './cleanText'
import {divide} from './division'
import type {FrontMatter} from './frameValues'
import {roleOf} from './roles'
import type {TextBlock, TextParagraph, TextTable} from './textBlocks'

/** What a Word file says, as a draft is divided. */
export interface Sheet {
  readonly frontMatter: FrontMatter
  readonly blocks: readonly SheetBlock[]
  /** Whether elements of 版头 or 版记 were found that our own export did not mark. */
  readonly guessed: boolean
}

/** A block as Markdown knows it: a heading has a depth, the title 1. */
export type SheetBlock =
  | {
      readonly kind: 'heading'
      readonly depth: number
      readonly runs: readonly TextRun[]
      readonly notes: TextParagraph['notes']
    }
  | {
      readonly kind: 'paragraph'
      readonly form: 'plain' | 'item' | 'quote'
      readonly runs: readonly TextRun[]
      readonly notes: TextParagraph['notes']
    }
  | TextTable

/** Divides the paragraphs of a Word file into front matter, title, headings and text. */
export function sheetOf(blocks: readonly TextBlock[]): Sheet {
  const {frontMatter, above, title, body, guessed} = divide(blocks)
  const lines = title.map(({runs}) => textOf(runs))
  const sheetBlock = sheetBlocks(blocks)
  return {
    frontMatter: {...(lines.length > 1 && {标题: lines.join(' / ')}), ...frontMatter},
    blocks: [...above.map(sheetBlock), ...(lines.length > 0 ? [titleOf(lines, title)] : []), ...body.map(sheetBlock)],
    guessed: guessed && Object.keys(frontMatter).length > 0,
  }
}

function titleOf(lines: readonly string[], paragraphs: readonly TextParagraph[]): SheetBlock {
  const text = lines.reduce((all, line) => all + (/[A-Za-z]$/.test(all) && /^[A-Za-z]/.test(line) ? ' ' : '') + line)
  return {kind: 'heading', depth: 1, runs: [{text, bold: false}], notes: paragraphs.flatMap(({notes}) => notes)}
}

/** How the blocks of a text become those of its draft. */
function sheetBlocks(all: readonly TextBlock[]): (block: TextBlock) => SheetBlock {
  const marksAll = all.some(block => block.kind === 'paragraph' && levelOf(block) > 0 && !isNumbered(block))
  return block => {
    if (block.kind === 'table') return block
    const {runs, notes, look} = block
    const level = levelOf(block)
    // A heading below the first level that has a number is written as everybody writes it, by its number alone.
    if (level === 1 || (level > 1 && (marksAll || !isNumbered(block))))
      return {kind: 'heading', depth: level + 1, runs: level > 2 ? runs : plain(runs), notes}
    const form = look.bullet ? 'item' : look.textStyle === '楷体字' ? 'quote' : 'plain'
    return {kind: 'paragraph', form, runs: withoutHeadingBold(runs), notes}
  }
}

/** The level of a heading by its style; 0 for a text, and for a heading that runs on into one. */
function levelOf(block: TextParagraph): number {
  const text = textOf(block.runs)
  if (text.length > LONGEST_HEADING || /[。；]./.test(text)) return 0
  return Number(/^heading-(\d)$/.exec(roleOf(block) ?? '')?.[1] ?? 0)
}

const isNumbered = ({runs}: TextParagraph): boolean => readOrdinal(textOf(runs), 0) !== undefined

const LONGEST_HEADING = 60

const plain = (runs: readonly TextRun[]): readonly TextRun[] => runs.map(run => ({...run, bold: false}))

/**
 * `一、总体要求` and `（一）加强领导。` are known for headings by their numbers, and have typefaces of their own; that they are bold too is
 * how they looked in Word. Below them bold is what tells a heading from a text.
 */
function withoutHeadingBold(runs: readonly TextRun[]): readonly TextRun[] {
  const [first, second] = runs
  const form = first?.bold ? readOrdinal(first.text, 0)?.form : undefined
  if (!first || !form || !upper.has(form)) return runs
  const isWhole = !second && first.text.length <= LONGEST_HEADING
  const isRunIn = second?.bold === false && /[。：！？]$/.test(first.text)
  return isWhole || isRunIn ? [{...first, bold: false}, ...runs.slice(1)] : runs
}

const upper: ReadonlySet<OrdinalForm> = new Set(['chapter', 'section', 'article', 'chinese', 'chinese-paren'])
