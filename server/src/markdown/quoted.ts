import type {Line} from './line'
import {LineMemory} from './lineMemory'
import {nameStretches} from './names'
import type {Span} from './span'

/**
 * The stretches of a line that are protected, their brackets left out: `称“城管”为《办法》` gives `城管` and `办法`; names with
 * offices are among them. In no order; read once for each line.
 */
export function protectedStretches(line: Line): readonly Span[] {
  const known = memo.get(line)
  if (known) return known
  const found = findStretches(line)
  memo.set(line, found)
  return found
}

const memo = new LineMemory<readonly Span[]>()

function findStretches({kind, prose}: Line): readonly Span[] {
  if (kind === 'quote') return [{start: 0, end: prose.length}]
  const stretches: Span[] = []
  for (let at = 0; at < prose.length; at++) {
    if (opens[prose.charCodeAt(at)] === 0) continue
    const closers = closersOf[prose[at]!]!
    const end = closed(prose, at + 1, closers)
    stretches.push({start: at + 1, end})
    at = end
  }
  return [...stretches, ...nameStretches(prose)]
}

/**
 * Each opening mark with what ends it. Quotation marks turned the wrong way (`“甲“`) are common, so a second opening
 * mark ends too; quotations within quotations have marks of their own.
 */
const closersOf: Readonly<Record<string, string>> = {
  '“': '”“',
  '‘': '’‘',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '"': '"',
}

/** A table passes over the characters that open nothing, which are most, at once. */
const opens = new Uint8Array(0x10000)
for (const opener of Object.keys(closersOf)) opens[opener.charCodeAt(0)] = 1

/** Where the stretch ends: a quotation that goes on in the next paragraph is not closed in this one. */
function closed(text: string, from: number, closers: string): number {
  for (let at = from; at < text.length; at++) if (closers.includes(text[at]!)) return at
  return text.length
}
