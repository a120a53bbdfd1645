import {lookOf, type Looks} from './looks'
import {lose, type Losses} from './losses'
import type {Numbers} from './numbers'
import {countOf, isBoldRun, plainRuns, shownText} from './plainRuns'
import type {Styles} from './styles'
import {at, child, descendants, element, isElement, type XmlElement, type XmlNode} from './xmlTree'

/** What a text is read with. */
export interface BodyReading {
  readonly styles: Styles
  readonly losses: Losses
  readonly numbers: Numbers
  /** The looks of the paragraphs found so far; the style of a plain paragraph is the index of its look. */
  readonly looks: Looks
}

/**
 * A text of nothing but paragraphs, tables and plain runs, with automatic numbers written out, in the form that mammoth reads
 * without loss. Each paragraph's style is the index of its look.
 */
export function plainBody(nodes: readonly XmlNode[], reading: BodyReading): readonly XmlElement[] {
  return nodes.flatMap(node => {
    if (!isElement(node)) return []
    switch (node.name) {
      case 'w:p':
        return [paragraph(node, reading)]
      case 'w:tbl':
        return [table(node, reading)]
      case 'w:altChunk':
      case 'w:subDoc':
        lose(reading.losses, 'embedded')
        return []
      case 'm:oMathPara':
      case 'm:oMath':
        return [paragraph(element('w:p', {}, node), reading)]
      case 'w:footnote':
      case 'w:endnote':
        return [{...node, children: plainBody(node.children, reading)}]
    }
    return plainBody(node.children, reading)
  })
}

function paragraph(node: XmlElement, {styles, losses, numbers, looks}: BodyReading): XmlElement {
  const properties = child(node, 'w:pPr')
  const runs = plainRuns(node.children, {styles, losses, paragraph: properties})
  const number = numbers(properties)
  const text = shownText(runs)
  const look = lookOf(styles, properties, descendants(node, 'w:r'), number !== undefined)
  if (number && !number.isBullet) lose(losses, 'number')
  const index = looks.indexOf(number?.isBullet ? {...look, bullet: true} : look)
  const style = element('w:pPr', {}, element('w:pStyle', {'w:val': String(index)}))
  return element(
    'w:p',
    {},
    style,
    ...(number?.text && text !== '' ? [numberRun(number.text, text, runs)] : []),
    ...runs,
  )
}

function numberRun(number: string, text: string, runs: readonly XmlElement[]): XmlElement {
  const bold = isBoldRun(runs[0]) ? [element('w:b')] : []
  const written = element('w:t', {}, number.trim() + gap(number.trim(), text.trimStart()))
  return element('w:r', {}, element('w:rPr', {}, ...bold), written)
}

/** What stands between a number and its text: nothing after a mark, but `1. 5G` is not to become `1.5G`. */
function gap(number: string, text: string): string {
  if (/[、，。：；）)】〕\]》]$/.test(number)) return ''
  if (/[.．]$/.test(number)) return /^[\dA-Za-z]/.test(text) ? ' ' : ''
  if (/[①-⑳㉑-㊿⒈-⒛⑴-⒇㊀-㊉]$/.test(number)) return ''
  return /\p{Script=Han}$/u.test(number) ? '　' : ' '
}

/** Empty cells stand for the columns that a row leaves out before its first. */
function table(node: XmlElement, reading: BodyReading): XmlElement {
  const rows = rowsOf(node.children).map(row => {
    const skipped = child(child(row, 'w:trPr'), 'w:gridBefore')
    const cells = cellsOf(row.children).map(cell => plainCell(cell, reading))
    return element('w:tr', {}, ...(skipped ? [emptyCell(countOf(skipped), reading)] : []), ...cells)
  })
  return element('w:tbl', {}, ...rows)
}

/** Rows and cells may stand in containers. */
const rowsOf = (nodes: readonly XmlNode[]): readonly XmlElement[] =>
  nodes.filter(isElement).flatMap(node => (node.name === 'w:tr' ? [node] : isAside(node) ? [] : rowsOf(node.children)))

const cellsOf = (nodes: readonly XmlNode[]): readonly XmlElement[] =>
  nodes.filter(isElement).flatMap(node => (node.name === 'w:tc' ? [node] : isAside(node) ? [] : cellsOf(node.children)))

const isAside = ({name}: XmlElement): boolean => /Pr$|PrEx$|^w:tblGrid$|^w:p$|^w:tbl$/.test(name)

function plainCell(cell: XmlElement, reading: BodyReading): XmlElement {
  const span = at(cell, 'w:tcPr', 'w:gridSpan')
  const merge = at(cell, 'w:tcPr', 'w:vMerge')
  const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart'
  if (countOf(span) > 1 || (merge && !goesOn)) lose(reading.losses, 'merged')
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      ...(span ? [element('w:gridSpan', {'w:val': String(countOf(span))})] : []),
      ...(merge ? [merge] : []),
    ),
    ...plainBody(cell.children, reading),
  )
}

function emptyCell(columns: number, reading: BodyReading): XmlElement {
  const properties = element('w:tcPr', {}, element('w:gridSpan', {'w:val': String(columns)}))
  return element('w:tc', {}, properties, ...plainBody([element('w:p')], reading))
}
