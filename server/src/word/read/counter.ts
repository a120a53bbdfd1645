import {formatNumber} from './numberFormat'
import type {Level, List, Lists} from './numbering'

/** The number of a paragraph as Word shows it. */
export interface ShownNumber {
  /** `（一）`, `第三条`; empty for a bullet. */
  readonly text: string
  readonly isBullet: boolean
}

/** Counts the numbered paragraphs of a text in their order. */
export interface Counter {
  /** The number of the next paragraph, which is on a level (from 0) of a list. */
  next(list: string, level: number): ShownNumber | undefined
}

/** A counter at the start of a text. */
export function startCounter(lists: Lists): Counter {
  /** The last number of each level, by abstract list; a level that waits to start has none. */
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    next(id, level) {
      const list = lists.get(id)
      const definition = list?.levels[level]
      if (!list || !definition) return undefined
      const numbers = counts.get(list.abstract) ?? []
      counts.set(list.abstract, numbers)
      const first = list.starts.get(level)
      const starts = first !== undefined && !begun.has(`${id} ${level}`)
      begun.add(`${id} ${level}`)
      const before = numbers[level]
      numbers[level] = starts ? first : before === undefined ? (first ?? definition.start) : before + 1
      restartBelow(list, numbers, level)
      return {text: shown(list, definition, numbers), isBullet: definition.format === 'bullet'}
    },
  }
}

/** The levels below one count anew, unless they say that they go on. */
function restartBelow(list: List, numbers: (number | undefined)[], level: number): void {
  for (let below = level + 1; below < list.levels.length; below++) {
    const restart = list.levels[below]?.restart
    if (restart === undefined || level < restart) numbers[below] = undefined
  }
}

/** A level above that was not used yet shows the number it would start with. */
function shown(list: List, {text, legal, format}: Level, numbers: readonly (number | undefined)[]): string {
  if (format === 'bullet') return ''
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const level = list.levels[index]
    const value = numbers[index] ?? list.starts.get(index) ?? level?.start ?? 1
    return formatNumber(value, legal && level?.format !== 'none' ? 'decimal' : (level?.format ?? 'decimal'))
  })
}
