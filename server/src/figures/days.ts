/** Whether a year, month and day come before others. */
export function isBefore(date: readonly number[], other: readonly number[]): boolean {
  const at = date.findIndex((value, index) => value !== other[index])
  return at >= 0 && date[at]! < other[at]!
}

/** How many days a period has, its first and last day counted; years that are not written are one year. */
export function daysBetween(from: readonly number[], to: readonly number[]): number {
  const at = ([year, month, day]: readonly number[]): number => Date.UTC(year || 2001, month! - 1, day)
  return Math.round((at(to) - at(from)) / 86_400_000) + 1
}
