import type {Outline, OutlineNode} from '../../server/src/protocol'
import {flatten, type Row, rowDescription, rowLabel, rowSentence, toRows} from './outlineRows'
import type {Translate} from './translate'

/** A row as the page of the preview shows it; all of it is text, none of it markup. */
export interface PreviewRow {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly sentence: string
  readonly state: OutlineNode['state']
  readonly children: readonly PreviewRow[]
}

/** What the page shows: the draft as it is, and beside it the standard structure of its kind. */
export interface PreviewModel {
  readonly heading: string
  readonly summary: string
  readonly draftHeading: string
  readonly standardHeading: string
  readonly insert: string
  readonly print: string
  readonly draft: readonly PreviewRow[]
  readonly standard: readonly PreviewRow[]
}

/** What the page may ask for, by the id of a row. */
export type PreviewRequest =
  {readonly type: 'ready'} | {readonly type: 'print'} | {readonly type: 'reveal' | 'insert'; readonly id: string}

export function previewModel(outline: Outline | undefined, t: Translate): PreviewModel {
  const rows = outline ? toRows(outline) : []
  const standard = flatten(rows).filter(({node}) => node.part !== undefined)
  const missing = standard.filter(({node}) => node.state === 'missing').length
  return {
    heading: outline ? (outline.genre ?? t('Kind unknown')) : t('No official draft is open.'),
    summary: outline ? t('{0} of {1} parts are there', standard.length - missing, standard.length) : '',
    draftHeading: t('This draft'),
    standardHeading: t('Standard structure'),
    insert: t('Insert'),
    print: t('Print…'),
    draft: presentRows(rows, t),
    standard: standard.map(row => previewRow(row, [], t)),
  }
}

/** Reads a message of the page, which may be anything. */
export function readRequest(message: unknown): PreviewRequest | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined
  const {type} = message
  if (type === 'ready' || type === 'print') return {type}
  if ((type !== 'reveal' && type !== 'insert') || !('id' in message) || typeof message.id !== 'string') return undefined
  return {type, id: message.id}
}

function presentRows(rows: readonly Row[], t: Translate): readonly PreviewRow[] {
  return rows.filter(({node}) => node.state !== 'missing').map(row => previewRow(row, presentRows(row.children, t), t))
}

function previewRow(row: Row, children: readonly PreviewRow[], t: Translate): PreviewRow {
  const {id, node} = row
  return {
    id,
    label: rowLabel(node),
    description: rowDescription(row, t),
    sentence: rowSentence(row, t),
    state: node.state,
    children,
  }
}
