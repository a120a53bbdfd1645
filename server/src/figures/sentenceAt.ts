import type {Line} from '../markdown/line'
import {sentences} from '../markdown/sentence'

/** The index of the first sentence of a line that ends behind a place; as many as there are sentences where none does. */
export function sentenceAt(line: Line, place: number): number {
  const all = sentences(line)
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low
}
