import {parseDocument} from 'yaml'
import type {Span} from '../markdown/span'

/** The block of `键: 值` lines between `---` at the top of a draft. */
export interface FrontMatter {
  /** Both fences included, with the last line end; empty at 0 where there is none. */
  readonly span: Span
  /** Keys as written; a full-width colon is read as a half-width one. Values that are no text are written as text. */
  readonly values: Readonly<Record<string, string>>
}

/** Longer front matter is body text that happens to start with a rule. */
const LONGEST = 10_000

/** Reads the front matter; never throws: what YAML cannot read is read line by line. */
export function readFrontMatter(text: string): FrontMatter {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  const none = {span: {start: 0, end: 0}, values: {}}
  if (!open) return none
  const close = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(open[0].length, LONGEST))
  if (!close) return none
  const inner = text.slice(open[0].length, open[0].length + close.index)
  if (!/^[^\s<:：#][^\r\n:：]{0,40}[:：]/m.test(inner)) return none
  return {span: {start: 0, end: open[0].length + close.index + close[0].length}, values: readValues(inner)}
}

function readValues(yaml: string): Record<string, string> {
  const lines = yaml.replace(/^([^\r\n:：]{1,40})：[ \t\u3000]*/gm, '$1: ')
  const value = parseYaml(lines)
  const pairs: readonly (readonly [string, unknown])[] =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value)
      : [...lines.matchAll(/^([^\r\n:]{1,40}):(.*)$/gm)].map(([, key, rest]) => [key!, rest])
  return Object.fromEntries(pairs.map(([key, found]) => [key.trim(), asText(found)]))
}

/** The value, or undefined where YAML is broken, unfolds without end, or holds itself (`甲: &a [*a]`). */
function parseYaml(yaml: string): unknown {
  const document = parseDocument(yaml, {strict: false, uniqueKeys: false, logLevel: 'silent'})
  if (document.errors.length) return undefined
  try {
    const value: unknown = document.toJS({maxAliasCount: 20})
    JSON.stringify(value)
    return value
  } catch {
    return undefined
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number).trim()
}
