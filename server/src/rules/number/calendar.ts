/** How many days a month has; 29 for February of an unknown year, 0 for no month at all. */
export function daysIn(month: number, year = 2000): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0
}
