import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import {simplified, traditionalUnits} from './simplified'

const remembered = new LineMemory<string>()

/**
 * The prose of a line as lists and patterns know it, each character where it stood: in simplified characters, and with
 * full-width marks in Chinese text. The result is remembered.
 */
export function knownText(line: Line): string {
  const known = remembered.get(line)
  if (known !== undefined) return known
  const {prose} = line
  const text = widened(holdsTraditional(prose) ? simplified(prose) : prose)
  remembered.set(line, text)
  return text
}

function holdsTraditional(text: string): boolean {
  const traditional = traditionalUnits()
  for (let at = 0; at < text.length; at++) if (traditional[text.charCodeAt(at)] === 1) return true
  return false
}

/** Half-width marks and what they are in Chinese text; the full stop is not among them, since it is a decimal point too. */
export const fullWidthMarks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Half-width marks behind a Chinese character or mark, and brackets beside one. */
const HALF = /(?<=[\p{Script=Han}，。；：！？）》”’])[,;:?!()]|\((?=\p{Script=Han})/gu

const widened = (text: string): string =>
  /[,;:?!()]/.test(text) ? text.replace(HALF, mark => fullWidthMarks[mark]!) : text
