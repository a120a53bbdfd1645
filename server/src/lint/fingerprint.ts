import type {Draft} from '../draft/draft'
import {lettersOf} from '../markdown/letters'
import type {Finding} from './finding'

/**
 * What a finding is known by when the draft has changed elsewhere: its rule and the letters of its line, so that moved lines, other
 * spaces and mended marks make no other of it; for what is said of a section or the draft, also what its fix would do, since much of
 * that is told at the title. 14 hexadecimal digits, which do not tell what stands in the line.
 */
export function fingerprint({text}: Pick<Draft, 'text'>, {rule, span, fixes}: Finding): string {
  const isWide = rule.scope === 'section' || rule.scope === 'draft'
  const fix = isWide ? (fixes[0]?.title ?? '').replace(numbers, '') : ''
  return hash([rule.id, lettersOf(lineAt(text, span.start), noLetters), fix].join('\n'))
}

const noLetters = (): RegExp => /[^\p{L}\p{N}]+/gu
const numbers = /[\d〇零一二三四五六七八九十百千万亿]+/g

function lineAt(text: string, offset: number): string {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end < 0 ? text.length : end)
}

/** 53 bits by two multiplications a unit (cyrb53): nobody gains by a collision, and none is likely within a file. */
function hash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}
