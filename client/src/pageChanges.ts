import type {Drawing} from './pageDrawing'

/** What a view that shows some pages has to draw anew to show others. */
export interface PageChanges {
  readonly count: number
  readonly changed: readonly {readonly index: number; readonly drawing: Drawing}[]
}

/** Remembers what a view shows, so that it is sent only the pages that look different. */
export interface ShownPages {
  next(drawings: readonly Drawing[]): PageChanges
  /** The view is empty again. */
  forget(): void
}

export function createShownPages(): ShownPages {
  let shown: readonly string[] = []
  return {
    next(drawings) {
      const keys = drawings.map(drawing => JSON.stringify(drawing))
      const changed = drawings
        .map((drawing, index) => ({index, drawing}))
        .filter(({index}) => keys[index] !== shown[index])
      shown = keys
      return {count: drawings.length, changed}
    },
    forget() {
      shown = []
    },
  }
}
