import {linear} from './equations'
import {lose, type Losses} from './losses'
import type {Styles} from './styles'
import {at, child, childrenOf, element, isElement, isOn, textIn, val, type XmlElement, type XmlNode} from './xmlTree'

/** What the runs of a paragraph are read with. */
export interface RunReading {
  readonly styles: Styles
  readonly losses: Losses
  /** The properties of the paragraph. */
  readonly paragraph: XmlElement | undefined
}

/**
 * The runs of a paragraph with nothing around them and nothing in them but text, tabs, breaks, symbols and note references. A run is
 * bold where it is more than its paragraph's style makes it.
 */
export function plainRuns(nodes: readonly XmlNode[], reading: RunReading): readonly XmlElement[] {
  return nodes.flatMap(node => {
    if (!isElement(node)) return []
    switch (node.name) {
      case 'w:pPr':
        return []
      case 'w:r':
        return plainRun(node, reading)
      case 'm:oMath':
        lose(reading.losses, 'equation')
        return [element('w:r', {}, element('w:t', {}, linear(node)))]
      case 'w:hyperlink':
        if (node.attributes['r:id'] !== undefined && !isAddress(textIn(node))) lose(reading.losses, 'link')
        break
      case 'w:sdt': {
        const box = at(node, 'w:sdtPr', 'w14:checkbox')
        return box ? [checkBox(box)] : plainRuns(child(node, 'w:sdtContent')?.children ?? [], reading)
      }
    }
    return plainRuns(node.children, reading)
  })
}

const isAddress = (text: string): boolean => text.trim() === '' || /www\.|:\/\/|@/.test(text)

function checkBox(box: XmlElement): XmlElement {
  const state = child(box, 'w14:checked')?.attributes['w14:val']
  return element('w:r', {}, element('w:t', {}, state === '1' || state === 'true' ? '☑' : '□'))
}

function plainRun(run: XmlElement, {styles, losses, paragraph}: RunReading): readonly XmlElement[] {
  const properties = child(run, 'w:rPr')
  const content = run.children.flatMap(node => plainContent(node, properties, losses))
  if (content.length === 0) return []
  if (isOn(styles.ofRun(properties, 'w:vanish') ?? styles.ofText(paragraph, 'w:vanish'))) {
    lose(losses, 'hidden')
    return []
  }
  if (isOn(styles.ofRun(properties, 'w:strike')) || isOn(styles.ofRun(properties, 'w:dstrike'))) lose(losses, 'strike')
  const bold = isOn(styles.ofRun(properties, 'w:b')) === true && isOn(styles.ofText(paragraph, 'w:b')) !== true
  const kept = [styles.ofRun(properties, 'w:u'), styles.ofRun(properties, 'w:vertAlign')].filter(isElement)
  return [element('w:r', {}, element('w:rPr', {}, ...(bold ? [element('w:b')] : []), ...kept), ...content)]
}

function plainContent(node: XmlNode, properties: XmlElement | undefined, losses: Losses): readonly XmlNode[] {
  if (!isElement(node)) return []
  switch (node.name) {
    case 'w:t':
      return withSymbols(node.children.filter(text => typeof text === 'string').join(''), properties)
    case 'w:sym':
      return symbol(node.attributes['w:char'] ?? '', node.attributes['w:font'])
    case 'w:tab':
    case 'w:noBreakHyphen':
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return [{...node, children: []}]
    case 'w:br':
      return [/^(?:page|column)$/.test(node.attributes['w:type'] ?? '') ? pageBreak : element('w:br')]
    case 'w:cr':
      return [element('w:br')]
    case 'w:ptab':
      return [element('w:tab')]
    case 'w:ruby':
      lose(losses, 'ruby')
      return childrenOf(child(node, 'w:rubyBase'), 'w:r').flatMap(({children}) =>
        children.flatMap(base => plainContent(base, properties, losses)),
      )
    case 'm:oMath':
      lose(losses, 'equation')
      return [element('w:t', {}, linear(node))]
  }
  return []
}

const pageBreak = element('w:br', {'w:type': 'page'})

/** Characters of the private area stand for those of a symbol font: bullets, ticks. */
function withSymbols(text: string, properties: XmlElement | undefined): readonly XmlNode[] {
  const fonts = child(properties, 'w:rFonts')?.attributes
  const named = [fonts?.['w:ascii'], fonts?.['w:hAnsi']].find(
    font => font && /^(?:wingdings|webdings|symbol)/i.test(font),
  )
  return text.split(/([\uf020-\uf0ff])/).flatMap((piece, index) => {
    if (piece === '') return []
    if (index % 2 === 0) return [element('w:t', {}, piece)]
    return symbol(piece.charCodeAt(0).toString(16), named)
  })
}

/** A character of a symbol font: the bullets and boxes of offices as they are typed, others as mammoth knows them. */
function symbol(code: string, font: string | undefined): readonly XmlNode[] {
  const upper = code.toUpperCase()
  const typed = !font || /^wingdings$/i.test(font) ? common[upper.replace(/^(?=..$)/, 'F0')] : undefined
  if (typed) return [element('w:t', {}, typed)]
  return [element('w:sym', {'w:font': font ?? (upper === 'F0B7' ? 'Symbol' : 'Wingdings'), 'w:char': upper})]
}

const common: Readonly<Record<string, string>> = {
  F06C: '●',
  F06E: '■',
  F075: '◆',
  F0A1: '○',
  F0A8: '□',
  F0FC: '✓',
  F0FE: '☑',
}

/** The text that will be read from runs, to see what a number stands before. */
export const shownText = (runs: readonly XmlElement[]): string => runs.map(run => textIn(run)).join('')

/** Whether a run is bold. */
export const isBoldRun = (run: XmlElement | undefined): boolean => isOn(at(run, 'w:rPr', 'w:b')) === true

/** The value of a numeric property; 1 if there is none. */
export const countOf = (found: XmlElement | undefined): number =>
  Math.min(64, Math.max(1, Math.trunc(Number(val(found) ?? 1)) || 1))
