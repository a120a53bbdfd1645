import type {Line} from './line'

/**
 * What is remembered by a line, for as long as the line lives: a `WeakMap` in all but speed. A draft of thousands of lines asks
 * dozens of memories of each line at every keystroke, and a private field is found ten times as fast as an entry of a map.
 */
export class LineMemory<T> {
  private readonly slot = slots++

  get(line: Line): T | undefined {
    return Memory.of(line)?.[this.slot] as T | undefined
  }

  /** Gives back what it keeps: the value, or a list equal to it. */
  set(line: Line, value: T): T {
    const memory = Memory.of(line) ?? Memory.start(line)
    const kept = Array.isArray(value) ? packed(value) : value
    memory[this.slot] = kept
    return kept as T
  }
}

/** A list without the room to grow that `push` leaves, a dozen places and more; of empty ones, one for all. */
const packed = (list: readonly unknown[]): readonly unknown[] => (list.length === 0 ? none : list.slice())
const none: readonly unknown[] = []

/** How many memories there are; each has a place of its own in every line. Made once for a module, never for a draft. */
let slots = 0

/** Makes nothing but returns what it is given, so that the private field of the class below is put on that. */
const Given = function (given: object): object {
  return given
} as unknown as new (given: object) => object

/** Puts a field on a line that nobody else sees: no copy, comparison or listing of the line has it. */
class Memory extends Given {
  /** As long as it may become: a list that grows by and by is copied each time. */
  readonly #known: unknown[] = Array<unknown>(slots)

  static of(line: object): unknown[] | undefined {
    return #known in line ? line.#known : undefined
  }

  static start(line: object): unknown[] {
    return new Memory(line).#known
  }
}
