import {deParticle as data} from '../../data/grammar'
import type {Span} from '../../markdown/span'
import {endsIn, WordList, wordsOf} from './words'

const anyOf = (words: readonly string[]) => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`
const results = anyOf(wordsOf(data.results))
const graded = anyOf(wordsOf([...data.results, ...data.graded]))
const end = '(?=[，。；：！？、）”,;:!?)]|\\s|$)'
const close = `(?:了?${end}|一些|一点|点儿|些${end})`
const degrees = `(?:${data.degrees})`
const sureDegrees = `(?:${data.sureDegrees})`
const short = new RegExp(
  `^(?:${results}${close}|${degrees}{1,2}${graded}${close}|${sureDegrees}${graded}的(?=\\p{Script=Han}))`,
  'u',
)
const long = new RegExp(`^${sureDegrees}${graded}${close}`, 'u')
const very = new RegExp(`^很${end}`, 'u')
const shortVerbs = new Map(Object.entries(data.complements).map(([verb, not]) => [verb, endsIn(not)]))
const longVerb = endsIn(data.longVerbs)
const veryAdjective = endsIn(data.veryAdjectives)

/** What somebody thinks is a noun in `比我们想的更重要`. */
const compared = /[比如像跟和同与][^，。；,;]{0,6}[想看讲写]$/u

/** How far behind the particle is read. */
const reach = 12

/** Reads whether 的 at `at` stands between a verb and its complement (补语), 做的好; gives the span from the verb on. */
export function complementAt(text: string, at: number): Span | undefined {
  const behind = text.slice(at + 1, at + 1 + reach)
  // The verb is asked about first: few stand before 的, and what follows is told by patterns that are slow to compile.
  const fits = isShortVerb(text, at) && short.exec(behind)
  if (fits) return {start: at - 1, end: at + 1 + fits[0].length}
  const verb = longVerb.exec(text.slice(Math.max(0, at - 4), at))
  const follows = verb && long.exec(behind)
  if (follows) return {start: at - verb[0].length, end: at + 1 + follows[0].length}
  const adjective = very.test(behind) ? veryAdjective.exec(text.slice(Math.max(0, at - 4), at)) : undefined
  return adjective ? {start: at - adjective[0].length, end: at + 2} : undefined
}

/** Whether the character before `at` is a verb by itself, and not the end of 理想 or of `比我们想的`. */
function isShortVerb(text: string, at: number): boolean {
  const not = shortVerbs.get(text[at - 1] ?? '')
  return (
    not !== undefined &&
    !not.test(text.slice(Math.max(0, at - 4), at - 1)) &&
    !compared.test(text.slice(Math.max(0, at - 10), at))
  )
}

const fixed = new WordList(Object.keys(data.fixed))
const fixedNotAfter = endsIn(data.fixedNotAfter)
const fixedNotBefore = new RegExp(`^(?:${data.fixedNotBefore})`, 'u')

/** A set phrase with 的 for 得 around the 的 at `at`: 经的起, 取的了. */
export function fixedAt(text: string, at: number): Span | undefined {
  for (const start of [at - 1, at - 2]) {
    const word = start < 0 ? undefined : fixed.at(text, start)
    if (!word || word.indexOf('的') !== at - start) continue
    const after = start + word.length
    if (fixedNotAfter.test(text.slice(Math.max(0, start - 2), start))) return undefined
    return fixedNotBefore.test(text.slice(after, after + 1)) ? undefined : {start, end: after}
  }
  return undefined
}
