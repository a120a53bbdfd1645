/** Today's date by the clock and the time zone of the machine; the core has no clock. */
export function today(): {readonly year: number; readonly month: number; readonly day: number} {
  const now = new Date()
  return {year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate()}
}
