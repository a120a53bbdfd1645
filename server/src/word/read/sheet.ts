import {readOrdinal, type OrdinalForm} from '../../draft/ordinal'
import {textOf, type TextRun} from './cleanText'
import {liftImprint, liftLetterhead, type FrontMatter} from './letterhead'
import {roleOf} from './roles'
import type {TextBlock, TextParagraph, TextTable} from './textBlocks'
import {findTitle} from './title'

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
  const place = findTitle(blocks)
  const above = blocks.slice(0, place?.start ?? 0)
  const titleLines = place ? (blocks.slice(place.start, place.end) as TextParagraph[]) : []
  const letterhead = liftLetterhead(above)
  const body = liftImprint(blocks.slice(place?.end ?? 0))
  const lines = titleLines.map(({runs}) => textOf(runs))
  const found = {...letterhead.frontMatter, ...body.frontMatter}
  return {
    frontMatter: {...(lines.length > 1 && {标题: lines.join(' / ')}), ...found},
    blocks: [
      ...letterhead.rest.map(sheetBlock),
      ...(lines.length > 0 ? [titleOf(lines, titleLines)] : []),
      ...body.rest.map(sheetBlock),
    ],
    guessed: Object.keys(found).length > 0 && !blocks.some(isOurs),
  }
}

function titleOf(lines: readonly string[], paragraphs: readonly TextParagraph[]): SheetBlock {
  const text = lines.reduce((all, line) => all + (/[A-Za-z]$/.test(all) && /^[A-Za-z]/.test(line) ? ' ' : '') + line)
  return {kind: 'heading', depth: 1, runs: [{text, bold: false}], notes: paragraphs.flatMap(({notes}) => notes)}
}

const isOurs = (block: TextBlock): boolean =>
  block.kind === 'paragraph' && /^公文(?:正文|标题)(?: \d+)?$/.test(block.look.style)

function sheetBlock(block: TextBlock): SheetBlock {
  if (block.kind === 'table') return block
  const {runs, notes, look} = block
  const depth = depthOf(block)
  if (depth > 0) return {kind: 'heading', depth, runs: depth > 3 ? runs : plain(runs), notes}
  const form = look.bullet ? 'item' : look.textStyle === '楷体字' ? 'quote' : 'plain'
  return {kind: 'paragraph', form, runs: withoutHeadingBold(runs), notes}
}

/**
 * How many `#` a paragraph takes; 0 for none. Numbered headings below the first level are written as everybody writes them, by their
 * number alone; so is a heading that runs on into a text.
 */
function depthOf(block: TextParagraph): number {
  const role = roleOf(block)
  const level = Number(/^heading-(\d)$/.exec(role ?? '')?.[1] ?? 0)
  const text = textOf(block.runs)
  if (level === 0 || text.length > LONGEST_HEADING || /[。；，]./.test(text)) return 0
  return level > 1 && readOrdinal(text, 0) ? 0 : level + 1
}

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
