import type {Package} from './openPackage'
import {WordFileError} from './wordFileError'
import {childrenOf, descendants, parseXml, type XmlElement} from './xmlTree'

/** The parts of a Word file that hold text or say how it is numbered. */
export interface WordParts {
  readonly document: XmlElement
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
  readonly comments: XmlElement | undefined
  readonly headers: readonly XmlElement[]
  readonly footers: readonly XmlElement[]
}

/** Finds and reads the parts by the relations that the file declares, or where Word itself puts them. */
export async function readParts(file: Package): Promise<WordParts> {
  const [main] = await relations(file, '')
    .then(found => found.filter(({type}) => type === 'officeDocument'))
    .then(found => found.map(({target}) => target))
  const path = main ?? 'word/document.xml'
  const source = await file.read(path)
  if (source === undefined) throw new WordFileError(notWord)
  const document = parseXml(source)
  if (document.name !== 'w:document') throw new WordFileError(notWord)
  const related = await relations(file, path)
  const all = async (type: string): Promise<readonly XmlElement[]> => {
    const found: XmlElement[] = []
    for (const {target} of related.filter(relation => relation.type === type)) {
      const text = await file.read(target)
      if (text !== undefined) found.push(parseXml(text))
    }
    return found
  }
  const one = async (type: string): Promise<XmlElement | undefined> => {
    const [found] = await all(type)
    if (found || related.length > 0) return found
    const text = await file.read(`word/${type}.xml`)
    return text === undefined ? undefined : parseXml(text)
  }
  return {
    document,
    styles: await one('styles'),
    numbering: await one('numbering'),
    footnotes: await one('footnotes'),
    endnotes: await one('endnotes'),
    comments: await one('comments'),
    headers: await all('header'),
    footers: await all('footer'),
  }
}

const notWord = '不是 Word 文件：压缩包里没有正文。表格、演示文稿请先把文字粘贴到 Word 里。'

interface Relation {
  /** The last word of the type: `styles`. */
  readonly type: string
  /** From the root of the package. */
  readonly target: string
}

async function relations(file: Package, path: string): Promise<readonly Relation[]> {
  const cut = path.lastIndexOf('/') + 1
  const text = await file.read(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`)
  if (text === undefined) return []
  return childrenOf(parseXml(text), 'rel:Relationship')
    .filter(({attributes}) => attributes['TargetMode'] !== 'External')
    .map(({attributes: {Type = '', Target = ''}}) => ({
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: resolve(path.slice(0, cut), Target),
    }))
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** How many comments there are; those that nothing in the text refers to do not count. */
export const commentCount = ({comments, document}: WordParts): number =>
  comments ? new Set(descendants(document, 'w:commentReference').map(({attributes}) => attributes['w:id'])).size : 0
