import type {Span} from '../markdown/span'

/**
 * What a comment on a line of its own says: `<!-- 公文忽略 date-form、pair-balance：引用原文 -->` for the next line that
 * is not blank, `<!-- 公文忽略全文 date-form：旧稿 -->` for the whole draft. Offsets count from the start of the line.
 */
export interface Suppression {
  readonly whole: boolean
  /** Rule ids, or {@link everyRule}; empty where the writer named none. */
  readonly ids: readonly string[]
  readonly reason: string
  /** The comment, without what stands before and after it on the line. */
  readonly span: Span
  /** From the first id to the last. */
  readonly idsSpan: Span
}

/** Stands for all rules in a comment. */
export const everyRule = '全部'

/** Whether there may be such a comment somewhere in a text. */
export const maySuppress = (text: string): boolean => text.includes(keyword)

/** Reads a line; undefined for any line that is not such a comment and nothing else. */
export function suppressionIn(text: string): Suppression | undefined {
  const start = commentStart(text)
  if (!text.startsWith(opening, start)) return undefined
  const comment = text.slice(start).trimEnd()
  const inner = comment.slice(opening.length, -closing.length)
  if (!comment.endsWith(closing) || inner.includes(closing)) return undefined
  const word = inner.trimStart()
  if (!word.startsWith(keyword)) return undefined
  const whole = word.startsWith(wholeKeyword)
  const rest = word.slice((whole ? wholeKeyword : keyword).length)
  const colon = rest.search(/[：:]/)
  const names = colon < 0 ? rest : rest.slice(0, colon)
  const restStart = start + opening.length + inner.length - rest.length
  const idsStart = restStart + names.length - names.trimStart().length
  return {
    whole,
    ids: names.split(/[、,，\s]+/).filter(id => id !== ''),
    reason: colon < 0 ? '' : rest.slice(colon + 1).trim(),
    span: {start, end: start + comment.length},
    idsSpan: {start: idsStart, end: Math.max(idsStart, restStart + names.trimEnd().length)},
  }
}

/** The comment that says it. Line ends and `--` would end the comment early, so the reason loses them. */
export const suppressionText = (id: string, reason: string, whole: boolean): string =>
  `${opening} ${whole ? wholeKeyword : keyword} ${id}：${oneLine(reason)} ${closing}`

const opening = '<!--'
const closing = '-->'
const keyword = '公文忽略'
const wholeKeyword = '公文忽略全文'
const beforeComment = ' \t\u3000>\uFEFF'

const commentStart = (text: string): number => {
  let at = 0
  while (at < text.length && beforeComment.includes(text[at]!)) at++
  return at
}

const oneLine = (reason: string): string => reason.trim().replace(/\s+/g, ' ').replace(/-{2,}/g, '—')
