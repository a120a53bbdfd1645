import JSZip from 'jszip'
import mammoth from 'mammoth'
import {element, writeXml, type XmlElement} from './xmlTree'

/** A node of the document as mammoth reads it; which fields there are depends on the type. */
export interface MammothNode {
  readonly type: string
  readonly children?: readonly MammothNode[]
  readonly value?: string
  readonly styleId?: string | null
  readonly isBold?: boolean
  readonly isUnderline?: boolean
  readonly verticalAlignment?: string
  readonly breakType?: string
  readonly checked?: boolean
  readonly noteType?: string
  readonly noteId?: string
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** A document as mammoth reads it. */
export interface MammothDocument {
  readonly blocks: readonly MammothNode[]
  /** The body of a note. */
  note(reference: MammothNode): readonly MammothNode[]
  /** How many symbols it does not know. */
  readonly unknownSymbols: number
}

interface DocumentNode extends MammothNode {
  readonly children: readonly MammothNode[]
  readonly notes: {resolve(reference: MammothNode): {readonly body: readonly MammothNode[]} | undefined}
}

/** Lets mammoth read a body, with its notes; its paragraphs name their styles by numbers below `styles`. */
export async function readWithMammoth(
  body: readonly XmlElement[],
  notes: {readonly footnotes: XmlElement | undefined; readonly endnotes: XmlElement | undefined},
  styles: number,
): Promise<MammothDocument> {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
  zip.file('word/document.xml', writeXml(element('w:document', {}, {...element('w:body'), children: body})))
  // A style that is not there is told for each paragraph, which takes time in the square of their number.
  zip.file(
    'word/styles.xml',
    writeXml(element('w:styles', {}, ...Array.from({length: styles}, (_, id) => styleOf(id)))),
  )
  for (const [name, part] of Object.entries(notes)) if (part) zip.file(`word/${name}.xml`, writeXml(part))
  const arrayBuffer = await zip.generateAsync({type: 'arraybuffer'})
  let read: DocumentNode | undefined
  // In Node.js it asks for a buffer, in the browser for an array buffer.
  const input: {arrayBuffer: ArrayBuffer} & {buffer: ArrayBuffer} = {arrayBuffer, buffer: arrayBuffer}
  const {messages} = await mammoth.convertToHtml(input, {
    externalFileAccess: false,
    transformDocument: (document: DocumentNode) => {
      read = document
      return {...document, children: []}
    },
  })
  return {
    blocks: read?.children ?? [],
    note: reference => read?.notes.resolve(reference)?.body ?? [],
    unknownSymbols: messages.filter(({message}) => message.includes('w:sym')).length,
  }
}

const styleOf = (id: number): XmlElement => element('w:style', {'w:type': 'paragraph', 'w:styleId': String(id)})
