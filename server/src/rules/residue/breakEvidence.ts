import frequent from '../../data/lexicons/frequent-words.json'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {isHan} from '../text'

/**
 * What shows that a line end cuts a sentence. `word`: a word, a number or a title runs over it, or a mark follows that
 * begins no line; `clause`: the line ends in a word that asks for another.
 */
export type Evidence = 'word' | 'clause'

const remembered = new LineMemory<{readonly after: Line; readonly evidence: Evidence | undefined}>()

/** Looks at a line that ends in the middle of a sentence and the next one. Remembered by both. */
export function breakEvidence(before: Line, after: Line): Evidence | undefined {
  const known = remembered.get(before)
  if (known?.after === after) return known.evidence
  const evidence = evidenceOf(before.prose.trimEnd(), after.prose)
  remembered.set(before, {after, evidence})
  return evidence
}

/** Shorter lines are headings, labels, lines of a form. */
const SHORTEST = 16
/** How much of each line is read. */
const REACH = 14

function evidenceOf(before: string, after: string): Evidence | undefined {
  const isShort = before.length < SHORTEST
  const [left, right] = [before.slice(-REACH), after.slice(0, REACH)]
  if (/^[，。；：、！？）》%％]/.test(right)) return isHan(left.at(-1)) && !isShort ? 'word' : undefined
  if (isShort) return undefined
  if (endsInTitle(before) && /^[^《]{1,40}》/.test(after)) return 'word'
  if (!/[，。；：、,;:]/.test(before)) return undefined
  if (/\d$/.test(left)) return /^(?:年|月|日|个百分点|万|亿|余|多|户|名|人)/.test(right) ? 'word' : undefined
  if (!isHan(left.at(-1)) || !isHan(right[0])) return undefined
  if (cutsWord(left, right)) return 'word'
  return asksForMore(left, before) && /[，。；：、！？,;:]/.test(after) ? 'clause' : undefined
}

const endsInTitle = (text: string): boolean => text.lastIndexOf('《') > text.lastIndexOf('》')

const words = new Set(frequent.words.split(' '))

/** Whether a word runs over the line end that neither line has by itself. */
function cutsWord(left: string, right: string): boolean {
  const [inLeft, inRight, joined] = [boundaries(left), boundaries(right), boundaries(left + right)]
  const isCut = (length: number, rest: number): boolean =>
    inLeft.has(left.length - length) && inRight.has(rest) && isHanOnly(left.slice(-length) + right.slice(0, rest))
  for (let length = 1; length <= 2; length++) {
    for (let rest = 1; rest <= 2; rest++) {
      if (!isCut(length, rest)) continue
      if (words.has(left.slice(-length) + right.slice(0, rest))) return true
      if (joined.has(left.length) || !joined.has(left.length - length)) continue
      if (
        joined.has(left.length + rest) &&
        !/[的是在了和与有不也些上下中]/.test(left.slice(-length) + right.slice(0, rest))
      )
        return true
    }
  }
  return false
}

/** Words that no sentence and no heading ends in: something has to follow. */
const leading = new Set(
  '和 与 及 以及 或 或者 并 并且 而且 在 把 被 对于 为了 从 以 将 由 由于 关于 通过 按照 根据 围绕 特别是 尤其是 不仅 因为 虽然 但 但是 如果 且 各 每 其 该 第 最 更 不 未 正在 都 也 还 能够 可以 应当 进行 加以 的'.split(
    ' ',
  ),
)

function asksForMore(left: string, before: string): boolean {
  const last = left.slice(lastBoundary(left))
  if (!leading.has(last)) return false
  // `效果是明显的` is whole.
  return (
    last !== '的' ||
    !/(?:(?<![一二三四五六七八九十])是[^。；：]{0,40}|[会能够可较很十分][^，。；：]{0,12})的$/u.test(before.slice(-44))
  )
}

const isHanOnly = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

let segmenter: Intl.Segmenter | undefined

/** Where words end and begin in a text, by the dictionary of the platform. */
function boundaries(text: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  const places = new Set<number>([text.length])
  for (const {index} of segmenter.segment(text)) places.add(index)
  return places
}

const lastBoundary = (text: string): number => Math.max(...[...boundaries(text)].filter(at => at < text.length))
