import type {Fix} from '../rule'
import {at} from './mend'
import type {Mark} from './pairs'

/** Two halves that point the same way and mean to be a pair: `“甲“`, `”甲”`, `”甲“`. */
export interface Turned {
  readonly opening: Mark
  readonly closing: Mark
}

/** How far the halves of a quotation turned the wrong way stand apart at most. */
const widest = 20

/**
 * Lone quotation marks, two by two, of which at least one is turned the wrong way; nothing that ends a sentence stands
 * between them.
 */
export function turnedPairs(prose: string, lone: readonly Mark[]): Turned[] {
  const found: Turned[] = []
  for (let index = 0; index + 1 < lone.length; index++) {
    const [opening, closing] = [lone[index]!, lone[index + 1]!]
    if (opening.pair !== '”' || closing.pair !== '”' || (opening.opens && !closing.opens)) continue
    const inside = prose.slice(opening.at + 1, closing.at)
    if (inside.length === 0 || inside.length > widest || /[，。；：！？“”]/u.test(inside) || crosses(inside)) continue
    found.push({opening, closing})
    index++
  }
  return found
}

/** Whether a bracket is closed in a stretch that was opened before it, or the other way round. */
function crosses(inside: string): boolean {
  let depth = 0
  for (const sign of inside) {
    if ('（(《〔【「'.includes(sign)) depth++
    else if ('）)》〕】」'.includes(sign) && --depth < 0) return true
  }
  return depth > 0
}

/** Words that lead to the name of a work. */
const lead =
  /^.*(?:学习|學習|贯彻|落实|根据|依据|按照|依照|印发|下发|转发|出台|制定|制订|发布|执行|遵守|遵循|阅读|签订|发放|填写|和|及|与|了|的)/u

/** Where the lost half most likely stood; never safe, since only the writer knows. */
export function lostHalf(prose: string, {at: place, pair, opens}: Mark): readonly Fix[] {
  if (pair === '”' && opens) {
    const word = /^\p{Script=Han}{1,4}(?=[，。；、！？])/u.exec(prose.slice(place + 1, place + 6))?.[0]
    return word ? [insert(place + 1 + word.length, '”')] : []
  }
  if (pair !== '》') return []
  if (opens) {
    const name = /^[^，。；：、！？《》“”]{2,30}(?=[，。；、])/u.exec(prose.slice(place + 1, place + 32))?.[0]
    return name ? [insert(place + 1 + name.length, '》')] : []
  }
  const before = /[^，。；：、！？《》“”]{2,30}$/u.exec(prose.slice(Math.max(0, place - 30), place))?.[0] ?? ''
  const name = before.replace(lead, '')
  return name.length >= 2 ? [insert(place - name.length, '《')] : []
}

const insert = (place: number, mark: string): Fix => ({
  title: `在这里补上“${mark}”`,
  edits: [{span: {start: place, end: place}, text: mark}],
  safe: false,
})

/** The mend of one half that points the wrong way; beside another mark it may be one too many instead. */
export const turn = (prose: string, place: number, mark: string): Fix => ({
  title: `改为${mark}`,
  edits: [{span: at(place), text: mark}],
  safe: !/[“”]/u.test((prose[place - 1] ?? '') + (prose[place + 1] ?? '')),
})
