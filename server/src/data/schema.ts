import * as z from 'zod/mini'
import {asks} from './asks'
import type {Pattern} from './pattern'

/** How strongly a source asks for a part: `required` is said when missing, `recommended` is a hint, `optional` never. */
const need = z.enum(['required', 'recommended', 'optional'])

/** The same of the frame; what is `none` has no place in the kind, as an addressee in minutes: a hint where it is there. */
const frameNeed = z.enum(['required', 'recommended', 'optional', 'none'])

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

/** A pattern of a kind: told apart from other text, because an organisation's own is compiled when its file is read. */
const kindPattern = pattern.brand<'pattern'>()

/** Whether the title alone makes a part needed: only a yearly summary has to name problems. See `needOf`. */
const requiredWhen = z.optional(z.strictObject({titlePattern: kindPattern}))

/** Titles under which nobody asks for it: a government's report to its congress needs no 特此报告. */
const optionalWhen = z.optional(z.strictObject({titlePattern: kindPattern}))

/** Whether a new draft has it; default: unless it is optional whatever the title says. See `standsInSkeleton`. */
const inSkeleton = z.optional(z.boolean())

/** A stable id in kebab-case, as in `problems`. */
const partId = z.string().check(z.regex(/^[a-z][a-z-]*$/))

/** How a part is recognised, which kinds have in common: the words for problems are the same in a summary and a report. */
const recognition = z.strictObject({
  headings: z.array(z.string()),
  headingPatterns: z.optional(z.array(kindPattern)),
  sentences: z.optional(z.array(kindPattern)),
})

/** `data/commonParts.json`: recognition by the id under which a part of a kind says that it is `like` it. */
export const commonPartsSchema = z.record(partId, recognition)

/** A part (要素) of a kind, found by its heading, by a sentence, or by place. */
const part = z.strictObject({
  id: partId,
  /** What a writer calls it: `存在问题`. */
  name: z.string(),
  need,
  requiredWhen,
  optionalWhen,
  inSkeleton,
  /** Words that name the part in a heading; a heading that contains one of them is the part. */
  headings: z.array(z.string()),
  /** Headings by pattern, where words are not enough. */
  headingPatterns: z.optional(z.array(kindPattern)),
  /** Sentences that prove the part although it has no heading of its own. */
  sentences: z.optional(z.array(kindPattern)),
  /** `lead`: the text before the first heading can be this part. `body`: any section that no other part claims is it. */
  place: z.optional(z.enum(['lead', 'body'])),
  /** Where its sentences are looked for; `draft`: also above the title and below the closing. Default `body`. */
  lookIn: z.optional(z.enum(['body', 'draft'])),
  /** The part that it is an element of, as the place of a meeting is of the matters; not asked for while that one is missing. */
  within: z.optional(partId),
  /** Parts of which one makes this one needless: who describes the causes section by section needs no section of causes. */
  coveredBy: z.optional(z.array(partId)),
  /** May stand anywhere; default false. */
  anyOrder: z.optional(z.boolean()),
  /** May occur several times; default false. */
  repeated: z.optional(z.boolean()),
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
  need: frameNeed,
  requiredWhen,
  optionalWhen,
  inSkeleton,
  /** A title that says it already: the name of the unit in it stands for the signature. */
  inTitle: z.optional(kindPattern),
  /** Formulas in use, for completion and the skeleton; the first is what a new draft gets, and `××` is a blank. */
  formulas: z.array(z.string()),
  /** How it is recognised beyond the formulas. */
  patterns: z.optional(z.array(kindPattern)),
  /** Formulas that this kind must not use, with the reason shown to the writer. */
  forbidden: z.optional(
    z.array(
      z.strictObject({
        pattern: kindPattern,
        why: z.string(),
        source,
        /** The clause it rests on, as it stands in the message; default 第十五条（四） for the 条例. */
        clause: z.optional(z.string()),
        /** Default information. */
        severity: z.optional(z.enum(['information', 'hint'])),
      }),
    ),
  ),
})

