import {residueLists} from '../../data/residueLists'
import type {Scar} from '../../data/schema'
import {knownText} from '../../draft/knownText'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import type {Span} from '../../markdown/span'

/** A scar in a line; offsets count from the start of the line. */
export interface FoundScar {
  /** What left it: deleting, or replacing all at once. */
  readonly by: 'deletion' | 'replacing'
  readonly scar: Scar
  readonly span: Span
}

const remembered = new LineMemory<readonly FoundScar[]>()

/** What deleting and replacing left in a line. Both lists are looked up in one pass, which is remembered by the line. */
export function scarsIn(line: Line): readonly FoundScar[] {
  const known = remembered.get(line)
  if (known) return known
  const found = find(line)
  remembered.set(line, found)
  return found
}

/** How far to either side conditions look. */
const reach = 16

interface Ready {
  readonly by: FoundScar['by']
  readonly scar: Scar
  readonly text: string
  readonly fits: (text: string, start: number, end: number, from: number) => boolean
}

const buckets = bucketed([
  ...residueLists.deletionScars.entries.map(scar => ({scar, by: 'deletion' as const})),
  ...residueLists.replaceScars.entries.map(scar => ({scar, by: 'replacing' as const})),
])

/** For each character whether a scar begins with it: most characters are passed over by this alone. */
const begins = new Uint8Array(0x10000)
for (const first of buckets.keys()) begins[first] = 1

/** At each character only what begins with it is tried, the longest first. */
function find(line: Line): readonly FoundScar[] {
  const found: FoundScar[] = []
  const {contentStart} = line
  const text = knownText(line)
  for (let at = contentStart; at < text.length; at++) {
    const first = text.charCodeAt(at)
    if (begins[first] === 0) continue
    const hit = buckets
      .get(first)!
      .find(ready => text.startsWith(ready.text, at) && ready.fits(text, at, at + ready.text.length, contentStart))
    if (!hit) continue
    found.push({by: hit.by, scar: hit.scar, span: {start: at, end: at + hit.text.length}})
    at += hit.text.length - 1
  }
  return found.length > 0 ? found : none
}

const none: readonly FoundScar[] = []

function bucketed(scars: readonly Pick<Ready, 'scar' | 'by'>[]): ReadonlyMap<number, readonly Ready[]> {
  const byFirst = new Map<number, Ready[]>()
  for (const {scar, by} of scars) {
    const fits = conditionOf(scar)
    for (const text of scar.texts) {
      const first = text.charCodeAt(0)
      byFirst.set(first, [...(byFirst.get(first) ?? []), {by, scar, text, fits}])
    }
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.text.length - a.text.length)
  return byFirst
}

/** What follows is asked first: it is anchored where it begins, and it mostly decides. */
function conditionOf({after, before, notAfter, notBefore}: Scar): Ready['fits'] {
  const ends = (pattern: string | undefined) => (pattern ? new RegExp(`(?:${pattern})$`, 'u') : undefined)
  const starts = (pattern: string | undefined) => (pattern ? new RegExp(`^(?:${pattern})`, 'u') : undefined)
  const [left, right, noLeft, noRight] = [ends(after), starts(before), ends(notAfter), starts(notBefore)]
  return (text, start, end, from) => {
    const behind = right || noRight ? text.slice(end, end + reach) : ''
    if (right?.test(behind) === false || noRight?.test(behind)) return false
    const ahead = left || noLeft ? text.slice(Math.max(from, start - reach), start) : ''
    return left?.test(ahead) !== false && !noLeft?.test(ahead)
  }
}
