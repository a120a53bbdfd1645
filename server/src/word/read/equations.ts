import {child, childrenOf, isElement, textIn, type XmlElement, type XmlNode} from './xmlTree'

/** An equation in one line: `a/b` for a fraction, `x^2` for a power, `√(x)` for a root; other forms keep their characters in order. */
export function linear(node: XmlNode): string {
  if (!isElement(node)) return ''
  const part = (name: string) => childrenOf(node, name).map(inner).join('')
  switch (node.name) {
    case 'm:t':
      return textIn({...node, name: '', children: [node]}, 'm:t')
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`
    case 'm:rad':
      return `${part('m:deg')}√${grouped(part('m:e'))}`
    case 'm:d':
      return `(${childrenOf(node, 'm:e').map(inner).join(',')})`
    case 'm:nary':
      return `${operator(node)}${part('m:e')}`
  }
  return inner(node)
}

const inner = ({children}: XmlElement): string => children.map(linear).join('')

const grouped = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`)

const operator = (node: XmlElement): string => child(child(node, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫'
