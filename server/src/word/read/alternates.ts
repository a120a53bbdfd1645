import {child, childrenOf, element, isElement, type XmlElement, type XmlNode} from './xmlTree'

/**
 * Decides between the alternatives that newer programs leave for older ones (`mc:AlternateContent`): the first whose extensions are
 * known here, else the one for all. A text box stands in both, so only one of them may be read.
 */
export function withoutAlternates(root: XmlElement): XmlElement {
  return {...root, children: root.children.flatMap(chosen)}
}

/** Shapes, groups and canvases with text boxes, by the prefixes that all programs use. */
const known = /^(?:wps|wpg|wpc|wp14|w14|w15|w16\w*|wpsCustomData|a14)$/

function chosen(node: XmlNode): readonly XmlNode[] {
  if (!isElement(node)) return [node]
  if (node.name !== 'mc:AlternateContent') return [withoutAlternates(node)]
  const fallback = child(node, 'mc:Fallback')
  const choice = childrenOf(node, 'mc:Choice').find(({attributes}) =>
    (attributes['Requires'] ?? '').split(/\s+/).every(name => known.test(name)),
  )
  const taken = choice ?? fallback ?? element('mc:Fallback')
  return withoutAlternates(taken).children
}
