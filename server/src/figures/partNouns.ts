import words from '../data/partWords.json'
import {nounEnds, type SetFigure} from './setting'

/** Units that any noun may have, so that the number alone does not tell what is a part of what. */
const GENERIC = new Set([
  ...'个處处条次项場场期块台套辆座间所支批种类级轮笔张本盏只头副门节堂课班组队片点面口扇',
  '場次',
  '场次',
])

/**
 * Whether parts may be parts of the whole by what is counted: where the unit goes with any noun, `strict` asks each part to
 * name the noun of the whole (城市社区 of 社区), `loose` is content with short names (城市、农村).
 */
export function related(whole: SetFigure, parts: readonly SetFigure[], how: 'strict' | 'loose'): boolean {
  if (!GENERIC.has(whole.unit)) return true
  const ends = nounEnds(whole)
  const names = (part: SetFigure): boolean => ends.some(end => (part.before + part.after).includes(end))
  if (how === 'strict') return parts.every(names)
  return parts.every(part => names(part) || part.before.replace(/^其中[，：]?/, '').length + part.after.length <= 4)
}

/** Measures of people: one may stand in several rows. */
const OVERLAPPING = new Set(['人', '户', '人次', '家', '名'])

/**
 * Whether parts of people are named as parts of one division: by the noun of the whole (下岗职工党员 of 党员), by a common last
 * character (甲网格、乙网格) or as offices (书记、委员).
 */
export function isDivision(whole: SetFigure, parts: readonly SetFigure[]): boolean {
  if (!OVERLAPPING.has(whole.measure)) return true
  const labels = parts.map(({before, after}) => after || before)
  const ends = nounEnds(whole)
  return (
    labels.every(label => ends.some(end => label.includes(end))) ||
    new Set(labels.map(label => label.at(-1))).size === 1 ||
    labels.every(label => words.offices.some(office => label.includes(office)))
  )
}

/** Whether parts count by different signs or by signs that one person may have several of (低保, 残疾): they need not add up. */
export function overlaps(parts: readonly SetFigure[]): boolean {
  const labels = parts.map(({before, after}) => before + after)
  if (labels.some(label => words.overlapping.some(word => label.includes(word)))) return true
  const axes = Object.values(words.axes)
  const seen = new Set<number>()
  for (const label of labels) axes.forEach((axis, at) => axis.some(word => label.includes(word)) && seen.add(at))
  return seen.size > 1
}
