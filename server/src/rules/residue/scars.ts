import {residueLists} from '../../data/residueLists'
import type {Scar} from '../../data/schema'
import {knownText} from '../../draft/knownText'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import type {Span} from '../../markdown/span'
import {once} from '../once'
import {allLists} from '../wording/allLists'
import {edgesOf, fitsIn, type Edges} from '../wording/edges'

/** A scar in a line; offsets count from the start of the line. */
export interface FoundScar {
  /** What left it: deleting, or replacing all at once. */
  readonly by: 'deletion' | 'replacing'
  readonly scar: Scar
  readonly span: Span
}

const remembered = new LineMemory<readonly FoundScar[]>()

/** What deleting and replacing left in a line. Remembered by the line, since both rules ask. */
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
  readonly edges: () => Edges
  readonly fits: (text: string, start: number, end: number, from: number) => boolean
}

const scars: readonly Ready[] = [
  ...residueLists.deletionScars.entries.flatMap(scar => readyOf(scar, 'deletion')),
  ...residueLists.replaceScars.entries.flatMap(scar => readyOf(scar, 'replacing')),
]
/** The words that scars are known by. */
export const scarWords = allLists.add(
  scars,
  ({text}) => text,
  ({text: {length}, edges}, text, start) => fitsIn(edges(), text, start, start + length),
)

/** From left to right, none inside another, the longest first. */
function find(line: Line): readonly FoundScar[] {
  const {contentStart} = line
  const text = knownText(line)
  let found: FoundScar[] | undefined
  let from = contentStart
  for (const {word, start} of scarWords.placesIn(text)) {
    const end = start + word.text.length
    if (start < from || !word.fits(text, start, end, contentStart)) continue
    ;(found ??= []).push({by: word.by, scar: word.scar, span: {start, end}})
    from = end
  }
  return found ?? none
}

const none: readonly FoundScar[] = []

function readyOf(scar: Scar, by: FoundScar['by']): readonly Ready[] {
  const edges = once(() => edgesOf(scar))
  const condition = once(() => conditionOf(scar))
  const fits: Ready['fits'] = (text, start, end, from) => condition()(text, start, end, from)
  return scar.texts.map(text => ({by, scar, text, edges, fits}))
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
