import type {Draft} from '../../draft/draft'
import {lineFacts} from '../../draft/lineFacts'
import {isItemForm, type Ordinal} from '../../draft/ordinal'
import {rankOf} from '../../draft/rank'
import type {Claim} from './claims'
import {unnumberedAfter} from './unnumberedItems'

/** Where an item stands in the draft, and how it is numbered; a bullet and a heading without a number have no ordinal. */
export interface Item {
  readonly ordinal?: Ordinal
  readonly start: number
}

type Numbered = Item & {readonly ordinal: Ordinal}

/** The row of items that begins right behind a claim; undefined where it cannot be counted with certainty. */
export function itemsAfter(draft: Draft, index: number, claim: Claim): readonly Item[] | undefined {
  const {line, offset} = draft.lines[index]!
  const rest = lineFacts(line).inline.filter(({span}) => span.start >= claim.end)
  const inline = rest[0]?.span.start === claim.end
  if (!inline && (claim.isLoose || claim.end < line.text.trimEnd().length)) return undefined
  const own = inline ? rest.map(ordinal => ({ordinal, start: offset + ordinal.span.start})) : []
  const row: Numbered[] = []
  for (const item of own.filter(({ordinal}) => alike(ordinal, own[0]!.ordinal))) {
    // A row that starts again inside a paragraph may hang below one of its items or beside them.
    if (item.ordinal.value !== row.length + 1) return undefined
    row.push(item)
  }
  return below(draft, index, row) ?? (inline ? undefined : unnumberedAfter(draft, index))
}

/** Adds the items that stand at the head of the lines below, to the end of the section that the claim stands in. */
function below(draft: Draft, index: number, row: Numbered[]): readonly Numbered[] | undefined {
  const floor = rankAbove(draft, index)
  for (let at = index + 1; at < draft.lines.length; at++) {
    const {line, offset, part} = draft.lines[at]!
    if (line.kind === 'blank') continue
    const {ordinal, inline} = lineFacts(line)
    if (row.length === 0 && ordinal?.value !== 1) return undefined
    if (line.kind === 'heading' && !ordinal) return row
    if (part === 'signature' || part === 'attachment') return row
    if (!ordinal) continue
    const first = row[0]?.ordinal ?? ordinal
    if (!alike(ordinal, first)) {
      if (!isItemForm(ordinal.form) && (rankOf(ordinal.form) <= floor || rankOf(ordinal.form) < rankOf(first.form)))
        return row
      continue
    }
    if (ordinal.value !== row.length + 1) return ordinal.value === 1 ? row : undefined
    row.push({ordinal, start: offset + ordinal.span.start})
    // `一是…；二是…` may go on inside the line that its first item heads.
    for (const next of inline.filter(other => alike(other, first))) {
      if (next.value !== row.length + 1) return undefined
      row.push({ordinal: next, start: offset + next.span.start})
    }
  }
  return row
}

/** How high the last numbered heading at or before the line stands; -1 where there is none. */
function rankAbove(draft: Draft, index: number): number {
  for (let at = index; at >= 0; at--) {
    const ordinal = lineFacts(draft.lines[at]!.line).ordinal
    if (ordinal && !isItemForm(ordinal.form)) return rankOf(ordinal.form)
  }
  return -1
}

/** Ordinals of one row: `一是` with `二是`, not with `二要`. */
const alike = (a: Ordinal, b: Ordinal): boolean =>
  a.form === b.form &&
  (a.form !== 'item-is' || a.text.at(-1) === b.text.at(-1)) &&
  (a.form !== 'item-nth' || a.text[0] === b.text[0])
