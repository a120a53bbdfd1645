import * as z from 'zod/mini'

/** How strongly a source asks for a part: `required` is said when missing, `recommended` is a hint, `optional` never. */
const need = z.enum(['required', 'recommended', 'optional'])

/** Where a statement comes from, which decides how loud it may be (法律 · 条例 · 国标 · 附录B说明 · 实务). */
const source = z.enum(['法律', '条例', '国标', '附录B说明', '实务'])

const pattern = z.string().check(
  z.refine(text => {
    try {
      new RegExp(text, 'u')
      return true
    } catch {
      return false
    }
  }, '不是有效的正则表达式'),
)

/** Whether the title alone makes a part needed: only a yearly summary has to name problems. See `needOf`. */
const requiredWhen = z.optional(z.strictObject({titlePattern: pattern}))

/** Whether a new draft has it; default: unless it is optional whatever the title says. See `standsInSkeleton`. */
const inSkeleton = z.optional(z.boolean())

/** A part (要素) of a kind, found by its heading, by a sentence, or by place. */
const part = z.strictObject({
  /** Stable id in kebab-case, as in `problems`. */
  id: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  /** What a writer calls it: `存在问题`. */
  name: z.string(),
  need,
  requiredWhen,
  inSkeleton,
  /** Words that name the part in a heading; a heading that contains one of them is the part. */
  headings: z.array(z.string()),
  /** Headings by pattern, where words are not enough. */
  headingPatterns: z.optional(z.array(pattern)),
  /** Sentences that prove the part although it has no heading of its own. */
  sentences: z.optional(z.array(pattern)),
  /** `lead`: the text before the first heading can be this part. `body`: any section that no other part claims is it. */
  place: z.optional(z.enum(['lead', 'body'])),
  /** Why the part is there, one plain sentence for the writer. */
  why: z.string(),
  /**
   * The heading and the paragraphs that 插入 puts in, with `${1:占位}` tab stops; no ordinal. A line of the body is a
   * paragraph, or an article (条) where the kind is numbered so. Without a heading the part stands before all sections;
   * neighbours with the same heading share one.
   */
  template: z.strictObject({heading: z.string(), body: z.string()}),
})

/** A part of the frame (salutation, lead, closing, signature, date) with its formulas. */
const framePart = z.strictObject({
  need,
  requiredWhen,
  inSkeleton,
  /** A title that says it already: the name of the unit in it stands for the signature. */
  inTitle: z.optional(pattern),
  /** Formulas in use, for completion and the skeleton; the first is what a new draft gets, and `××` is a blank. */
  formulas: z.array(z.string()),
  /** How it is recognised beyond the formulas. */
  patterns: z.optional(z.array(pattern)),
  /** Formulas that this kind must not use, with the reason shown to the writer. */
  forbidden: z.optional(z.array(z.strictObject({pattern, why: z.string(), source}))),
})

/** A kind of document (文种). One JSON file each in `data/genres`. */
export const genreSchema = z.strictObject({
  name: z.string(),
  /** The group in which the kind is offered: `报告总结`. */
  group: z.string(),
  description: z.string(),
  /** Pinyin initials of the name, for completion and snippet prefixes: `szbg`. */
  initials: z.string().check(z.regex(/^[a-z]+$/)),
  /** English name of the kind, for file names and the English interface: `duty-report`. */
  slug: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  /** The 条例 applies only to its 15 kinds. */
  statutory: z.boolean(),
  source,
  /** Endings by which a title shows the kind, the name itself included; longest wins. */
  titleEndings: z.array(z.string()),
  /** Titles that show the kind although they end in another: `2025年工作总结和2026年工作计划`. They win over endings. */
  titlePatterns: z.optional(z.array(pattern)),
  /** The form of a title, for people: `单位＋时限＋述职报告`. */
  titleForm: z.string(),
  /** Sentences that betray the kind where title and front matter are silent, each worth `weight` points. */
  evidence: z.array(z.strictObject({pattern, weight: z.number()})),
  /** How the body is numbered: `一、` or `第一章`/`第一条`. */
  numbering: z.enum(['chinese', 'articles']),
  salutation: framePart,
  lead: framePart,
  closing: framePart,
  signature: framePart,
  /** In the usual order. */
  parts: z.array(part),
  /** Sentences offered as snippets by position. */
  sentences: z.array(
    z.strictObject({name: z.string(), prefix: z.string().check(z.regex(/^gw[a-z]+$/)), body: z.string()}),
  ),
})

export type Need = z.infer<typeof need>
export type Source = z.infer<typeof source>
export type Genre = z.infer<typeof genreSchema>
export type GenrePart = Genre['parts'][number]
export type FramePart = z.infer<typeof framePart>

/** A list of words or phrases that a rule is made of. One JSON file each in `data/lexicons`. */
export const lexiconSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      wrong: z.string(),
      right: z.string(),
      /** What the wrong form must not be preceded or followed by, because it would be another word (`社|会报`). */
      notAfter: z.optional(pattern),
      notBefore: z.optional(pattern),
      /** What it must be preceded or followed by. */
      after: z.optional(pattern),
      before: z.optional(pattern),
      /** Whether the mend is certain enough for fix-all; default true. */
      safe: z.optional(z.boolean()),
      note: z.optional(z.string()),
      /** Sentences that must be found (the wrong form between ⟦ and ⟧) and sentences that must not. */
      tests: z.strictObject({bad: z.array(z.string()), good: z.optional(z.array(z.string()))}),
    }),
  ),
})

export type Lexicon = z.infer<typeof lexiconSchema>
export type LexiconEntry = Lexicon['entries'][number]
