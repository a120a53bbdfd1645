/**
 * How many items stand before the first that does not come before what is looked for; they are in order, so that none behind it does
 * either. Half of what is left is passed over with each question.
 */
export function countBefore<T>(items: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
