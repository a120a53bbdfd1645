import {DOMParser} from '@xmldom/xmldom'
import {damaged, WordFileError} from './wordFileError'
import {checkXml} from './xmlLimits'

/** An element of a Word file. Names have the usual prefix of their namespace (`w:p`), whichever one the file itself uses. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** The root of an XML text. Throws {@link WordFileError} where it is broken, nested beyond sense, or brings entities of its own. */
export function parseXml(source: string): XmlElement {
  checkXml(source)
  const fail = () => {
    throw new WordFileError(damaged)
  }
  const parser = new DOMParser({errorHandler: {warning: () => undefined, error: fail, fatalError: fail}})
  const root = parser.parseFromString(source, 'text/xml').documentElement as DomElement | null
  if (!root) throw new WordFileError(damaged)
  return convert(root, 0)
}

/** Writes an element as XML, with the namespaces of its prefixes declared. Only elements with a known prefix can be written. */
export function writeXml(root: XmlElement): string {
  const declared = Object.fromEntries([...prefixes].map(([uri, prefix]) => [`xmlns:${prefix}`, uri]))
  return `<?xml version="1.0" encoding="UTF-8"?>${write({...root, attributes: {...declared, ...root.attributes}})}`
}

/** Makes an element: `element('w:t', {}, '一、')`. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly XmlNode[]
): XmlElement => ({name, attributes, children})

export const isElement = (node: XmlNode | undefined): node is XmlElement => typeof node === 'object'

/** The first child of a name. */
export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name)

/** All children of a name. */
export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((node): node is XmlElement => isElement(node) && node.name === name) ?? []

/** The element at the end of a path of first children. */
export const at = (parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce(child, parent)

/** `w:val` of an element. */
export const val = (found: XmlElement | undefined): string | undefined => found?.attributes['w:val']

/** Whether a switch (`<w:b/>`) is on; undefined where it is not there. */
export const isOn = (found: XmlElement | undefined): boolean | undefined =>
  found && !/^(?:0|false|off|none)$/.test(val(found) ?? 'on')

/** All elements of a name below an element, in the order of the text; those within a found one are not looked for. */
export function descendants(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap(node =>
    !isElement(node) ? [] : node.name === name ? [node] : descendants(node, name),
  )
}

/** The text that an element holds in elements of a name, `w:t` if none is given. */
export const textIn = (parent: XmlElement, name = 'w:t'): string =>
  descendants(parent, name)
    .flatMap(({children}) => children.filter(node => typeof node === 'string'))
    .join('')

/** The parts of the document object model that are used; the library's own types ask for those of a browser. */
interface DomNode {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
}

interface DomName {
  readonly namespaceURI: string | null
  readonly localName: string | null
  readonly nodeName: string
}

interface DomElement extends DomNode, DomName {
  readonly attributes: {readonly length: number; item(index: number): (DomName & {readonly value: string}) | null}
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** Deeper than any document that a person wrote; what is read here is walked recursively. */
const DEEPEST = 250

function convert(dom: DomElement, depth: number): XmlElement {
  if (depth > DEEPEST) throw new WordFileError(damaged)
  const attributes: Record<string, string> = {}
  for (let index = 0; index < dom.attributes.length; index++) {
    const attribute = dom.attributes.item(index)!
    attributes[nameOf(attribute)] = attribute.value
  }
  const children: XmlNode[] = []
  for (let node = dom.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT) children.push(convert(node as DomElement, depth + 1))
    else if (node.nodeType === TEXT || node.nodeType === CDATA) children.push(node.nodeValue ?? '')
  }
  return {name: nameOf(dom), attributes, children}
}

function nameOf({namespaceURI, localName, nodeName}: DomName): string {
  if (!namespaceURI) return localName ?? nodeName
  return `${knownPrefix.get(namespaceURI) ?? '?'}:${localName ?? nodeName}`
}

const office = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const microsoft = 'http://schemas.microsoft.com/office/word'

/** Namespaces as they are written. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${office}/wordprocessingml/2006/main`, 'w'],
  [`${office}/officeDocument/2006/relationships`, 'r'],
  [`${microsoft}/2010/wordml`, 'w14'],
])

/** Namespaces as they are read, those of the strict form of the format and of WPS included. */
const knownPrefix: ReadonlyMap<string, string> = new Map([
  ...prefixes,
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${office}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${office}/drawingml/2006/main`, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [`${office}/drawingml/2006/picture`, 'pic'],
  [`${strict}/drawingml/picture`, 'pic'],
  [`${office}/drawingml/2006/chart`, 'c'],
  [`${strict}/drawingml/chart`, 'c'],
  [`${office}/drawingml/2006/diagram`, 'dgm'],
  [`${strict}/drawingml/diagram`, 'dgm'],
  [`${office}/markup-compatibility/2006`, 'mc'],
  [`${office}/package/2006/relationships`, 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

function write(node: XmlNode): string {
  if (!isElement(node)) return escape(node)
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => /^(?:w|r|w14|xmlns):|^[^:]+$/.test(name))
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
  const head = `<${node.name}${attributes.join('')}`
  return node.children.length > 0 ? `${head}>${node.children.map(write).join('')}</${node.name}>` : `${head}/>`
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** What XML cannot hold has no place in a text either; line ends within attributes and texts are kept as they are. */
const escape = (text: string): string =>
  text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, character => entities[character]!)
