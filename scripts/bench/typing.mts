import {setTimeout as sleep} from 'node:timers/promises'
import type {Server} from './client.mjs'

/** Milliseconds between two edits: a quick typist. */
const pace = 40
/** One edit: what replaces so many characters before the cursor. */
interface Stroke {
  readonly back: number
  readonly text: string
}

/** What is typed: Han characters one by one, or letters as an input method shows them, which Han characters replace. */
export type Typing = 'han' | 'pinyin'

const strokes: Readonly<Record<Typing, readonly Stroke[]>> = {
  han: [...'会后各组要把台账补齐按时报送街道汇总并且留存备查'].map(text => ({back: 0, text})),
  pinyin: [
    ['jin du', '进度'],
    ['hui zong', '汇总'],
    ['bao song', '报送'],
  ].flatMap(([letters = '', han = '']) => [
    ...[...letters].map(text => ({back: 0, text})),
    {back: letters.length, text: han},
  ]),
}

/**
 * Types one burst behind the `nth` comma after the middle of the text, one edit each 40 ms whether or not the server has answered; gives
 * the milliseconds from each edit to the first diagnostics that know of it.
 */
export async function typeBurst(
  server: Server,
  typing: Typing,
  nth: number,
  edits: number,
): Promise<readonly number[]> {
  let cursor = commaBehindMiddle(server.text(), nth)
  const answers: Promise<number>[] = []
  const start = performance.now()
  for (let edit = 0; edit < edits; edit++) {
    const {back, text} = strokes[typing][edit % strokes[typing].length]!
    const answer = server.change(cursor - back, cursor, text)
    // What fails while we type is told by Promise.all below.
    answer.catch(() => undefined)
    answers.push(answer)
    cursor += text.length - back
    const rest = start + (edit + 1) * pace - performance.now()
    if (rest > 0) await sleep(rest)
  }
  return Promise.all(answers)
}

/** Behind the comma: inside a paragraph, where a clause begins. */
function commaBehindMiddle(text: string, nth: number): number {
  let found = Math.floor(text.length / 2)
  for (let left = nth; left >= 0; left--) found = text.indexOf('，', found) + 1
  return found
}
