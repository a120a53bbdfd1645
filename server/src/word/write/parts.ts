import type {PageBlock, PageParagraph} from '../../publish/pageDocument'
import {isImprint, roleOf} from '../../publish/spacing'

/** Blocks on pages that lie or stand: a section of the Word file. */
export interface Part {
  readonly lying: boolean
  readonly blocks: readonly PageBlock[]
}

/** The sections of a document, a lying table being one by itself, and its imprint. There is always a section. */
export function partsOf(blocks: readonly PageBlock[]): {sections: readonly Part[]; imprint: readonly PageParagraph[]} {
  const sections: {lying: boolean; blocks: PageBlock[]}[] = []
  for (const block of blocks) {
    if (isImprint(roleOf(block))) continue
    const lying = block.kind === 'table' && block.lying
    const last = sections.at(-1)
    if (last && !lying && !last.lying) last.blocks.push(block)
    else sections.push({lying, blocks: [block]})
  }
  if (sections.length === 0) sections.push({lying: false, blocks: []})
  return {sections, imprint: blocks.filter((block): block is PageParagraph => isImprint(roleOf(block)))}
}
