import {escapedWords} from './tabStops'
import type {Answers} from './newTitle'

/**
 * A template of a kind with what the writer said of unit and period put in where the template leaves a blank for just that:
 * `${2:××社区}` becomes the community's name, `${1:××××}年` the year. Everything else stays a blank: what is not known is never made up.
 */
export function answered(template: string, {unit, period}: Answers): string {
  const community = unit && /^.*社区/u.exec(unit)?.[0]
  const year = period && /^(\d{4})年/u.exec(period)?.[1]
  const withUnit = community
    ? template.replace(/\$\{\d+:××社区([^{}×]*)\}/gu, (_, rest: string) => escapedWords(community) + rest)
    : template
  return year ? withUnit.replace(/\$\{\d+:××××\}(?=年(?:[，、以我度]|$))/gu, year) : withUnit
}

/** A formula of the signature (署名), plain words with blanks, with the unit or the person put in. */
export function signedBy(formula: string, {unit, name}: Answers): string {
  if (name && formula.endsWith('：×××')) return formula.slice(0, -'×××'.length) + name
  if (!unit || !/^(?:中共)?××/u.test(formula)) return formula
  const community = /^.*社区$/u.exec(unit)?.[0]
  return community ? formula.replace('××社区', community) : unit
}
