import {lose, type Losses} from './losses'
import {at, child, element, isElement, type XmlElement, type XmlNode} from './xmlTree'

/**
 * A text with its revisions (修订) accepted: what was inserted or moved here stays, what was deleted or moved away goes, old
 * formatting goes. Neighbouring pieces of one change of one person are counted once.
 */
export function acceptRevisions(root: XmlElement, losses: Losses): XmlElement {
  /** The change that the text before belongs to. */
  let last: string | undefined

  return {...root, children: blocks(root.children)}

  function count(kind: string, {attributes}: XmlElement): void {
    const key = [kind, attributes['w:author'], attributes['w:date']].join(' ')
    if (key !== last) lose(losses, 'revision')
    last = key
  }

  /** Children that may be paragraphs: one whose mark was deleted runs on into the next. */
  function blocks(nodes: readonly XmlNode[]): readonly XmlNode[] {
    const done: XmlNode[] = []
    let open: XmlElement | undefined
    for (const node of nodes.flatMap(accepted)) {
      if (!isElement(node)) continue
      if (node.name !== 'w:p') {
        if (open) done.push(open)
        open = undefined
        done.push(node)
        continue
      }
      const paragraph: XmlElement = open ? joined(open, node) : node
      open = hasDeletedMark(node) ? paragraph : undefined
      if (!open) done.push(paragraph)
    }
    if (open) done.push(open)
    return done
  }

  function accepted(node: XmlNode): readonly XmlNode[] {
    if (!isElement(node)) return [node]
    if (oldFormat.test(node.name)) return []
    switch (node.name) {
      case 'w:ins':
      case 'w:moveTo':
        if (node.children.length > 0) count(node.name, node)
        return inside(node)
      case 'w:del':
      case 'w:moveFrom':
        // What was moved is counted where it is now.
        if (node.name === 'w:del' && node.children.length > 0) count(node.name, node)
        return []
      case 'w:p':
        return [paragraph(node)]
      case 'w:tr':
        return row(node)
      case 'w:tc':
        if (at(node, 'w:tcPr', 'w:cellDel')) return []
        return [{...node, children: blocks(node.children)}]
      case 'w:t':
        last = undefined
        return [node]
    }
    return [{...node, children: holdsBlocks.test(node.name) ? blocks(node.children) : node.children.flatMap(accepted)}]
  }

  /** What an insertion holds is part of the change, though a deletion in it is another one. */
  function inside(node: XmlElement): readonly XmlNode[] {
    const change = last
    const children = node.children.flatMap(accepted)
    last = change
    return children
  }

  function paragraph(node: XmlElement): XmlElement {
    const children = node.children.flatMap(found => (isProperties(found) ? [found] : accepted(found)))
    const mark = at(node, 'w:pPr', 'w:rPr')
    const change = child(mark, 'w:del') ?? child(mark, 'w:ins')
    if (change) count(change.name, change)
    return {...node, children}
  }

  function row(node: XmlElement): readonly XmlNode[] {
    const properties = child(node, 'w:trPr')
    const change = child(properties, 'w:del') ?? child(properties, 'w:ins')
    if (change) count(change.name, change)
    if (child(properties, 'w:del')) return []
    return [{...node, children: node.children.flatMap(accepted)}]
  }
}

const oldFormat =
  /^w:(?:(?:[rp]Pr|sectPr|tblPr|tblPrEx|trPr|tcPr|tblGrid|numbering)Change|(?:move(?:From|To)|customXml(?:Ins|Del|Move(?:From|To)))Range(?:Start|End))$/

const holdsBlocks = /^w:(?:body|txbxContent|sdtContent|footnote|endnote|hdr|ftr)$/

const isProperties = (node: XmlNode): node is XmlElement => isElement(node) && node.name === 'w:pPr'

const hasDeletedMark = (paragraph: XmlElement): boolean => at(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined

/** The joined paragraph looks as the second did. */
const joined = (first: XmlElement, second: XmlElement): XmlElement =>
  element(
    'w:p',
    second.attributes,
    ...second.children.filter(isProperties),
    ...first.children.filter(node => !isProperties(node)),
    ...second.children.filter(node => !isProperties(node)),
  )
