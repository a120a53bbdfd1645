import type {Scar} from '../../data/schema'
import type {Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'
import {simplified} from './simplified'

/** A scar in a line; offsets count from the start of the line. */
export interface FoundScar {
  readonly scar: Scar
  readonly span: Span
}

/** How far to either side conditions look. */
const reach = 16

interface Ready {
  readonly scar: Scar
  readonly text: string
  readonly fits: (before: string, after: string) => boolean
}

/** Makes a list ready to be looked up: at each character of a line only what begins with it is tried, the longest first. */
export function scarFinder(scars: readonly Scar[]): (line: Line) => FoundScar[] {
  const buckets = bucketed(scars)
  return ({prose, contentStart}) => {
    const found: FoundScar[] = []
    const text = simplified(prose)
    for (let at = contentStart; at < text.length; at++) {
      const hit = buckets.get(text[at]!)?.find(ready => stands(ready, text, at, contentStart))
      if (!hit) continue
      found.push({scar: hit.scar, span: {start: at, end: at + hit.text.length}})
      at += hit.text.length - 1
    }
    return found
  }
}

function bucketed(scars: readonly Scar[]): ReadonlyMap<string, readonly Ready[]> {
  const buckets = new Map<string, Ready[]>()
  for (const scar of scars) {
    const fits = conditionOf(scar)
    for (const text of scar.texts) buckets.set(text[0]!, [...(buckets.get(text[0]!) ?? []), {scar, text, fits}])
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => b.text.length - a.text.length)
  return buckets
}

function conditionOf({after, before, notAfter, notBefore}: Scar): Ready['fits'] {
  const ends = (pattern: string | undefined) => (pattern ? new RegExp(`(?:${pattern})$`, 'u') : undefined)
  const begins = (pattern: string | undefined) => (pattern ? new RegExp(`^(?:${pattern})`, 'u') : undefined)
  const [left, right, noLeft, noRight] = [ends(after), begins(before), ends(notAfter), begins(notBefore)]
  return (ahead, behind) =>
    (left?.test(ahead) ?? true) &&
    (right?.test(behind) ?? true) &&
    !(noLeft?.test(ahead) ?? false) &&
    !(noRight?.test(behind) ?? false)
}

function stands({text, fits}: Ready, prose: string, at: number, from: number): boolean {
  if (!prose.startsWith(text, at)) return false
  const end = at + text.length
  return fits(prose.slice(Math.max(from, at - reach), at), prose.slice(end, end + reach))
}
