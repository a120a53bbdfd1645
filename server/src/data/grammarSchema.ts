import * as z from 'zod/mini'

/** Words in groups, divided by spaces. */
const words = z.array(z.string())

/** Alternatives of a regular expression, `甲|乙`; no other signs. */
const alternatives = z.string().check(z.regex(/^[^|]+(?:\|[^|]+)*$/))

/** Sentences that must be found (the place between ⟦ and ⟧) and sentences that must not. */
const tests = z.strictObject({bad: z.array(z.string()), good: z.array(z.string())})

/** What is known of 的, 地 and 得: which words stand before a verb, which verbs take an object, which complements follow. */
export const deParticleSchema = z.strictObject({
  /** Adverbials that are no predicates: `一步一个脚印`; a word repeated as in 认认真真 is known by its form. */
  adverbs: words,
  /** Words of the form of 认认真真 that are attributes only. */
  notAdverbs: alternatives,
  /** Adjectives that are adverbials too, `积极`, and attributes just as well. */
  adjectives: words,
  /** Verbs that stand before an object and not before a noun that they describe, but for `stops`: `开展工作`. */
  finite: words,
  /** Verbs that are nouns as well, `管理制度`: only 了, 着, 过 or an object of `objects` shows the verb. */
  nominal: words,
  objects: words,
  /** What begins a phrase before the verb, with what makes it part of another word: `把` but not `把握`. */
  prepositions: z.record(z.string(), alternatives),
  /** What stands before an adverbial and not before “the ones who are so”: `要积极…`, but 工作积极的…. */
  boundaries: alternatives,
  /** What only a verb can follow: `应当更好的发挥…的作用`. */
  modals: alternatives,
  /** Before it, a noun is awaited: `给予积极的…`. */
  nominalizers: alternatives,
  /** Behind a finite verb they make it the first half of a noun: `解决办法`. */
  stops: alternatives,
  /** At the end of the clause they may be what the adjective describes: `有效的解决问题机制`. */
  tails: alternatives,
  /** Verbs of one character with what may not stand before them: `想`, but not 理想. */
  complements: z.record(z.string(), alternatives),
  longVerbs: alternatives,
  /** What follows 得 by itself; `graded`: only behind a degree. */
  results: words,
  graded: words,
  degrees: alternatives,
  /** Degrees that stand in no noun phrase: `发展的很快`, but 管理的更加规范 may be one. */
  sureDegrees: alternatives,
  /** `好的很` at the end of a clause. */
  veryAdjectives: alternatives,
  /** Phrases as they are written and as they should be. */
  fixed: z.record(z.string(), z.string()),
  fixedNotAfter: alternatives,
  fixedNotBefore: alternatives,
  tests,
})

/**
 * Sentence patterns by regular expression, tried where a cue stands, where `\C` is a character within a clause, `\S` one within a sentence, and `\E`
 * looks ahead to the end of a clause. The group `at`, if there is one, is what is marked; else all that matches.
 */
export const phrasesSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      /** Where the pattern is tried: where one of these stands. */
      cues: z.array(z.string()),
      pattern: z.string(),
      /** What the writer is told; `$<at>` is what is marked. */
      message: z.string(),
      /** What to write in the place marked; several are choices. */
      fixes: z.optional(z.array(z.string())),
      safe: z.optional(z.boolean()),
      severity: z.optional(z.enum(['information', 'hint'])),
      tests,
    }),
  ),
})

export type DeParticle = z.infer<typeof deParticleSchema>
export type Phrases = z.infer<typeof phrasesSchema>
export type Phrase = Phrases['entries'][number]

/** Verbs that do not go with a noun (搭配不当), and those that do. */
export const collocationsSchema = z.strictObject({
  /** Verbs that may govern the noun; only the one nearest to it is asked. */
  governing: alternatives,
  entries: z.array(
    z.strictObject({
      noun: z.string(),
      verbs: alternatives,
      right: z.array(z.string()),
      /** Whether 、和与 may stand between; default false. */
      across: z.optional(z.boolean()),
      tests,
    }),
  ),
})

export type Collocations = z.infer<typeof collocationsSchema>
export type Collocation = Collocations['entries'][number]
