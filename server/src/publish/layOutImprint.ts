import {lineWidth} from './pageSize'
import type {PageParagraph} from './pageDocument'
import type {OpenPage} from './layOut'
import {setParagraph} from './setParagraph'

/** The outer rules of the imprint are thicker than those between its parts: 7.4.1. In millimetres. */
const outer = 0.35
const inner = 0.25

/**
 * Puts the imprint (版记) at the foot of the last page that is even; adds pages until there is one with room. Gives the index from which
 * on pages have no number: where an empty page comes before the imprint, neither of the two has one (7.5).
 *
 * @param top How far the last page is filled, in lines.
 */
export function addImprint(pages: OpenPage[], imprint: readonly PageParagraph[], top: number, most: number): number {
  const parts = imprint.map(paragraph => setParagraph(paragraph, lineWidth, 1))
  const height = parts.flat().length
  if (height === 0) return pages.length
  const last = pages.length
  const fits = last % 2 === 0 && !pages.at(-1)!.lying && top + height <= most
  if (!fits && last % 2 === 0) pages.push({lying: false, content: []})
  if (!fits) pages.push({lying: false, content: []})
  const {content} = pages.at(-1)!
  let at = Math.max(0, most - height)
  parts.forEach((lines, index) => {
    content.push({kind: 'rule', top: at, colour: 'black', thickness: index === 0 ? outer : inner})
    lines.forEach(line => content.push({...line, top: at++}))
  })
  content.push({kind: 'rule', top: at, colour: 'black', thickness: outer})
  return pages.length - last === 2 ? last : pages.length
}
