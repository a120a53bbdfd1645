import {at, child, childrenOf, val, type XmlElement} from './xmlTree'

/** The style sheet of a Word file. */
export interface Styles {
  /** The name of a style, lower case: `heading 1`, `公文标题`; empty if it is not known. */
  nameOf(id: string | undefined): string
  /** A property of a paragraph (`w:jc`): its own, else of its style or those it is based on, else of the document. */
  ofParagraph(properties: XmlElement | undefined, name: string): XmlElement | undefined
  /** A property of the text that the style of a paragraph gives (`w:b`). */
  ofText(properties: XmlElement | undefined, name: string): XmlElement | undefined
  /** A property of a run: its own or its character style's. */
  ofRun(properties: XmlElement | undefined, name: string): XmlElement | undefined
  /** The paragraph properties of a style itself, without those it is based on. */
  own(id: string): XmlElement | undefined
  /** The ids from a style up to the last that it is based on. */
  chain(id: string | undefined): readonly string[]
}

const LONGEST_CHAIN = 30

/** Reads `word/styles.xml`. */
export function readStyles(root: XmlElement | undefined): Styles {
  const all = childrenOf(root, 'w:style')
  const byId = new Map(all.map(style => [style.attributes['w:styleId'] ?? '', style]))
  const standard = all.find(
    ({attributes}) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId']
  const defaults = child(root, 'w:docDefaults')

  function chain(id: string | undefined): readonly string[] {
    const ids: string[] = []
    for (let next = id; next !== undefined && byId.has(next) && ids.length < LONGEST_CHAIN;) {
      if (ids.includes(next)) break
      ids.push(next)
      next = val(child(byId.get(next), 'w:basedOn'))
    }
    return ids
  }

  const paragraphChain = (properties: XmlElement | undefined) => chain(val(child(properties, 'w:pStyle')) ?? standard)
  const inStyles = (ids: readonly string[], part: string, name: string): XmlElement | undefined => {
    for (const id of ids) {
      const found = at(byId.get(id), part, name)
      if (found) return found
    }
    return undefined
  }
  return {
    chain,
    nameOf: id => (val(child(byId.get(id ?? ''), 'w:name')) ?? '').toLowerCase(),
    own: id => child(byId.get(id), 'w:pPr'),
    ofParagraph: (properties, name) =>
      child(properties, name) ??
      inStyles(paragraphChain(properties), 'w:pPr', name) ??
      at(defaults, 'w:pPrDefault', 'w:pPr', name),
    ofText: (properties, name) =>
      inStyles(paragraphChain(properties), 'w:rPr', name) ?? at(defaults, 'w:rPrDefault', 'w:rPr', name),
    ofRun: (properties, name) =>
      child(properties, name) ?? inStyles(chain(val(child(properties, 'w:rStyle'))), 'w:rPr', name),
  }
}

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
  const level = Number(val(styles.ofParagraph(properties, 'w:outlineLvl')) ?? 9)
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

const alignOf = (jc: string | undefined): Look['align'] =>
  jc === 'center' ? 'center' : jc === 'right' || jc === 'end' ? 'right' : undefined
