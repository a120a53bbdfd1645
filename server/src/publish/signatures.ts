import {lineWidth} from './pageSize'
import type {PageBlock, PageParagraph} from './pageDocument'
import {textOf} from './runs'
import {widthOf} from './widths'

/**
 * Places signatures and dates without a seal (7.3.5.2): the signature two characters from the right, the date starting two characters
 * after it; where the date is longer, it stands two characters from the right and the signature moves.
 */
export function withSignaturesPlaced(blocks: readonly PageBlock[]): PageBlock[] {
  const placed = [...blocks]
  for (let at = 0; at < placed.length; at++) {
    const from = at
    while (isSigned(placed[at])) at++
    const group = placed.slice(from, at).filter(isSigned)
    const signed = group.filter(paragraph => !isForm(paragraph))
    group.forEach(
      (paragraph, index) => (placed[from + index] = isForm(paragraph) ? asForm(paragraph) : placeIn(signed, paragraph)),
    )
  }
  return placed
}

const isSigned = (block: PageBlock | undefined): block is PageParagraph =>
  block?.kind === 'paragraph' && (block.role === 'signature' || block.role === 'date')

/** Fields to be signed side by side (`甲方（盖章）：____　　乙方（盖章）：____`) take the whole line. */
const isForm = (paragraph: PageParagraph): boolean =>
  paragraph.role === 'signature' && widthIn(paragraph) > lineWidth - 4

const asForm = (paragraph: PageParagraph): PageParagraph => ({
  ...paragraph,
  placing: {...paragraph.placing, align: 'left', right: 0, first: 2},
})

function placeIn(group: readonly PageParagraph[], paragraph: PageParagraph): PageParagraph {
  const signed = longest(group, 'signature')
  const dated = longest(group, 'date')
  if (signed === 0 || dated === 0) return paragraph
  const margin = 2
  const dateRight = dated > signed ? margin : margin + signed - dated - 2
  const firstOfSignature = lineWidth - dateRight - dated - 2
  const right =
    paragraph.role === 'date' ? dateRight : dated > signed ? lineWidth - firstOfSignature - widthIn(paragraph) : margin
  return {...paragraph, placing: {...paragraph.placing, right: Math.max(0, right)}}
}

const longest = (group: readonly PageParagraph[], role: 'signature' | 'date'): number =>
  Math.max(0, ...group.filter(paragraph => paragraph.role === role).map(widthIn))

const widthIn = ({runs}: PageParagraph): number => widthOf(textOf(runs))
