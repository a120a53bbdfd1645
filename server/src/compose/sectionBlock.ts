import type {Draft, Section} from '../draft/draft'
import {lineIndexAt} from '../draft/characters'
import {allSections} from '../draft/outline'
import type {LineKind} from '../markdown/line'
import type {Span} from '../markdown/span'

/** What stands below the same section (or highest in the draft), enumerations inside a paragraph left out. */
export const siblingsBelow = (draft: Draft, parent: Section | undefined): readonly Section[] =>
  (parent?.children ?? draft.sections).filter(({layout}) => layout !== 'inline')

/** The section that one stands below; undefined for one of the highest. */
export const parentOf = (draft: Draft, section: Section): Section | undefined =>
  allSections(draft.sections).find(({children}) => children.includes(section))

/**
 * The whole lines of a section with its subsections, as they move: with the comments above its heading that silence
 * something in it.
 */
export function blockOf(draft: Draft, section: Section): Span {
  return {start: blockStart(draft, section), end: blockEnd(draft, section)}
}

function blockEnd(draft: Draft, section: Section): number {
  const parent = parentOf(draft, section)
  const next = siblingsBelow(draft, parent).find(({span}) => span.start > section.span.start)
  if (next) return blockStart(draft, next)
  return parent ? blockEnd(draft, parent) : draft.body.end
}

const SILENCES = /^[ \t\u3000]*<!--\s*公文忽略(?!全文)/

function blockStart({lines, body}: Draft, {line: index}: Section): number {
  let start = lines[index]!.offset
  for (let at = index - 1; at >= 0 && lines[at]!.offset >= body.start; at--) {
    const {line, offset} = lines[at]!
    if (SILENCES.test(line.text)) start = offset
    else if (line.kind !== 'blank') break
  }
  return start
}

/** The innermost section with a place of its own at an offset; enumerations inside a paragraph have none. */
export function sectionAt(draft: Draft, offset: number): Section | undefined {
  return allSections(draft.sections)
    .filter(({layout}) => layout !== 'inline')
    .filter(section => {
      const {start, end} = blockOf(draft, section)
      return start <= offset && offset < Math.max(end, start + 1)
    })
    .at(-1)
}

/** The kind of the last filled line before an offset. */
export function kindBefore(draft: Draft, offset: number): LineKind | undefined {
  for (let at = lineIndexAt(draft, offset); at >= 0; at--) {
    const {line, offset: start} = draft.lines[at] ?? {}
    if (line && start! < offset && line.kind !== 'blank') return line.kind
  }
  return undefined
}
