import type {Outline, OutlineNode, Position} from '../../server/src/protocol'
import type {Translate} from './translate'

/** A row of the outline with what a view needs: a stable id, its parent, and its place. */
export interface Row {
  /** Stays the same while titles are edited: the parts and ordinals on the way from the top. */
  readonly id: string
  readonly uri: string
  readonly node: OutlineNode
  readonly parent: Row | undefined
  readonly children: readonly Row[]
}

/** The rows of an outline, the highest level first. */
export function toRows({uri, outline}: Outline): readonly Row[] {
  return childRows(uri, outline, undefined)
}

function childRows(uri: string, nodes: readonly OutlineNode[], parent: Row | undefined): readonly Row[] {
  const seen = new Map<string, number>()
  return nodes.map(node => {
    const name = node.part ?? node.ordinal ?? node.kind
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const id = `${parent?.id ?? ''}/${name}${count > 1 ? `#${count}` : ''}`
    const row = {id, uri, node, parent, children: [] as readonly Row[]}
    row.children = childRows(uri, node.children, row)
    return row
  })
}

/** All rows, each before its children. */
export function flatten(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap(row => [row, ...flatten(row.children)])
}

export function rowById(rows: readonly Row[], id: string): Row | undefined {
  return flatten(rows).find(row => row.id === id)
}

/** The row in which the cursor stands: the last one that begins at or before it. Missing parts are nowhere. */
export function rowAt(rows: readonly Row[], position: Position): Row | undefined {
  let found: Row | undefined
  for (const row of flatten(rows)) {
    if (row.node.state === 'missing' || !isAtOrBefore(row.node.range.start, position)) continue
    if (!found || isAtOrBefore(found.node.range.start, row.node.range.start)) found = row
  }
  return found
}

function isAtOrBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character)
}

/** What a row is called: `一、工作成效`, `（一）思想认识`. */
export function rowLabel({ordinal = '', title}: OutlineNode): string {
  const apart = /[章节節条條\d]$/.test(ordinal) || (/[.．)）]$/.test(ordinal) && /^[A-Za-z\d]/.test(title))
  return apart ? `${ordinal} ${title}` : ordinal + title
}

/** What stands beside the label: what is the matter with the section, and its characters. */
export function rowDescription({state, characters}: OutlineNode, t: Translate): string {
  const count = characters > 0 ? t('{0} chars', characters) : ''
  switch (state) {
    case 'present':
      return count
    case 'missing':
      return t('missing')
    case 'misplaced':
      return withCount(t('misplaced'), count)
    case 'empty':
      return t('no text')
    case 'platitude':
      return withCount(t('nothing concrete'), count)
    case 'duplicated':
      return withCount(t('a second time'), count)
  }
}

const withCount = (word: string, count: string): string => [word, count].filter(Boolean).join(' · ')

/** A whole sentence about the row, as tooltip and for screen readers. */
export function rowSentence(node: OutlineNode, t: Translate): string {
  const name = rowLabel(node)
  switch (node.state) {
    case 'missing':
      return t('{0}: missing. The standard structure of this kind has it.', name)
    case 'misplaced':
      return t('{0}: present, but usually in another place. {1} characters.', name, node.characters)
    case 'empty':
      return t('{0}: a heading without text.', name)
    case 'platitude':
      return t('{0}: present, but it names nothing concrete. {1} characters.', name, node.characters)
    case 'duplicated':
      return t('{0}: a second time under the same heading. {1} characters.', name, node.characters)
    case 'present':
      return node.part === undefined
        ? t('{0}: {1} characters.', name, node.characters)
        : t('{0}: present, part of the standard structure. {1} characters.', name, node.characters)
  }
}

const icons = {
  missing: 'circle-large-outline',
  misplaced: 'arrow-swap',
  empty: 'circle-slash',
  platitude: 'comment',
  duplicated: 'copy',
} as const

/** The icon (a codicon and a theme colour) by which a row shows its state. */
export function rowIcon({kind, state, part}: OutlineNode): {readonly id: string; readonly color?: string} {
  if (state !== 'present') return {id: icons[state], color: 'list.warningForeground'}
  if (kind === 'title') return {id: 'book'}
  return part === undefined ? {id: 'list-selection'} : {id: 'pass', color: 'testing.iconPassed'}
}
