import type {Styles} from './styles'
import {at, child, val, type XmlElement} from './xmlTree'

/** How a paragraph looks in Word, which tells what it is. */
export interface Look {
  /** The name of its style, lower case. */
  readonly style: string
  /** 0 for the first level of the outline; undefined for body text. */
  readonly outline: number | undefined
  readonly align: 'center' | 'right' | undefined
  /** The name of the character style that all its text has, lower case; empty if there is none. */
  readonly textStyle: string
  /** In points; the largest text of the paragraph. */
  readonly size: number
  readonly red: boolean
  /** Whether its number was automatic. */
  readonly numbered: boolean
  /** Whether it is an item of a list with bullets. */
  readonly bullet?: true
}

/** The look of a paragraph from its properties and the runs in it. */
export function lookOf(
  styles: Styles,
  properties: XmlElement | undefined,
  runs: readonly XmlElement[],
  numbered: boolean,
): Look {
  const level = Number(val(styles.ofParagraph(properties, 'w:outlineLvl')) ?? headingLevel(styles, properties))
  const ofRuns = (name: string) =>
    runs.map(run => val(styles.ofRun(child(run, 'w:rPr'), name) ?? styles.ofText(properties, name)))
  const textStyles = runs.map(run => styles.nameOf(val(at(run, 'w:rPr', 'w:rStyle'))))
  return {
    style: styles.nameOf(val(child(properties, 'w:pStyle'))),
    outline: level >= 0 && level < 9 ? level : undefined,
    align: alignOf(val(styles.ofParagraph(properties, 'w:jc'))),
    textStyle: new Set(textStyles).size === 1 ? textStyles[0]! : '',
    size: Math.max(0, ...ofRuns('w:sz').map(size => Number(size ?? 0) / 2 || 0)),
    red: ofRuns('w:color').some(color => /^(?:ff0000|[ef][0-9a-f]0000|c00000)$/i.test(color ?? '')),
    numbered,
  }
}

/** Word's own headings have their level whether it is written down or not; 9 for other paragraphs. */
function headingLevel(styles: Styles, properties: XmlElement | undefined): number {
  const names = styles.chain(val(child(properties, 'w:pStyle'))).map(styles.nameOf)
  const [digit] = names.flatMap(name => /^heading ([1-9])$/.exec(name)?.[1] ?? [])
  return digit === undefined ? 9 : Number(digit) - 1
}

const alignOf = (jc: string | undefined): Look['align'] =>
  jc === 'center' ? 'center' : jc === 'right' || jc === 'end' ? 'right' : undefined

/** The different looks of a text; there are few, however long it is. */
export interface Looks {
  readonly all: readonly Look[]
  /** The index of a look. */
  indexOf(look: Look): number
}

export function startLooks(): Looks {
  const all: Look[] = []
  const known = new Map<string, number>()
  return {
    all,
    indexOf(look) {
      const key = JSON.stringify(look)
      const index = known.get(key) ?? all.push(look) - 1
      known.set(key, index)
      return index
    },
  }
}