/** What contradicts the kind though every word is right: a plan told in the past tense (文种与内容不合). */
const crossing = z.strictObject({
  /** Counted in the sentences of the body. */
  pattern: kindPattern,
  /** From how many sentences on. */
  least: z.number(),
  /** And from which share of all sentences on, 0 to 1. */
  share: z.number(),
  /** Only under such titles. */
  titlePattern: z.optional(kindPattern),
  /** One plain sentence for the writer. */
  why: z.string(),
})

const titleTemplate = new RegExp(`^(?:[^{}]|\\{(?:${asks.join('|')})!?\\})+$`, 'u')

/** A kind of document (文种), resolved: what it extends and what it is like has been put in. */
export const genreSchema = z.strictObject({
  name: z.string(),
  /** Its own name and those of the kinds that it extends, the nearest first: 经费请示 is a 请示. */
  family: z.array(z.string()),
  /** The group in which the kind is offered: `报告总结`. */
  group: z.string(),
  description: z.string(),
  /** Pinyin initials of the name, for completion and snippet prefixes: `szbg`; empty in a kind of the writer's own. */
  initials: z.string().check(z.regex(/^[a-z]*$/)),
  /** English name of the kind, for file names and the English interface: `duty-report`. */
  slug: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  /** The 条例 applies only to its 15 kinds. */
  statutory: z.boolean(),
  source,
  /** Endings by which a title shows the kind, the name itself included; longest wins. */
  titleEndings: z.array(z.string()),
  /** Titles that show the kind although they end in another: `2025年工作总结和2026年工作计划`. They win over endings. */
  titlePatterns: z.optional(z.array(kindPattern)),
  /** The form of a title, for people: `单位＋时限＋述职报告`. */
  titleForm: z.string(),
  /**
   * The title of a new draft: `{unit}{period}工作总结`. A slot that is not answered is left out, one with `!` becomes a blank:
   * `{unit}关于{matter!}的通知`.
   */
  titleTemplate: z
    .string()
    .check(z.regex(titleTemplate, '只能有 {unit} {period} {matter} {name}，必填的写作 {matter!}')),
  /** What a title of the 15 kinds is made of besides the kind (条例第九条（七）): issuer and matter; said as a hint. */
  titleNeeds: z.array(z.enum(['issuer', 'matter'])),
  /** Sentences that betray the kind where title and front matter are silent, each worth `weight` points. */
  evidence: z.array(z.strictObject({pattern: kindPattern, weight: z.number()})),
  /** How the body is numbered: `一、` or `第一章`/`第一条`. */
  numbering: z.enum(['chinese', 'articles']),
  salutation: framePart,
  lead: framePart,
  closing: framePart,
  signature: framePart,
  /** The note below the date (附注): `（联系人：×××，电话：××××）`. */
  note: framePart,
  /** In the usual order. */
  parts: z.array(part),
  /** Sentences with tab stops: snippets, and offered where they fit. */
  sentences: z.array(
    z.strictObject({
      name: z.string(),
      prefix: z.string().check(z.regex(/^gw[a-z]+$/)),
      /**
       * Where it is offered: `opening` above the first section, `transition` at the end of the opening, `closing` and `note`
       * at their places, or the id of the part whose section it belongs into.
       */
      at: z.optional(z.string()),
      body: z.string(),
    }),
  ),
  crossings: z.array(crossing),
  /** Words of another grammatical person (人称) than the kind speaks in; said as a hint. */
  person: z.optional(z.strictObject({pattern: kindPattern, why: z.string()})),
})

const {id, ...partFields} = part.shape
const framePartFile = z.partial(framePart)

/** A part as a file writes it. In a kind that extends another, only what differs. */
const partFile = z.extend(z.partial(z.strictObject(partFields)), {
  id,
  /** Recognition that it has in common with other kinds: an id of `commonParts.json`. Its own words are added. */
  like: z.optional(partId),
  /** The kind that is extended has the part, this one has not. */
  remove: z.optional(z.literal(true)),
})

