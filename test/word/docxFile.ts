import JSZip from 'jszip'
import {fromDocx, type Imported} from '../../server/src/word/index'

/** The parts of a Word file that a test writes by hand. */
export interface Parts {
  /** What stands in `w:body`. */
  readonly body: string
  /** What stands in `w:styles`, `w:numbering`, and in further parts by their type (`footnotes`, `header`). */
  readonly styles?: string
  readonly numbering?: string
  readonly [part: string]: string | undefined
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const namespaces = [
  `xmlns:w="${word}"`,
  `xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
].join(' ')

/** The bytes of a Word file. */
export async function docxFile({body, ...others}: Parts): Promise<Uint8Array> {
  const zip = new JSZip()
  const relation = (type: string, index: number) =>
    `<Relationship Id="rId${index}" Type="${office}/${type}" Target="${type}.xml"/>`
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
  zip.file(
    '_rels/.rels',
    relations(`<Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/>`),
  )
  zip.file('word/_rels/document.xml.rels', relations(Object.keys(others).map(relation).join('')))
  zip.file('word/document.xml', `<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`)
  const roots: Readonly<Record<string, string>> = {header: 'hdr', footer: 'ftr'}
  for (const [type, content] of Object.entries(others)) {
    const root = roots[type] ?? type
    zip.file(`word/${type}.xml`, `<w:${root} ${namespaces}>${content}</w:${root}>`)
  }
  return zip.generateAsync({type: 'uint8array', compression: 'DEFLATE'})
}

/** What becomes of a Word file. */
export const imported = async (parts: Parts): Promise<Imported> => fromDocx(await docxFile(parts))

/** The paragraphs of the draft that a Word file becomes. */
export const paragraphsOf = async (parts: Parts): Promise<readonly string[]> =>
  (await imported(parts)).markdown.trimEnd().split('\n\n')

/** A paragraph, from its text or its runs, with some properties. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph on a level of a list. */
export const item = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
