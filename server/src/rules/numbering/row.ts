import type {Draft, Section} from '../../draft/draft'
import {lineFacts, type LineFacts} from '../../draft/lineFacts'
import {writeOrdinal, type OrdinalForm} from '../../draft/ordinal'
import {isNumbered, kindOf, spanOf, type Numbered} from '../../draft/rows'
import type {Span} from '../../markdown/span'
import type {Fix} from '../rule'

/** An ordinal without its mark, as a message quotes it: `一、` is `一`. */
export const bare = (ordinal: string): string => ordinal.replace(/[、，,.．]$/, '')

/** Whether a missing ordinal like another is there after all, in a place that the outline did not take for a section. */
export function stands(draft: Draft, {start, end}: Span, {form, text}: Numbered['ordinal'], number: number): boolean {
  const gap = draft.text.slice(start, end).replace(/[\s\u3000*]/g, '')
  const sign = bare(writeOrdinal(form, number, text)).replace(/[（）]/g, '')
  const signs = /paren/.test(form)
    ? [`（${sign}`, `(${sign}`, `${sign}）`, `${sign})`]
    : /^\d|^[一二三四五六七八九十]+$/.test(sign)
      ? [`${sign}、`, `${sign}.`, `${sign}．`]
      : [sign]
  return signs.some(known => gap.includes(known))
}

/** Counts on from `expected`, to the end of the row. Which is right, the number or the text, the writer knows. */
export function renumbered(siblings: readonly Section[], at: number, section: Numbered, expected: number): Fix[] {
  const {form} = section.ordinal
  if (form === 'article' || form === 'decimal') return []
  const shift = expected - section.ordinal.value
  const edits = siblings.slice(at).flatMap(other => {
    if (!isNumbered(other) || kindOf(other) !== kindOf(section) || other.ordinal.value < section.ordinal.value)
      return []
    return [{span: spanOf(other), text: writeOrdinal(form, other.ordinal.value + shift, other.ordinal.text)}]
  })
  return [{title: '从这里起顺次改序数', edits, safe: false}]
}

/**
 * Tells of a section whether a row of its form starts twice in its paragraph (`一是…。一是…；二是…`), so that it cannot be
 * told which row an item belongs to. Each paragraph is counted once.
 */
export function ambiguity({lines}: Draft): (section: Numbered) => boolean {
  const byLine = new Map<number, ReadonlySet<OrdinalForm>>()
  return ({layout, line, ordinal}) => {
    if (layout !== 'inline') return false
    const forms = byLine.get(line) ?? startedTwice(lineFacts(lines[line]!.line))
    byLine.set(line, forms)
    return forms.has(ordinal.form)
  }
}

function startedTwice({ordinal, inline}: LineFacts): ReadonlySet<OrdinalForm> {
  const once = new Set<OrdinalForm>()
  const twice = new Set<OrdinalForm>()
  for (const {form, value} of ordinal ? [ordinal, ...inline] : inline) {
    if (value === 1) (once.has(form) ? twice : once).add(form)
  }
  return twice
}

/** What is wrong with an ordinal after the one before it: `“（一）”之后是“（三）”，缺少“（二）”。` */
export function messageOf(section: Numbered, previous: Numbered | undefined, missing: readonly number[]): string {
  const {form, text, value} = section.ordinal
  const shown = (number: number): string => `“${bare(writeOrdinal(form, number, text))}”`
  const own = `“${bare(text)}”`
  if (!previous) return `这一层从${own}开始，前面没有${shown(1)}，请核对是否漏写。`
  const before = `“${bare(previous.ordinal.text)}”`
  if (value === previous.ordinal.value) return `${before}之后又是${own}，序数重复，请核对。`
  if (missing.length === 0) return `${before}之后是${own}，次序颠倒，请核对。`
  const lost = missing.length > 2 ? `${shown(missing[0]!)}至${shown(missing.at(-1)!)}` : missing.map(shown).join('')
  return `${before}之后是${own}，缺少${lost}。`
}