/**
 * A kind as a file writes it: one JSON file each in `data/genres`, and in `.gongwen/kinds` of a workspace. What is left out
 * comes from the kind that it extends, else it is empty. Words and patterns of parts are added to those of the kind extended,
 * everything else replaces it; a part that is new stands behind the one listed before it. Name, titles, evidence and
 * sentences of the kind extended are not taken over.
 */
export const genreFileSchema = z.extend(
  z.partial(
    z.omit(genreSchema, {
      name: true,
      family: true,
      parts: true,
      salutation: true,
      lead: true,
      closing: true,
      signature: true,
      note: true,
    }),
  ),
  {
    $schema: z.optional(z.string()),
    /** Name or slug of another kind. */
    extends: z.optional(z.string()),
    name: z.string(),
    salutation: z.optional(framePartFile),
    lead: z.optional(framePartFile),
    closing: z.optional(framePartFile),
    signature: z.optional(framePartFile),
    note: z.optional(framePartFile),
    parts: z.optional(z.array(partFile)),
  },
)

/** A pattern of a built-in kind as it is written, which the tests hold to linear time, or one of an organisation's own. */
export type KindPattern = string | Pattern

/** What a file of a kind says, its patterns perhaps compiled. */
type WithPatterns<T> =
  T extends z.$brand<'pattern'>
    ? KindPattern
    : T extends readonly (infer Item)[]
      ? WithPatterns<Item>[]
      : T extends object
        ? {[Key in keyof T]: WithPatterns<T[Key]>}
        : T

export type Need = z.infer<typeof need>
export type FrameNeed = z.infer<typeof frameNeed>
export type GenreFile = WithPatterns<z.infer<typeof genreFileSchema>>
export type CommonParts = WithPatterns<z.infer<typeof commonPartsSchema>>
export type Source = z.infer<typeof source>
export type Genre = WithPatterns<z.infer<typeof genreSchema>>
export type GenrePart = Genre['parts'][number]
export type FramePart = WithPatterns<z.infer<typeof framePart>>

/** A list of words or phrases that a rule is made of. One JSON file each in `data/lexicons`. */
export const lexiconSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      wrong: z.string(),
      /** What it should be; without it the finding has no fix, and `note` says what to do. */
      right: z.optional(z.string()),
      /** Further candidates; with them there are several fixes, none of them safe. */
      others: z.optional(z.array(z.string())),
      /** What the wrong form must not be preceded or followed by, because it would be another word (`社|会报`). */
      notAfter: z.optional(pattern),
      notBefore: z.optional(pattern),
      /** What it must be preceded or followed by. */
      after: z.optional(pattern),
      before: z.optional(pattern),
      /** What the sentence that holds it must say besides, where a list asks for that (idioms used for their opposite). */
      inSentence: z.optional(pattern),
      /** Whether the mend is certain enough for fix-all; default true. */
      safe: z.optional(z.boolean()),
      /** Where less certain than the rule of the list in general. */
      severity: z.optional(z.enum(['warning', 'information', 'hint'])),
      /** The year of a reform: nothing is said on a line that names an earlier one (`2016年`). */
      since: z.optional(z.number()),
      note: z.optional(z.string()),
      /** Sentences that must be found (the wrong form between ⟦ and ⟧) and sentences that must not. */
      tests: z.strictObject({bad: z.array(z.string()), good: z.optional(z.array(z.string()))}),
    }),
  ),
})

export type Lexicon = z.infer<typeof lexiconSchema>
export type LexiconEntry = Lexicon['entries'][number]

/** Festivals and events that are named by month and day (`3.15`), each with the words that may follow the date. */
export const namedDaysSchema = z.strictObject({
  days: z.array(
    z.strictObject({
      date: z.string().check(z.regex(/^\d{1,2}\.\d{1,2}$/)),
      names: z.array(z.string()),
    }),
  ),
})

