import {at, child, childrenOf, isOn, val, type XmlElement} from './xmlTree'

/** One level of a numbered list, as `word/numbering.xml` defines it. */
export interface Level {
  readonly start: number
  /** A number format of Word: `chineseCounting`. */
  readonly format: string
  /** What is written, `%1` standing for the number of the first level: `第%1条`. */
  readonly text: string
  /** All numbers in Arabic digits, whatever the format of their level (正规形式编号). */
  readonly legal: boolean
  /** How many of the first levels make it count anew; undefined for all above it, 0 for none. */
  readonly restart: number | undefined
  /** The paragraph style that this level numbers. */
  readonly style: string | undefined
}

/** A list (`w:num`): lists with the same `abstract` count on from one another. */
export interface List {
  readonly abstract: string
  readonly levels: readonly (Level | undefined)[]
  /** Where a level starts anew the first time this list is used. */
  readonly starts: ReadonlyMap<number, number>
}

/** The lists of a file by their id. */
export type Lists = ReadonlyMap<string, List>

const LEVELS = 9

/** Reads `word/numbering.xml`. `styleList` gives the id of the list that a numbering style names. */
export function readLists(root: XmlElement | undefined, styleList: (style: string) => string | undefined): Lists {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map(found => [found.attributes['w:abstractNumId'] ?? '', found]),
  )
  const nums = new Map(childrenOf(root, 'w:num').map(found => [found.attributes['w:numId'] ?? '', found]))

  /** A list that only names a numbering style is defined where that style is. */
  function abstractOf(id: string, seen: readonly string[] = []): string {
    const link = val(child(abstracts.get(id), 'w:numStyleLink'))
    const list = link === undefined || seen.includes(id) ? undefined : styleList(link)
    const next = list === undefined ? undefined : val(child(nums.get(list), 'w:abstractNumId'))
    return next === undefined || next === id ? id : abstractOf(next, [...seen, id])
  }

  return new Map(
    [...nums].map(([id, num]) => {
      const abstract = abstractOf(val(child(num, 'w:abstractNumId')) ?? '')
      const levels: (Level | undefined)[] = new Array(LEVELS).fill(undefined)
      childrenOf(abstracts.get(abstract), 'w:lvl').forEach(found => setLevel(levels, found, levelOf(found)))
      const starts = new Map<number, number>()
      for (const override of childrenOf(num, 'w:lvlOverride')) {
        const level = levelOf(override)
        const start = val(child(override, 'w:startOverride'))
        const own = child(override, 'w:lvl')
        if (own) setLevel(levels, own, level)
        if (start !== undefined) starts.set(level, number(start, 1))
      }
      return [id, {abstract, levels, starts}]
    }),
  )
}

const levelOf = (found: XmlElement): number => number(found.attributes['w:ilvl'], 0)

function setLevel(levels: (Level | undefined)[], found: XmlElement, index: number): void {
  if (index >= LEVELS) return
  const restart = val(child(found, 'w:lvlRestart'))
  levels[index] = {
    start: number(val(child(found, 'w:start')), 1),
    format: formatOf(found),
    text: val(child(found, 'w:lvlText')) ?? '',
    legal: isOn(child(found, 'w:isLgl')) === true,
    restart: restart === undefined ? undefined : number(restart, 0),
    style: val(child(found, 'w:pStyle')),
  }
}

/** A format of the writer's own stands in an alternative; the other one is a format that every Word knows. */
const formatOf = (level: XmlElement): string =>
  val(child(level, 'w:numFmt') ?? at(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt')) ?? 'decimal'

const number = (text: string | undefined, otherwise: number): number => {
  const value = Number(text ?? otherwise)
  return Number.isInteger(value) && value >= 0 && value < 1_000_000 ? value : otherwise
}
