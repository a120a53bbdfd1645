import type {Ledger, LedgerFigure} from '../../server/src/protocol'
import type {Translate} from './translate'

/** A figure of the ledger with a stable id. */
export interface FigureRow {
  readonly id: string
  readonly uri: string
  readonly figure: LedgerFigure
  readonly parent: FigureGroup | undefined
}

/** The figures of a section. */
export interface FigureGroup {
  readonly id: string
  readonly uri: string
  /** The heading of the section. */
  readonly section: string
  readonly children: readonly FigureRow[]
}

export type LedgerItem = FigureRow | FigureGroup

export const isGroup = (item: LedgerItem): item is FigureGroup => 'children' in item

/** The rows of a ledger by section, in the order of the text; what stands before the first section has none above it. */
export function toItems({uri, figures}: Ledger): readonly LedgerItem[] {
  const ids = counter()
  const items: LedgerItem[] = []
  let open: (FigureGroup & {readonly children: FigureRow[]}) | undefined
  for (const figure of figures) {
    if (figure.section === '') open = undefined
    else if (open?.section !== figure.section) {
      open = {id: ids(`/${figure.section}`), uri, section: figure.section, children: []}
      items.push(open)
    }
    const id = ids(`${open?.id ?? ''}/${figure.text} ${figure.counts}`)
    const row = {id, uri, figure, parent: open}
    if (open) open.children.push(row)
    else items.push(row)
  }
  return items
}

/** Tells equal names apart: the second is `name#2`. */
function counter(): (name: string) => string {
  const seen = new Map<string, number>()
  return name => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count > 1 ? `${name}#${count}` : name
  }
}

/** What stands beside a figure: what it counts, and how it stands with it. */
export const figureDescription = ({counts, state}: LedgerFigure, t: Translate): string =>
  [counts, stateName(state, t)].filter(Boolean).join(' · ')

function stateName(state: LedgerFigure['state'], t: Translate): string {
  switch (state) {
    case 'holds':
      return t('holds')
    case 'differs':
      return t('does not agree')
    case 'unchecked':
      return ''
  }
}

/** A whole sentence about a figure, with its arithmetic: tooltip, and for screen readers. */
export function figureSentence({text, counts, state, notes}: LedgerFigure, t: Translate): string {
  const name = counts === '' ? text : t('{0} ({1})', text, counts)
  switch (state) {
    case 'holds':
      return t('{0}: recomputed and right. {1}', name, notes.join(' '))
    case 'differs':
      return t('{0}: does not agree. {1}', name, notes.join(' '))
    case 'unchecked':
      return t('{0}: nothing to recompute it from.', name)
  }
}

/** What stands beside a section: how many of its figures do not agree, or else how many there are. */
export function groupDescription({children}: FigureGroup, t: Translate): string {
  const wrong = children.filter(({figure}) => figure.state === 'differs').length
  return wrong > 0 ? t('{0} do not agree', wrong) : String(children.length)
}

const icons = {
  holds: {id: 'pass', color: 'testing.iconPassed'},
  differs: {id: 'warning', color: 'list.warningForeground'},
  unchecked: {id: 'circle-outline'},
} as const

/** The icon (a codicon and a theme colour) by which a figure shows its state. */
export const figureIcon = ({state}: LedgerFigure): {readonly id: string; readonly color?: string} => icons[state]

/** What stands beside the name of the view: how many figures were recomputed and are right, and how many do not agree. */
export function ledgerSummary({figures}: Ledger, t: Translate): string {
  const count = (state: LedgerFigure['state']): number => figures.filter(figure => figure.state === state).length
  return t('{0} hold, {1} do not agree', count('holds'), count('differs'))
}