export type NamedDays = z.infer<typeof namedDaysSchema>

/** `data/lexicons/redundant-pairs.json`: two words that say the same or contradict each other, some way apart. */
export const redundantPairsSchema = z.strictObject({
  /** Patterns by a name of their own, which `between` refers to: `{数}`. */
  parts: z.record(z.string(), pattern),
  pairs: z.array(
    z.strictObject({
      /** The longer before the shorter: `截止到`, `截止`. */
      heads: z.array(z.string()),
      /** What the head must not be preceded by (`预|约`). */
      notAfter: z.optional(pattern),
      /** What stands between, bounded in length; may be empty. */
      between: z.string(),
      tails: z.array(z.string()),
      /** What the tail must not, and what it must, be followed by. */
      notBefore: z.optional(pattern),
      before: z.optional(pattern),
      /** The half that goes, where only one can. */
      drop: z.optional(z.enum(['head', 'tail'])),
      severity: z.optional(z.literal('hint')),
      note: z.string(),
      tests: z.strictObject({bad: z.array(z.string()), good: z.optional(z.array(z.string()))}),
    }),
  ),
})

export type RedundantPairs = z.infer<typeof redundantPairsSchema>
export type RedundantPair = RedundantPairs['pairs'][number]

/** `data/lexicons/fixed-lists.json`: well-known rows of phrases, each with the public source that fixed them. */
export const fixedListsSchema = z.strictObject({
  lists: z.array(
    z.strictObject({
      name: z.string(),
      source: z.string(),
      members: z.array(z.string()),
      /** The members have no character in common, so that a wrong one may differ in more than one. */
      loose: z.optional(z.boolean()),
    }),
  ),
})

export type FixedList = z.infer<typeof fixedListsSchema>['lists'][number]

/** Sentences of an entry: what must be found stands between ⟦ and ⟧ in `bad`, `good` must stay silent. */
const entryTests = z.strictObject({bad: z.array(z.string()), good: z.optional(z.array(z.string()))})

/** How loud an entry is where it differs from its rule. */
const entrySeverity = z.optional(z.enum(['error', 'warning', 'information', 'hint']))

/**
 * What deletion or replacing all at once leaves behind: words that cannot stand where they stand. Conditions look at 16
 * characters on either side, in simplified characters whatever the draft is written in.
 */
export const scarsSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      /** The words themselves; any of them. */
      texts: z.array(z.string()).check(z.minLength(1)),
      /** What must, and must not, stand before and behind. */
      after: z.optional(pattern),
      before: z.optional(pattern),
      notAfter: z.optional(pattern),
      notBefore: z.optional(pattern),
      /** What the writer has to put back. */
      missing: z.optional(z.enum(['数字', '时间', '名称', '地点', '内容', '序号'])),
      /** What was probably meant: each is offered, none is taken unseen. */
      right: z.optional(z.array(z.string())),
      severity: entrySeverity,
      tests: entryTests,
    }),
  ),
})

export type Scars = z.infer<typeof scarsSchema>
export type Scar = Scars['entries'][number]

/** What pages that collect model texts add to them. An entry is found where `pattern` fits, in lines that hold a `sign`. */
export const boilerplateSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      /** Words of which one stands in every line of the kind, so that other lines are passed over quickly. */
      signs: z.array(z.string()).check(z.minLength(1)),
      pattern,
      /** What is said of it: `“…”是网页上的导航。` */
      what: z.string(),
      /** What is taken away: the line, the sentence around, or what the pattern fits. Default sentence. */
      remove: z.optional(z.enum(['line', 'sentence', 'match'])),
      severity: entrySeverity,
      tests: entryTests,
    }),
  ),
})

export type Boilerplate = z.infer<typeof boilerplateSchema>
export type BoilerplateEntry = Boilerplate['entries'][number]
