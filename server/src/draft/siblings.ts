import type {Section} from './draft'

/** The sections of the highest level, or those that one section holds. */
export interface Siblings {
  readonly sections: readonly Section[]
  readonly parent: Section | undefined
}

const remembered = new WeakMap<readonly Section[], readonly Siblings[]>()

/** All siblings of an outline, each row before the rows below it; found once for an outline. */
export function siblingsIn(outline: readonly Section[]): readonly Siblings[] {
  const known = remembered.get(outline)
  if (known) return known
  const rows: Siblings[] = []
  collect(outline, undefined, rows)
  remembered.set(outline, rows)
  return rows
}

function collect(sections: readonly Section[], parent: Section | undefined, rows: Siblings[]): void {
  if (sections.length === 0) return
  rows.push({sections, parent})
  for (const section of sections) collect(section.children, section, rows)
}
