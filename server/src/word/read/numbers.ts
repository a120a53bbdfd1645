import {startCounter, type ShownNumber} from './counter'
import {readLists} from './numbering'
import type {Styles} from './styles'
import {at, child, val, type XmlElement} from './xmlTree'

/** Gives the paragraphs of a text, in their order, the numbers that Word shows. */
export type Numbers = (properties: XmlElement | undefined) => ShownNumber | undefined

/** Reads the lists of a file; the numbers are counted from the start of the text. */
export function readNumbers(numbering: XmlElement | undefined, styles: Styles): Numbers {
  const lists = readLists(numbering, style => val(at(styles.own(style), 'w:numPr', 'w:numId')))
  const counter = startCounter(lists)

  /** The list of a style, and the level that the list itself gives to it. */
  function ofStyle(id: string | undefined): {list: string; level: number} | undefined {
    const chain = styles.chain(id)
    for (const style of chain) {
      const properties = child(styles.own(style), 'w:numPr')
      const list = val(child(properties, 'w:numId'))
      if (list === undefined) continue
      const named = lists
        .get(list)
        ?.levels.findIndex(level => level?.style !== undefined && chain.includes(level.style))
      const said = val(child(properties, 'w:ilvl'))
      return {list, level: named !== undefined && named >= 0 ? named : Number(said ?? 0)}
    }
    return undefined
  }

  return properties => {
    const own = child(properties, 'w:numPr')
    const styled = ofStyle(val(child(properties, 'w:pStyle')))
    const list = val(child(own, 'w:numId')) ?? styled?.list
    const level = val(child(own, 'w:ilvl')) ?? styled?.level ?? 0
    return list === undefined || list === '0' ? undefined : counter.next(list, Number(level))
  }
}
