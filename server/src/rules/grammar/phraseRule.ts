import {knownText} from '../../draft/knownText'
import type {Phrase, Phrases} from '../../data/grammarSchema'
import type {Span} from '../../markdown/span'
import {once} from '../once'
import {silence, type Example, type Fix, type LineRule, type Report} from '../rule'
import {wordOf} from '../signs'
import {isHan} from '../text'
import {createCues} from './cues'
import {isProtected} from './quoted'

/** What a list of sentence patterns leaves open about its rule; see {@link LineRule}. */
export type PhraseFacts = Omit<LineRule, 'scope' | 'signs' | 'examples' | 'check'>

/** A pattern made ready when a cue is first met. */
interface Ready extends Phrase {
  readonly expression: () => RegExp
  /** Whether no Han character may stand before it: most cues are the ends of longer words. */
  readonly isFree: boolean
}

/** Turns a list of sentence patterns into a rule; a pattern is tried where one of its cues stands. */
export function phraseRule({entries}: Phrases, facts: PhraseFacts): LineRule {
  const ready = entries.map((entry): Ready => ({
    ...entry,
    expression: once(() => compiled(entry.pattern)),
    isFree: entry.pattern.startsWith('(?<![\\p{Script=Han}'),
  }))
  const cues = createCues(
    ready.flatMap(entry => entry.cues.map(cue => [cue, entry] as const)),
    ({isFree}, text, start) => !isFree || !isHan(text[start - 1]),
  )
  return {
    ...facts,
    scope: 'paragraph',
    signs: [wordOf(cues.list)],
    examples: examplesOf(entries),
    check(line) {
      if (line.kind === 'code' || line.kind === 'quote') return silence
      const text = knownText(line)
      let reports: Report[] | undefined
      for (const [at, entry] of cues.placesIn(text)) {
        const found = matchAt(entry, text, at)
        const report = found && reportOf(entry, text, found)
        if (report && !isProtected(line, report.span)) (reports ??= []).push(report)
      }
      return reports ?? silence
    },
  }
}

function matchAt({expression}: Ready, text: string, at: number): RegExpExecArray | undefined {
  const ready = expression()
  ready.lastIndex = at
  return ready.exec(text) ?? undefined
}

function reportOf({message, severity, fixes, safe}: Phrase, text: string, match: RegExpExecArray): Report {
  const [start, end] = match.indices?.groups?.at ?? match.indices![0]!
  const at = text.slice(start, end)
  return {
    span: {start, end},
    message: message.replaceAll('$<at>', at),
    ...(severity ? {severity} : {}),
    fixes: (fixes ?? []).map(fix => mend(fix, at, {start, end}, safe ?? false)),
  }
}

/** A mend: `$<at>` is what stands there, `$<at:-1>` the same without its last character. */
function mend(pattern: string, at: string, span: Span, safe: boolean): Fix {
  const text = pattern.replace('$<at:-1>', at.slice(0, -1)).replace('$<at>', at)
  const title = text === '' ? `删去“${at}”` : `改为“${text}”`
  return {title, edits: [{span, text}], safe}
}

const inClause = '[^，。；：！？,;:!?…“”《》\\n\\uFFFC]'
const inSentence = '[^。！？!?\\n\\uFFFC]'
const clauseEnd = '(?=[，。；：！？、）”,;:!?)]|\\s|$)'

/** The expression with its signs for clauses written out. */
const compiled = (pattern: string): RegExp =>
  new RegExp(pattern.replaceAll('\\C', inClause).replaceAll('\\S', inSentence).replaceAll('\\E', clauseEnd), 'dyu')

/** How many examples a reader of the documentation is shown. */
const shown = 6

/** The first sentence of each of the first entries, with its own right sentence. */
function examplesOf(entries: readonly Phrase[]): readonly [Example, ...Example[]] {
  const examples = entries.slice(0, shown).map(entry => {
    const bad = entry.tests.bad[0]!
    return {bad, good: mendedExample(entry, bad) ?? entry.tests.good[0]!}
  })
  return examples as readonly Example[] as readonly [Example, ...Example[]]
}

/** The example after its fix, where there is one. */
function mendedExample({fixes}: Phrase, bad: string): string | undefined {
  const fix = fixes?.[0]
  if (fix === undefined) return undefined
  return bad.replace(/⟦([^⟦⟧]*)⟧/g, (_, at: string) => fix.replace('$<at:-1>', at.slice(0, -1)).replace('$<at>', at))
}
