import {matchesIn} from '../../markdown/matches'
import {knownText} from '../../draft/knownText'
import {collocations} from '../../data/grammar'
import type {Collocation} from '../../data/grammarSchema'
import type {Example, LineRule, Report} from '../rule'
import {wordOf} from '../signs'
import {createCues} from './cues'
import {isProtected} from './quoted'

/** How far before its noun a verb is looked for. */
const reach = 20

const governing = new RegExp(collocations.governing, 'gu')
const clauseMark = /[，。；：！？,;:!?…“”《》（）()\s\uFFFC]/u
const closed = /^(?:[，。；：！？）,;:!?)]|\s|$)/u
const nouns = createCues(
  collocations.entries.map(entry => [entry.noun, {...entry, verbs: entry.verbs.split('|')}] as const),
)

/** 搭配不当: a verb that does not go with its object, 加强…力度. Only what the grammars agree on. */
export const collocation: LineRule = {
  id: 'collocation',
  category: 'wording',
  scope: 'paragraph',
  signs: [wordOf(nouns.list)],
  severity: 'information',
  title: '搭配不当',
  rationale:
    '动词和宾语要能搭配：力度说“加大”，水平、质量、素质说“提高”，步伐、进程说“加快”，范围、覆盖面说“扩大”。这里只收公认的几种，动词离宾语最近、中间没有停顿时才提示。',
  basis: {source: '条例', clause: '第十九条（三）：内容简洁，文字精练，表述准确'},
  examples: collocations.entries.slice(0, 4).map(exampleOf) as readonly Example[] as readonly [Example, ...Example[]],
  *check(line) {
    if (line.kind === 'code' || line.kind === 'quote') return
    const text = knownText(line)
    for (const [at, entry] of nouns.placesIn(text)) {
      const report = reportAt(text, at, entry)
      if (report && !isProtected(line, report.span)) yield report
    }
  },
}

type Wrong = Omit<Collocation, 'verbs'> & {readonly verbs: readonly string[]}

function reportAt(text: string, noun: number, entry: Wrong): Report | undefined {
  const after = noun + entry.noun.length
  if (!closed.test(text.slice(after, after + 1))) return undefined
  let start = noun
  while (start > 0 && noun - start < reach && !clauseMark.test(text[start - 1]!)) start--
  const left = text.slice(start, noun)
  if (!entry.verbs.some(verb => left.includes(verb))) return undefined
  const nearest = matchesIn(left, governing).at(-1)
  if (!nearest || !entry.verbs.includes(nearest[0])) return undefined
  const span = {start: start + nearest.index, end: start + nearest.index + nearest[0].length}
  const between = text.slice(span.end, noun)
  if (!entry.across && /[、和及或]|(?<!参)与/.test(between)) return undefined
  const right = entry.right.map(verb => `“${verb}”`).join('或')
  return {
    span,
    message: `“${nearest[0]}”与“${entry.noun}”搭配不当，通常用${right}。`,
    fixes: entry.right.map(verb => ({title: `改为“${verb}”`, edits: [{span, text: verb}], safe: false})),
  }
}

function exampleOf({right, tests}: Collocation): Example {
  const bad = tests.bad[0]!
  return {bad, good: bad.replace(/⟦[^⟦⟧]*⟧/, right[0]!)}
}
