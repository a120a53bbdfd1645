import {isCommonHan} from '../markdown/han'
import type {Span} from '../markdown/span'

/** Whether a character (or `undefined`, beyond the end) is a Han character; `〇` counts. */
export const isHan = (character: string | undefined): boolean =>
  character !== undefined &&
  ((character.length === 1 && isCommonHan(character.charCodeAt(0))) || /^[\p{Script=Han}〇]$/u.test(character))

/** Whether a character is Han or a mark that only stands in Chinese text. */
export const isChinese = (character: string | undefined): boolean =>
  isHan(character) || (character !== undefined && /^[，。、；：？！“”‘’（）《》〈〉【】〔〕「」％℃…—]$/.test(character))

/** Whether a character is an ASCII letter. */
export const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /^[A-Za-z]$/.test(character)

/** Whether a character is an ASCII digit. */
export const isDigit = (character: string | undefined): boolean => character !== undefined && /^\d$/.test(character)

/** The first place from `at` on, in steps of `step`, at which no space stands; beyond the text where there is none. */
export function placeBeside(text: string, at: number, step: 1 | -1): number {
  let place = at
  while (text[place] === ' ') place += step
  return place
}

/** The character, or a following one, that is no space, looking from `at` in steps of `step`; `undefined` at the end. */
export const nearest = (text: string, at: number, step: 1 | -1): string | undefined => text[placeBeside(text, at, step)]

/** The span of a match. */
export const spanOf = (match: RegExpExecArray | RegExpMatchArray): Span => {
  const start = match.index ?? 0
  return {start, end: start + match[0].length}
}
