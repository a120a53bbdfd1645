import type {Page, Pages, PlacedLine} from '../../server/src/protocol'
import {emOf, extentOf, paperOf} from './pageGeometry'
import {spreadRuns} from './spreadRuns'

/** The pages of a draft, with the places of their lines in it as UTF-16 offsets. */
export interface DraftPages extends Pick<Pages, 'uri' | 'version' | 'settings'> {
  readonly pages: readonly Page[]
}

/** A height on a page, in hundredths of a millimetre from its upper edge. */
export interface PagePlace {
  readonly page: number
  readonly y: number
}

/** A line, or a row of a table, on its page. */
export interface PlacedItem extends PagePlace {
  readonly height: number
}

/**
 * Pairs of places that belong together: an offset in the draft, and a height on the pages laid one below the other without gaps.
 * Both grow from pair to pair.
 */
export interface Track {
  readonly anchors: readonly {readonly offset: number; readonly height: number}[]
  readonly tops: readonly number[]
}

/**
 * The track of some pages of a draft of so many characters. What stands elsewhere on paper than in the draft (the 版记 of the front
 * matter) is left out.
 */
export function trackOf({pages, settings}: DraftPages, characters: number): Track {
  const tops = [0]
  for (const page of pages) tops.push(tops.at(-1)! + paperOf(page).height)
  const anchors = [{offset: 0, height: 0}]
  pages.forEach((page, index) => {
    for (const item of page.content) {
      if (item.kind === 'rule' || !item.source) continue
      const anchor = {offset: item.source.start, height: tops[index]! + extentOf(page, item, settings.linePitch).top}
      const last = anchors.at(-1)!
      if (anchor.offset > last.offset && anchor.height > last.height) anchors.push(anchor)
    }
  })
  const end = {offset: Math.max(characters, anchors.at(-1)!.offset), height: tops.at(-1)!}
  return {anchors: [...anchors, end], tops}
}

/** The place on the pages that belongs to an offset in the draft. */
export function placeOf({anchors, tops}: Track, offset: number): PagePlace {
  const height = interpolated(anchors, 'offset', 'height', offset)
  const page = Math.min(lastAtMost(tops, height), Math.max(0, tops.length - 2))
  return {page, y: height - tops[page]!}
}

/** The offset in the draft that belongs to a place on the pages. */
export function offsetOf({anchors, tops}: Track, {page, y}: PagePlace): number {
  const height = (tops[Math.min(page, tops.length - 1)] ?? 0) + y
  return Math.round(interpolated(anchors, 'height', 'offset', height))
}

/** The line on paper that shows an offset of the draft: the one that holds it, else the last one before it. */
export function itemAt({pages, settings}: DraftPages, offset: number): PlacedItem | undefined {
  let best: PlacedItem | undefined
  let bestStart = -1
  pages.forEach((page, index) => {
    for (const item of page.content) {
      if (item.kind === 'rule' || !item.source) continue
      const {start} = item.source
      // The head of a table that is repeated on the next page is the first one all the same.
      if (start > offset || start <= bestStart) continue
      const {top, height} = extentOf(page, item, settings.linePitch)
      best = {page: index, y: top, height}
      bestStart = start
    }
  })
  return best
}

/** The offset in the draft of what stands at a place of a page, `x` from its left edge; undefined where nothing stands. */
export function offsetAt(
  {pages, settings}: DraftPages,
  {page: index, x, y}: PagePlace & {readonly x: number},
): number | undefined {
  const page = pages[index]
  const isThere = (item: {readonly top: number; readonly height: number}) => {
    const {top, height} = extentOf(page!, item, settings.linePitch)
    return y >= top && y < top + height
  }
  const item = page?.content.find(content => content.kind !== 'rule' && isThere(content))
  if (!page || !item || item.kind === 'rule') return undefined
  const place = (x - paperOf(page).text.left) / emOf(page)
  if (item.kind === 'line') return offsetIn(item, place)
  const line = item.cells.find(({left, width}) => place < left + width)?.lines.find(isThere)
  return (line && offsetIn(line, place)) ?? item.source?.start
}

/** Counts the characters that stand before, of those the line has; marks of Markdown make that a near guess. */
function offsetIn(line: PlacedLine, place: number): number | undefined {
  const {source} = line
  if (!source) return undefined
  const runs = spreadRuns(line)
  const before = runs.reduce((sum, {text, left, width}) => {
    const share = width > 0 ? (place - left) / width : 0
    return sum + text.length * Math.min(1, Math.max(0, share))
  }, 0)
  const all = runs.reduce((sum, {text}) => sum + text.length, 0)
  return source.start + Math.floor(((source.end - source.start) * before) / Math.max(1, all))
}

/** Reads one column of a growing table at a value of the other, in equal steps between two rows. */
function interpolated(anchors: Track['anchors'], from: Column, to: Column, value: number): number {
  const index = Math.min(
    lastAtMost(
      anchors.map(anchor => anchor[from]),
      value,
    ),
    anchors.length - 2,
  )
  const [before, after] = [anchors[index]!, anchors[index + 1]!]
  const span = after[from] - before[from]
  const share = span > 0 ? Math.min(1, Math.max(0, (value - before[from]) / span)) : 0
  return before[to] + (after[to] - before[to]) * share
}

type Column = 'offset' | 'height'

/** The index of the last of some growing numbers that is at most the value; 0 if there is none. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (numbers[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
