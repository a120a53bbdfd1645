import type {Draft, Section} from '../draft/draft'
import {labelled} from '../draft/ordinal'
import {allSections} from '../draft/outline'

/** Names the innermost section with a heading that an offset stands in; empty before the first. */
export function sectionNames({sections}: Draft): (offset: number) => string {
  const headed = allSections(sections).filter(({layout}) => layout !== 'inline' && layout !== 'clause')
  const names = new Map<Section, string>()
  return offset => {
    // What holds the offset is the last section that begins before it, or stands above that one.
    let at = lastBefore(headed, offset)
    while (at >= 0 && offset >= Math.max(headed[at]!.span.end, headed[at]!.heading.end)) at--
    const section = headed[at]
    if (!section) return ''
    const name = names.get(section) ?? nameOf(section)
    names.set(section, name)
    return name
  }
}

/** The index of the last section whose heading begins at or before an offset; -1 where there is none. */
function lastBefore(sections: readonly Section[], offset: number): number {
  let [low, high] = [-1, sections.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sections[middle]!.heading.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function nameOf({ordinal, title}: Section): string {
  const characters = [...labelled(ordinal?.text ?? '', title)]
  return characters.length > MOST ? `${characters.slice(0, MOST - 1).join('')}…` : characters.join('')
}

/** A run-in heading can be a whole sentence. */
const MOST = 30
