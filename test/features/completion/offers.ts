import assert from 'node:assert/strict'
import {applyEdits, asksForOffers, completionsAt, genres, type Offer} from '../../../server/src/service'
import {atCursor} from '../reading'

/** The day on which the tests of completion take place. */
export const today = {year: 2026, month: 3, day: 5}

/** What is offered at the mark `‸`. */
export function offersAt(marked: string, facts: {readonly today?: typeof today} = {today}): readonly Offer[] {
  const {draft, offset} = atCursor(marked)
  return completionsAt(draft, offset, {genres, ...facts})
}

export const labelsAt = (marked: string, kind?: Offer['kind']): readonly string[] =>
  offersAt(marked)
    .filter(offer => !kind || offer.kind === kind)
    .map(({label}) => label)

/** The text after an offer was taken. */
export function accepted(marked: string, label: string): string {
  const {draft} = atCursor(marked)
  const offer = offersAt(marked).find(found => found.label === label)
  assert.ok(offer, `${label} is not offered`)
  return applyEdits(draft.text, [offer])
}

/** Whether an editor may show what there is at the mark without being asked. */
export function asksAt(marked: string): boolean {
  const {draft, offset} = atCursor(marked)
  return asksForOffers(draft, offset)
}
