import type {FrontMatter} from '../draft/frontMatter'
import type {Span} from '../markdown/span'
import type {Face, Run} from './pageDocument'

/** A value of the front matter, and the line that gives it. */
export interface Given {
  readonly text: string
  readonly source: Span
}

/** The value of the first of some keys that has one. */
export function valueOf({values, span}: FrontMatter, text: string, ...keys: readonly string[]): Given | undefined {
  for (const key of keys) {
    const value = values[key]
    if (!value) continue
    const head = text.slice(0, span.end)
    const start = Math.max(0, head.search(new RegExp(`^[ \\t]*${key}[ \\t]*[:：]`, 'm')))
    const end = head.slice(start).search(/[\r\n]/)
    const source = {start, end: end < 0 ? span.end : start + end}
    return {text: asWritten(text.slice(source.start, source.end)) ?? asText(value), source}
  }
  return undefined
}

/** A plain value as it stands in its line, because YAML takes `000123` for a number; undefined for any other. */
function asWritten(line: string): string | undefined {
  const value = line.slice(line.search(/[:：]/) + 1).trim()
  if (value === '' || /^[[\]{}|>"'&*!#]/.test(value)) return undefined
  return value.split(/[ \t]#/, 1)[0]!.trimEnd()
}

/** A list is written in one line. */
function asText(value: string): string {
  try {
    const list: unknown = value.startsWith('[') ? JSON.parse(value) : undefined
    if (Array.isArray(list)) return list.map(String).join('，')
  } catch {
    // No list, but text that starts like one.
  }
  return value
    .split(/[\r\n]/)
    .map(line => line.trim())
    .join('')
}

export const runOf = ({text, source}: Given, face: Face): Run => ({text, face, bold: false, source})
