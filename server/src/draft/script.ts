import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import type {Script} from './draft'

/** Frequent characters that only traditional script writes. */
const TRADITIONAL =
  '們個國來時說對會開為與於這過還進發現實業務關無問題學習體區組織領導員辦黨農設環經濟應機動種點後從書長門間見將當總結報項調車東義產點電單處標準'

const isTraditional = new Uint8Array(0x10000)
for (const character of TRADITIONAL) isTraditional[character.charCodeAt(0)] = 1

const remembered = new LineMemory<number>()

/** How many of the frequent traditional characters a line has. The result is remembered. */
export function traditionalIn(line: Line): number {
  const known = remembered.get(line)
  if (known !== undefined) return known
  let count = 0
  for (let at = 0; at < line.text.length; at++) count += isTraditional[line.text.charCodeAt(at)]!
  remembered.set(line, count)
  return count
}

/** How many characters lines have, and how many of them only traditional script writes. */
export interface Weighed {
  readonly all: number
  readonly traditional: number
}

export function weigh(lines: readonly PlacedLine[]): Weighed {
  let [traditional, all] = [0, 0]
  for (const {line} of lines) {
    traditional += traditionalIn(line)
    all += line.text.length
  }
  return {all, traditional}
}

/** Traditional if one character in fifty is; a quotation or a name does not make a draft traditional. */
export const scriptOf = ({all, traditional}: Weighed): Script =>
  traditional * 50 > all && traditional > 5 ? 'traditional' : 'simplified'
