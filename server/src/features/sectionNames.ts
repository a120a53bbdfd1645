import type {Draft, Section} from '../draft/draft'
import {labelled} from '../draft/ordinal'
import {allSections} from '../draft/outline'

/** Names the innermost section with a heading that an offset stands in; empty before the first. Asked in any order. */
export function sectionNames({sections}: Draft): (offset: number) => string {
  const headed = allSections(sections).filter(({layout}) => layout !== 'inline' && layout !== 'clause')
  return offset => {
    const section = headed.findLast(
      ({heading, span}) => heading.start <= offset && offset < Math.max(span.end, heading.end),
    )
    return section ? nameOf(section) : ''
  }
}

function nameOf({ordinal, title}: Section): string {
  const characters = [...labelled(ordinal?.text ?? '', title)]
  return characters.length > MOST ? `${characters.slice(0, MOST - 1).join('')}…` : characters.join('')
}

/** A run-in heading can be a whole sentence. */
const MOST = 30
