/** How many days a month has; 29 for February of an unknown year, 0 for no month at all. */
export function daysIn(month: number, year = 2000): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0
}

/** Whether there is such a day. */
export const isDate = (year: number, month: number, day: number): boolean => day > 0 && day <= daysIn(month, year)

const WEEKDAYS = '日一二三四五六'

/** The day of the week, `日` to `六`, of a date that is one. */
export const weekdayOf = (year: number, month: number, day: number): string =>
  WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!

/** The year that two digits stand for in a document of today: `06` is 2006, `98` is 1998. */
export const fullYear = (short: string): string => `${Number(short) < 50 ? '20' : '19'}${short}`
