import type {Outline, OutlineNode, Position} from '../../server/src/protocol'
import {createIds} from './outlineIds'
import type {Translate} from './translate'

/** A row of the outline with what a view needs: a stable id, its parent, and its place. */
export interface Row {
  /** Stays the same while a title is edited and while sections are moved about; see {@link toRows}. */
  readonly id: string
  readonly uri: string
  /** The version of the draft in which the node's range is right. */
  readonly version: number
  readonly node: OutlineNode
  /** How much of the whole draft it is, from 0 to 1; undefined for what is no section. */
  readonly share: number | undefined
  readonly parent: Row | undefined
  readonly children: readonly Row[]
}

/**
 * The rows of an outline, the highest level first. A row keeps the id that it had among the rows `before`: known by its title, where
 * that is the only one of its kind, else by its part or ordinal below the same parent.
 */
export function toRows({uri, version, characters, outline}: Outline, before: readonly Row[] = []): readonly Row[] {
  const idOf = createIds(outline, before)
  const rowsOf = (nodes: readonly OutlineNode[], parent: Row | undefined): readonly Row[] =>
    nodes.map(node => {
      const share = isSection(node) && characters > 0 ? node.characters / characters : undefined
      const row = {id: idOf(node, parent), uri, version, node, share, parent, children: [] as readonly Row[]}
      row.children = rowsOf(node.children, row)
      return row
    })
  return rowsOf(outline, undefined)
}

const isSection = ({level, state}: OutlineNode): boolean => level > 0 && state !== 'missing'

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

/** What stands beside the label: what is the matter with the section, its findings, its characters, its share of the draft. */
export function rowDescription({node: {state, characters, findings}, share}: Row, t: Translate): string {
  const hasCount = characters > 0 && state !== 'empty' && state !== 'missing'
  const found = findings.error + findings.warning + findings.information
  const pieces = [
    stateWord(state, t),
    found > 0 ? t('{0} found', found) : '',
    hasCount ? t('{0} chars', characters) : '',
    hasCount && share !== undefined ? percent(share) : '',
  ]
  return pieces.filter(Boolean).join(' · ')
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

function stateWord(state: OutlineNode['state'], t: Translate): string {
  switch (state) {
    case 'present':
      return ''
    case 'missing':
      return t('missing')
    case 'misplaced':
      return t('misplaced')
    case 'empty':
      return t('no text')
    case 'platitude':
      return t('nothing concrete')
    case 'duplicated':
      return t('a second time')
  }
}

/** All there is to say about the row, in sentences: as tooltip and for screen readers. */
export function rowSentence({node, share}: Row, t: Translate): string {
  const isCounted = share !== undefined && node.state !== 'empty'
  const pieces = [
    stateSentence(node, t),
    isCounted ? t('{0} of the draft.', percent(share)) : '',
    foundSentence(node, t),
  ]
  return pieces.filter(Boolean).join(t(' '))
}

function foundSentence({findings: {error, warning, information, hint}}: OutlineNode, t: Translate): string {
  const pieces = [
    error > 0 ? t('{0} errors', error) : '',
    warning > 0 ? t('{0} warnings', warning) : '',
    information > 0 ? t('{0} remarks', information) : '',
    hint > 0 ? t('{0} hints', hint) : '',
  ].filter(Boolean)
  return pieces.length > 0 ? t('Found: {0}.', pieces.join(t(', '))) : ''
}

function stateSentence(node: OutlineNode, t: Translate): string {
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
