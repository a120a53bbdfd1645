import type {PlacedLine} from './block'
import {lookUp, type Known} from './known'
import type {Line} from './line'

/** The lines of one version by what makes them equal. */
export type LineCache = Known<Line>

/** A block's lines and what they are found by, so that a block that stays can bring its lines along cheaply. */
export interface KeyedLines {
  readonly lines: readonly PlacedLine[]
  readonly keys: readonly string[]
}

/** Collects the lines of a new version; a line that is equal in all fields to one already known is that one. */
export interface LineIntern {
  readonly lines: ReadonlyMap<string, Line>
  /** Takes in lines just read, and gives the known ones in their stead. */
  adopt(lines: readonly PlacedLine[]): KeyedLines
  /** Takes over the lines of a block that stays. */
  carry(lines: KeyedLines): void
}

export function startIntern(previous: LineCache): LineIntern {
  const collected = new Map<string, Line>()
  return {
    lines: collected,
    adopt(lines) {
      const keys = lines.map(({line}) => keyOf(line))
      const known = lines.map(({line, offset}, index) => {
        const key = keys[index]!
        const same = collected.get(key) ?? lookUp(previous, key) ?? line
        collected.set(key, same)
        return {line: same, offset}
      })
      return {lines: known, keys}
    },
    carry({lines, keys}) {
      for (let index = 0; index < lines.length; index++) collected.set(keys[index]!, lines[index]!.line)
    },
  }
}

/** What makes a line equal to another. For bare text the text itself; no other key has a line feed in front. */
export function keyOf({text, kind, depth, prose, contentStart, strong}: Line): string {
  if (prose === text && strong.length === 0 && (kind === 'prose' || kind === 'blank')) return text
  const bold = strong.map(({start, end}) => `${start}-${end}`).join()
  return `\n${kind} ${depth} ${contentStart} ${bold}\n${prose}\n${text}`
}
