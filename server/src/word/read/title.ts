import {readOrdinal} from '../../draft/ordinal'
import {textOf} from './cleanText'
import {isIssuer} from './frameValues'
import {roleOf} from './roles'
import type {TextBlock, TextParagraph} from './textBlocks'

/** Where the title stands: the indexes of its first line and of the first block after it. */
export interface TitlePlace {
  readonly start: number
  readonly end: number
}

/** Finds the title by its style, else by how it stands above the text; undefined where nothing looks like one. */
export function findTitle(blocks: readonly TextBlock[]): TitlePlace | undefined {
  const styled = blocks.slice(0, HIGHEST).findIndex(block => block.kind === 'paragraph' && roleOf(block) === 'title')
  const start = styled >= 0 ? styled : (centredTitle(blocks) ?? soleHeading(blocks))
  if (start === undefined) return undefined
  let end = start + 1
  while (end < blocks.length && goesOn(blocks[start] as TextParagraph, blocks[end]!)) end++
  return {start, end}
}

/** Among the first blocks; letterheads take some. */
const HIGHEST = 14
const LONGEST = 60

/** The first line in the middle that nothing but short lines stand above. */
function centredTitle(blocks: readonly TextBlock[]): number | undefined {
  for (const [index, block] of blocks.slice(0, HIGHEST).entries()) {
    if (block.kind === 'table') continue
    if (isTitleLike(block) && !isIssuer(block)) return index
    const text = textOf(block.runs)
    if (text.length > 40 || /[。；]$/.test(text) || readOrdinal(text, 0)) return undefined
  }
  return undefined
}

function isTitleLike({look, runs}: TextParagraph): boolean {
  const text = textOf(runs)
  return (
    look.align === 'center' &&
    text.length >= 2 &&
    text.length <= LONGEST &&
    !notTitle.test(text) &&
    !readOrdinal(text, 0)
  )
}

/** Sentences; what stands in a letterhead; remarks in brackets; attachments. */
const notTitle =
  /[。；：，]$|[〔﹝]\d{4}[〕﹞]\d*号|^(?:签发人|附件|绝密|机密|秘密|特急|加急|平急)|^[（(].*[）)]$|^\d+$|^[_—─━═★\s]+$/

/** A heading of the first level that the text starts with, where there is no other one. */
function soleHeading(blocks: readonly TextBlock[]): number | undefined {
  const [first] = blocks
  if (first?.kind !== 'paragraph' || first.look.outline !== 0 || first.look.numbered) return undefined
  if (readOrdinal(textOf(first.runs), 0)) return undefined
  return blocks.slice(1).some(block => block.kind === 'paragraph' && block.look.outline === 0) ? undefined : 0
}

/** A further line of the title: of the same look, and no remark below it. */
function goesOn(first: TextParagraph, next: TextBlock): boolean {
  if (next.kind === 'table') return false
  const text = textOf(next.runs)
  if (/^(?:——|--|―)|^[（(].*[）)]$|^\d{4}年\d{1,2}月/.test(text) || notTitle.test(text)) return false
  if (next.continues) return true
  const {style, size, align} = next.look
  return (
    style === first.look.style &&
    size === first.look.size &&
    align === first.look.align &&
    isLarge(first) &&
    text.length <= LONGEST
  )
}

/** As large as titles are and texts are not, or a title by its style. */
const isLarge = (paragraph: TextParagraph): boolean => paragraph.look.size >= 18 || roleOf(paragraph) === 'title'
