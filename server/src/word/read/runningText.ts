import {cleanText} from './cleanText'
import type {WordParts} from './parts'
import {descendants, isElement, textIn, type XmlElement, type XmlNode} from './xmlTree'

/** What stands in headers (页眉) and footers (页脚) besides page numbers, which a draft has no place for; each text is told once. */
export function runningText({headers, footers}: WordParts): readonly string[] {
  return [...told('页眉', headers), ...told('页脚', footers)]
}

function told(where: string, parts: readonly XmlElement[]): readonly string[] {
  const texts = new Set(
    parts.flatMap(linesOf).filter(text => /[\p{Script=Han}\p{L}]/u.test(text) && !isPageNumber(text)),
  )
  const pictures = parts.reduce((sum, part) => sum + descendants(part, 'pic:pic').length, 0)
  return [
    ...[...texts].map(text => `${where}未导入：“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”。`),
    ...(pictures > 0 ? [`${where}中的图片 ${pictures} 幅未导入。`] : []),
  ]
}

/** The paragraphs, those in text boxes too; a text box stands in the file twice, and a set tells it once. */
const linesOf = (part: XmlElement): readonly string[] =>
  paragraphs(part).map(node => cleanText(textIn(withoutBoxes(node))).trim())

function paragraphs(node: XmlElement): readonly XmlElement[] {
  const inner = node.children.filter(isElement).flatMap(paragraphs)
  return node.name === 'w:p' ? [node, ...inner] : inner
}

const withoutBoxes = (node: XmlElement): XmlElement => ({
  ...node,
  children: node.children.flatMap((inner): readonly XmlNode[] =>
    !isElement(inner) ? [inner] : inner.name === 'w:txbxContent' ? [] : [withoutBoxes(inner)],
  ),
})

const isPageNumber = (text: string): boolean =>
  /^[-—－]*(?:(?:[第共]\d*页|page|of|[\d，,/])+[-—－]*)?$/i.test(text.replace(/\s/g, ''))
