import type {Draft} from '../draft/draft'
import {periodOf, writersAgree, writerOf} from '../figures/sameWriter'
import {mayBeEqual, statementsIn, type Told} from '../figures/statements'
import type {Span} from '../markdown/span'

/** A quantity with different values in two or more drafts. */
export interface Disagreement<Name> {
  /** What is counted: `党员`. */
  readonly name: string
  /** `2025年`, `2025年上半年`; empty where no draft names one. */
  readonly period: string
  /** One place for each value, in the order of the drafts. */
  readonly places: readonly {readonly draft: Name; readonly words: string; readonly span: Span}[]
}

interface Place<Name> {
  readonly of: Name
  readonly told: Told
  readonly writer: string
}

/**
 * The same quantity (equal words, measure and period, and no other writer) with different values in different drafts; what one
 * draft says of itself is a finding of its own.
 */
export function disagreements<Name>(
  drafts: readonly {readonly name: Name; readonly draft: Draft}[],
): Disagreement<Name>[] {
  const byKey = new Map<string, {readonly period: string; readonly places: Place<Name>[]}>()
  for (const {name, draft} of drafts) {
    const [writer, ofDraft] = [writerOf(draft), periodOf(draft)]
    for (const told of statementsIn(draft)) {
      const period = told.year && !ofDraft.startsWith(told.year) ? `${told.year}年` : ofDraft
      const key = `${told.key}/${period}`
      const group = byKey.get(key) ?? {period, places: []}
      byKey.set(key, group)
      group.places.push({of: name, told, writer})
    }
  }
  return [...byKey.values()].flatMap(({period, places}) =>
    apart(places).map(group => ({
      name: group[0]!.told.name,
      period,
      places: group.map(({of, told}) => ({draft: of, words: told.words, span: told.place})),
    })),
  )
}

/** The places of one quantity by writer, each value of each draft once; only where two drafts differ. */
function apart<Name>(places: readonly Place<Name>[]): Place<Name>[][] {
  const groups: Place<Name>[][] = []
  for (const place of places) {
    const group = groups.find(others => others.every(({writer}) => writersAgree(writer, place.writer)))
    if (!group) groups.push([place])
    else if (!group.some(({of, told}) => of === place.of && told.number.value === place.told.number.value))
      group.push(place)
  }
  return groups.flatMap(group => {
    const differing = group.filter(({of, told}) =>
      group.some(other => other.of !== of && !mayBeEqual(other.told.number, told.number)),
    )
    return differing.length > 1 ? [differing] : []
  })
}
