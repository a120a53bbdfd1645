import {lose, type Losses} from './losses'
import {at, child, descendants, element, isElement, isOn, textIn, val, type XmlElement, type XmlNode} from './xmlTree'

/**
 * A text with the results of its fields and without their instructions. A table of contents (目录) goes, and its lines are counted:
 * its page numbers would be wrong. A number in a circle that was put together by a field becomes the character.
 */
export function withoutFields(root: XmlElement, losses: Losses, isContentsStyle: (id: string) => boolean): XmlElement {
  /** The fields that are open, the innermost last. A field may begin in one paragraph and end in another. */
  const open: {readonly begin: XmlElement; instruction: string; inResult: boolean}[] = []
  const inContents = () => open.some(({instruction, inResult}) => inResult && isContents(instruction))

  return {...root, children: root.children.flatMap(read)}

  function read(node: XmlNode): readonly XmlNode[] {
    if (!isElement(node)) return [node]
    switch (node.name) {
      case 'w:p':
        return paragraph(node)
      case 'w:sdt':
        if (/table of contents/i.test(val(at(node, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')) ?? '')) {
          lose(losses, 'contents', Math.max(1, descendants(node, 'w:p').filter(line => /\S/.test(textIn(line))).length))
          return []
        }
        break
      case 'w:fldSimple':
        return isContents(node.attributes['w:instr'] ?? '') ? [] : node.children.flatMap(read)
      case 'w:r':
        return run(node)
    }
    return [{...node, children: node.children.flatMap(read)}]
  }

  function paragraph(node: XmlElement): readonly XmlNode[] {
    const before = inContents()
    const children = node.children.flatMap(read)
    const isLine = before || inContents() || isContentsStyle(val(at(node, 'w:pPr', 'w:pStyle')) ?? '')
    if (!isLine) return [{...node, children}]
    if (/\S/.test(textIn(node))) lose(losses, 'contents')
    return []
  }

  /** A run is cut where a field begins, is divided, or ends; what stands in an instruction is no text. */
  function run(node: XmlElement): readonly XmlNode[] {
    const kept: XmlNode[] = []
    for (const inner of node.children) {
      if (!isElement(inner)) continue
      if (inner.name === 'w:fldChar') kept.push(...step(inner))
      else if (inner.name === 'w:instrText') {
        const field = open.at(-1)
        if (field && !field.inResult) field.instruction += textIn(element('w:r', {}, inner), 'w:instrText')
      } else if (inner.name === 'w:rPr' || open.every(({inResult}) => inResult)) kept.push(...read(inner))
    }
    return [{...node, children: kept}]
  }

  function step(mark: XmlElement): readonly XmlNode[] {
    const kind = mark.attributes['w:fldCharType']
    if (kind === 'begin') open.push({begin: mark, instruction: '', inResult: false})
    const field = open.at(-1)
    if (kind === 'separate' && field) field.inResult = true
    if (kind !== 'end' || !field) return []
    open.pop()
    const text = checkBox(field.begin, field.instruction) ?? (field.inResult ? undefined : drawn(field.instruction))
    return text === undefined ? [] : [element('w:t', {}, text)]
  }
}

const isContents = (instruction: string): boolean => /^\s*TOC\b/i.test(instruction)

/** The box of a form, ticked or not. */
function checkBox(begin: XmlElement, instruction: string): string | undefined {
  if (!/^\s*FORMCHECKBOX/i.test(instruction)) return undefined
  const box = at(begin, 'w:ffData', 'w:checkBox')
  return (isOn(child(box, 'w:checked')) ?? isOn(child(box, 'w:default'))) ? '☑' : '□'
}

/** `EQ \o\ac(○,5)` draws a circle over a number (带圈字符); another `EQ` keeps the text between its brackets. */
function drawn(instruction: string): string | undefined {
  const circled = /^\s*EQ\s*\\o\s*\\ac\s*\(\s*[○◯]\s*[,;，]\s*(\d{1,2})\s*\)/i.exec(instruction)
  const value = Number(circled?.[1])
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1)
  const other = /^\s*EQ\b[^(]*\((.*)\)\s*$/i.exec(instruction)
  return other?.[1]?.split(/[,;]/).at(-1)?.trim()
}
