/**
 * Tells whether an editor scrolls because its reader does or because the pages have just led it, so that neither of the two pulls the
 * other back. Times are in milliseconds.
 */
export interface ScrollLead {
  /** The pages lead the editor from now on. */
  take(): void
  /** Whether they do still, so that the editor does not lead them. */
  isTaken(): boolean
  /** The editor has scrolled: whether that is only the echo of the pages. */
  isEcho(): boolean
}

/** An editor may scroll in several steps. */
const held = 500
/** On a busy computer the first step comes late. */
const late = 2000

export function createScrollLead(now: () => number = Date.now): ScrollLead {
  let taken = -Infinity
  let awaited = false
  const isTaken = () => now() - taken < held
  return {
    isTaken,
    take() {
      taken = now()
      awaited = true
    },
    isEcho() {
      const isFirst = awaited && now() - taken < late
      awaited = false
      return isFirst || isTaken()
    },
  }
}
