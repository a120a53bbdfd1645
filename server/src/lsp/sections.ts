import {TextDocument} from 'vscode-languageserver-textdocument'
import type {
  MoveSectionParams,
  MoveTo,
  Position,
  RenameSectionParams,
  SectionAnswer,
  SectionName,
  SectionParams,
} from '../protocol'
import {
  applyEdits,
  type Edit,
  isRefusal,
  labelled,
  moveSection,
  type MoveTarget,
  reasonNotToRename,
  renameSection,
  sectionAt,
  type Section,
} from '../service'
import {toTextEdits} from './convert'
import type {Opened} from './readings'

const nowhere = {reason: '这里不在任何一节里。请把光标放到要处理的那一节。'}

/** Moves the section at a position. */
export function moved(opened: Opened, {position, to}: MoveSectionParams): SectionAnswer {
  const {settings, draft, format} = opened.reading
  const section = at(opened, position)
  const target = targetOf(opened, to)
  if (!section || !target) return nowhere
  const read = (text: string) => settings.service.read(text, {format, previous: draft})
  const move = moveSection(draft, section, target, read)
  return isRefusal(move) ? move : answer(opened, move.edits, move.heading, move.announcement)
}

/** Gives the section at a position other words for its heading. */
export function renamed(opened: Opened, {position, title}: RenameSectionParams): SectionAnswer {
  const section = at(opened, position)
  if (!section) return nowhere
  const edits = renameSection(opened.reading.draft, section, title)
  if (isRefusal(edits)) return edits
  const now = labelled(section.ordinal?.text ?? '', edits[0]?.text ?? section.title)
  return answer(opened, edits, section.heading.start, `标题已改为“${now}”。`)
}

/** What the section at a position is called, to be edited. */
export function named(opened: Opened, {position}: SectionParams): SectionName {
  const section = at(opened, position)
  if (!section) return nowhere
  const reason = reasonNotToRename(section)
  if (reason !== undefined) return {reason}
  return {title: section.title, label: labelled(section.ordinal?.text ?? '', section.title)}
}

const at = ({document: {text}, reading: {draft}}: Opened, position: Position): Section | undefined =>
  sectionAt(draft, text.offsetAt(position))

function targetOf(opened: Opened, to: MoveTo): MoveTarget | undefined {
  if (typeof to === 'string' || 'part' in to) return to
  const before = at(opened, to.before)
  return before && {before}
}

/** `heading` is an offset after the edits. */
function answer(
  {document: {text}}: Opened,
  edits: readonly Edit[],
  heading: number,
  announcement: string,
): SectionAnswer {
  const after = TextDocument.create(text.uri, text.languageId, 0, applyEdits(text.getText(), edits))
  return {changes: toTextEdits(text, edits), position: after.positionAt(heading), announcement}
}
