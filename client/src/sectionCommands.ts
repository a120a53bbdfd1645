import {l10n, window} from 'vscode'
import type {MoveTo} from '../../server/src/protocol'
import type {Drafts} from './drafts'
import {whyNot} from './outlineDrop'
import type {Row} from './outlineRows'
import type {OutlineTree} from './outlineTree'
import {placeOf, type SectionPlace} from './sectionPlace'
import type {Sections} from './sections'

/** What the commands about a section work with. */
export interface SectionDesk {
  readonly drafts: Drafts
  readonly tree: OutlineTree
  readonly sections: Sections
}

/** From the menu of a row; by a key while the tree has the focus; else for the section at the cursor. */
export type SectionTarget = Row | 'tree' | undefined

/** Moves a section by one step. */
export async function stepSection(desk: SectionDesk, to: MoveTo, target: unknown): Promise<void> {
  const row = await rowOf(desk, target)
  if (row && !row.node.movable) return tell(whyNot(row, l10n.t))
  const place = row ? placeOf(row) : placeAtCursor(desk.drafts)
  if (!place) return tell(l10n.t('Put the cursor into a section of an official draft first.'))
  await desk.sections.move(place, to)
}

/** Asks for other words for the heading of a section. */
export async function renameSection(desk: SectionDesk, target: unknown): Promise<void> {
  const row = await rowOf(desk, target)
  if (row && !row.node.renamable) return tell(l10n.t('Only the heading of a section can be renamed here.'))
  const place = row ? placeOf(row) : placeAtCursor(desk.drafts)
  if (!place) return tell(l10n.t('Put the cursor into a section of an official draft first.'))
  await desk.sections.rename(place)
}

async function rowOf({tree}: SectionDesk, target: unknown): Promise<Row | undefined> {
  if (target === 'tree') return tree.focusedRow()
  return isRow(target) ? target : undefined
}

const isRow = (target: unknown): target is Row => typeof target === 'object' && target !== null && 'node' in target

function placeAtCursor(drafts: Drafts): SectionPlace | undefined {
  const editor = window.activeTextEditor
  if (!editor || !drafts.status(editor.document)?.active) return undefined
  const {line, character} = editor.selection.active
  return {uri: editor.document.uri.toString(), position: {line, character}}
}

function tell(message: string): void {
  void window.showInformationMessage(message)
}
