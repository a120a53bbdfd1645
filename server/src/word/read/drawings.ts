import {lose, type Losses} from './losses'
import {descendants, element, isElement, textIn, type XmlElement, type XmlNode} from './xmlTree'

/**
 * A text without drawings: the paragraphs of a text box (文本框) stand before the paragraph that the box hangs on where it hangs on its
 * start, else after it; the words of an artistic heading (艺术字) are a paragraph. Pictures and charts are counted.
 */
export function withoutDrawings(root: XmlElement, losses: Losses): XmlElement {
  return {...root, children: root.children.flatMap(divided)}

  function divided(node: XmlNode): readonly XmlNode[] {
    if (!isElement(node)) return [node]
    if (node.name !== 'w:p') return [withoutDrawings(node, losses)]
    const before: XmlNode[] = []
    const after: XmlNode[] = []
    let hasText = false
    const own = {...node, children: node.children.flatMap(stripped)}
    return [...before, ...(hasText || before.length + after.length === 0 ? [own] : []), ...after]

    function stripped(inner: XmlNode): readonly XmlNode[] {
      if (!isElement(inner)) return [inner]
      if (isDrawing(inner)) {
        const found = fromDrawing(inner)
        ;(hasText ? after : before).push(...found)
        return []
      }
      if (inner.name === 'w:t' && /\S/.test(textIn(element('w:r', {}, inner)))) hasText = true
      return [{...inner, children: inner.children.flatMap(stripped)}]
    }
  }

  function fromDrawing(drawing: XmlElement): readonly XmlNode[] {
    const boxes = descendants(drawing, 'w:txbxContent')
    const art = descendants(drawing, 'v:textpath').flatMap(({attributes}) => attributes['string'] ?? [])
    const filled = boxes.filter(box => /\S/.test(textIn(box)))
    lose(losses, 'textBox', filled.length + art.length)
    lose(losses, 'image', count(drawing, 'pic:pic') + (isObject(drawing) ? 0 : count(drawing, 'v:imagedata')))
    lose(losses, 'chart', count(drawing, 'c:chart') + count(drawing, 'dgm:relIds'))
    if (isObject(drawing)) lose(losses, 'object')
    return [...filled.flatMap(box => withoutDrawings(box, losses).children), ...art.map(paragraphOf)]
  }
}

const isDrawing = ({name}: XmlElement): boolean => /^w:(?:drawing|pict|object)$/.test(name)

const isObject = (drawing: XmlElement): boolean => drawing.name === 'w:object'

/** Pictures inside a text box are counted with the box's own paragraphs. */
function count(drawing: XmlElement, name: string): number {
  if (drawing.name === 'w:txbxContent') return 0
  return drawing.children.filter(isElement).reduce((sum, node) => sum + (node.name === name ? 1 : count(node, name)), 0)
}

const paragraphOf = (text: string): XmlElement =>
  element('w:p', {}, ...text.split(/\r\n|\n|\r/).map(line => element('w:r', {}, element('w:t', {}, line))))
