/** Where a text differs from an earlier one: the stretch from `start` to `end` stands for `start` to `before` of that. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly before: number
}

/** How much is compared at a time: long stretches of equal text are compared many times as fast as single characters. */
const CHUNK = 4096

/** The one stretch in which two texts differ; empty at the end of equal texts. */
export function stretchOf(earlier: string, text: string): Stretch {
  const most = Math.min(earlier.length, text.length)
  const start = sameFrom(most, (at, length) => earlier.slice(at, at + length) === text.slice(at, at + length))
  const same = sameFrom(most - start, (at, length) => endBefore(earlier, at, length) === endBefore(text, at, length))
  return {start, end: text.length - same, before: earlier.length - same}
}

/** The `length` characters before the last `after` ones. */
const endBefore = (text: string, after: number, length: number): string =>
  text.slice(text.length - after - length, text.length - after)

/** How far two texts are the same, at most `most` characters: chunk by chunk, then by halves. */
function sameFrom(most: number, isSame: (at: number, length: number) => boolean): number {
  let at = 0
  while (at < most && isSame(at, Math.min(CHUNK, most - at))) at += Math.min(CHUNK, most - at)
  for (let length = CHUNK / 2; length >= 1; length /= 2) {
    if (at + length <= most && isSame(at, length)) at += length
  }
  return at
}
