import {RE2JS, RE2JSException} from 're2js'
import type {Pattern, PatternMatch, RefusedPattern} from '../data/pattern'
import {translated} from './translated'

/** Characters of a pattern, and steps of the program that it becomes: each character of a text costs at most so many. */
const longest = 1000
const largest = 2000

/**
 * A pattern of somebody else's, run by RE2: the time grows with the length of the text and with nothing else. It means what it means
 * in JavaScript with the flag `u`; what RE2 has not (lookaround, backreferences) is refused.
 */
export function linearPattern(source: string): Pattern | RefusedPattern {
  if (source.length > longest) return {reason: `模式太长，请控制在 ${longest} 个字符以内。`}
  if (!isPattern(source)) return {reason: '不是有效的正则表达式。'}
  const written = translated(source)
  if (typeof written !== 'string') return written
  try {
    const expression = RE2JS.compile(written)
    if (expression.programSize() > largest) return {reason: '模式太大，请减少重复次数（如 {0,500}）或拆成几个。'}
    return {
      source,
      test: text => expression.test(text),
      exec: text => expression.exec(text) as unknown as PatternMatch | null,
    }
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    return {reason: '写法超出了可用的范围（重复次数最多 1000，字符类须是常见的几种）。'}
  }
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u')
    return true
  } catch {
    return false
  }
}
