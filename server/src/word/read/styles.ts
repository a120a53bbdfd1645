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
