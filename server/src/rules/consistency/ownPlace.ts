import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** 我社区 in most of the draft and 该社区 for the same place. Offsets count from the draft. */
export const ownPlace: DraftRule = {
  id: 'own-place',
  category: 'consistency',
  scope: 'draft',
  severity: 'hint',
  title: '人称前后不一',
  rationale: '自己写自己，通篇用“我社区”；中间冒出“该社区”，像是别人在写，多半是从上级材料里摘来的。',
  basis: {source: '实务', clause: '人称前后一致'},
  examples: [
    {
      bad: '我社区位于城南。我社区有居民3200户。我社区党员120名。⟦该社区⟧环境整洁。',
      good: '我社区位于城南。我社区有居民3200户。我社区党员120名。我社区环境整洁。',
    },
  ],
  *check({lines}) {
    const own = new Map<string, number>()
    const other = new Map<string, Span>()
    for (const {line, offset} of lines) {
      const {ours, theirs} = placesIn(line)
      for (const place of ours) own.set(place, (own.get(place) ?? 0) + 1)
      for (const {place, span} of theirs) if (!other.has(place)) other.set(place, shift(span, offset))
    }
    for (const [place, span] of other) {
      if ((own.get(place) ?? 0) < OFTEN) continue
      const message = `全文多处写“我${place}”，这里写“该${place}”，如果说的是本${place}，通常统一人称；说别处的可忽略。`
      yield {span, message}
    }
  },
}

/** How often 我社区 makes it the draft's own voice. */
const OFTEN = 3

interface LinePlaces {
  readonly ours: readonly string[]
  readonly theirs: readonly {readonly place: string; readonly span: Span}[]
}

const NONE: LinePlaces = {ours: [], theirs: []}
const remembered = new LineMemory<LinePlaces>()

function placesIn(line: Line): LinePlaces {
  const known = remembered.get(line)
  if (known) return known
  const read = line.kind !== 'code' && line.kind !== 'quote' && /[我该該]/.test(line.prose) ? readPlaces(line) : NONE
  remembered.set(line, read)
  return read
}

const PLACE = '(社区|社區|街道|[县縣镇鎮乡鄉村区區市])'
const OURS = new RegExp(`我${PLACE}`, 'gu')
const THEIRS = new RegExp(`[该該]${PLACE}`, 'gu')

/** 该社区 that goes back to one named before it in the paragraph is another place. */
function readPlaces({prose}: Line): LinePlaces {
  const ours = matchesIn(prose, OURS).map(match => match[1]!)
  const named = new Map<string, number>()
  const theirs = matchesIn(prose, THEIRS).flatMap(match => {
    const place = match[1]!
    const end = named.get(place) ?? firstNamed(prose, place)
    named.set(place, end)
    return end <= match.index ? [] : [{place, span: {start: match.index, end: match.index + match[0].length}}]
  })
  return {ours, theirs}
}

/** Where the first place ends that has a name of its own before what it is. */
function firstNamed(prose: string, place: string): number {
  const found = new RegExp(`[^我本各该該全个個在新老的]${place}`, 'u').exec(prose)
  return found ? found.index + found[0].length : Infinity
}
