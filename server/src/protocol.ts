import type {PageSettings} from './publish/pageDocument'
import type {Page} from './publish/pages'

export type {PageDocument} from './publish/pageDocument'

/** What client and server say to each other beyond LSP. Positions are LSP's: zero-based lines, UTF-16 characters. */

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

export interface TextChange {
  readonly range: Range
  readonly newText: string
}

/**
 * Whether what the standard structure wants is there: `empty` has a heading and no text, `platitude` only commonplaces (空话),
 * `duplicated` is a second time under the same heading.
 */
export const partStates = ['present', 'missing', 'misplaced', 'empty', 'platitude', 'duplicated'] as const

/** How many findings stand in a section, by how loud they are. */
export interface FindingCounts {
  readonly error: number
  readonly warning: number
  readonly information: number
  readonly hint: number
}

/** One row of the outline: what stands in the draft, and what the standard structure of its kind still wants. */
export interface OutlineNode {
  /**
   * `run-in`: numbered within the text of a paragraph, at its start or further on (`一是…；二是…`); `item`: a paragraph that is
   * a numbered sentence and no heading; `part` only for what has no heading: lead, closing, signature, and anything missing.
   */
  readonly kind: 'title' | 'heading' | 'run-in' | 'item' | 'part'
  /** 0 for the title and the frame, 1 for the highest sections. */
  readonly level: number
  readonly ordinal?: string
  readonly title: string
  readonly state: (typeof partStates)[number]
  /** The id of the part of the kind that this row fulfils or misses. */
  readonly part?: string
  /** From the ordinal to the end of the heading; where the part would go if it is missing. */
  readonly range: Range
  /** Characters of the section without white space, its subsections included; 0 if missing. */
  readonly characters: number
  /** What is wrong in the section and its subsections; in a title or a part of the frame, in its words. */
  readonly findings: FindingCounts
  /** Whether it is a section that can be moved as a whole: no enumeration inside a paragraph. */
  readonly movable: boolean
  /** Whether it has a heading that can be given other words: no numbered sentence. */
  readonly renamable: boolean
  readonly children: readonly OutlineNode[]
}

export interface Outline {
  readonly uri: string
  readonly version: number
  readonly genre: string | null
  /** Characters of the whole draft without white space, front matter left out. */
  readonly characters: number
  readonly outline: readonly OutlineNode[]
}

/**
 * How it stands with a figure: `holds` was recomputed and is right, `differs` is one of the numbers of a calculation (or of two
 * statements) that do not agree, `unchecked` has nothing beside it that it could be reckoned from.
 */
export const figureStates = ['holds', 'differs', 'unchecked'] as const

/** One row of the ledger of figures (数字台账). */
export interface LedgerFigure {
  /** As it is written: `近1.2万人次`. */
  readonly text: string
  /** What it counts: its clause without the figure, shortened. */
  readonly counts: string
  /** `share`: `value` 0.627 for 62.7%; `points`: 3 for 3个百分点; `bare`: a number without a unit. */
  readonly kind: 'share' | 'points' | 'times' | 'amount' | 'bare'
  readonly value: number
  /** The upper end of a range. */
  readonly to?: number
  /** Without 万 and 亿, which are in the value. */
  readonly unit: string
  /** The heading of the section that it stands in, shortened; empty before the first. */
  readonly section: string
  readonly state: (typeof figureStates)[number]
  /** The arithmetic of what holds, the messages of what differs. */
  readonly notes: readonly string[]
  readonly range: Range
}

export interface Ledger {
  readonly uri: string
  readonly version: number
  readonly figures: readonly LedgerFigure[]
}

export type {Face as PageFace, PageSettings} from './publish/pageDocument'
export type {Page, PlacedLine, PlacedRow, PlacedRule, PlacedRun} from './publish/pages'

/** The draft as pages of GB/T 9704 (版式预览): what stands where, without Markdown. Lengths: see `publish/pages.ts`. */
export interface Pages {
  readonly uri: string
  readonly version: number
  /** The title in one line; empty if there is none. */
  readonly title: string
  readonly pages: readonly Page<Range>[]
  /** The fonts by typeface, and the distance of lines in points. */
  readonly settings: PageSettings
  /** The state secret mark (密级) that the draft carries. */
  readonly classification?: string
}

/** A kind as it is offered to the writer. */
export interface GenreChoice {
  readonly name: string
  readonly group: string
  readonly description: string
  /** How its titles are made, for people: `单位＋时限＋工作总结`; may be empty. */
  readonly titleForm: string
  /** What there is to ask for the title of a new draft, in this order. */
  readonly asks: readonly DraftQuestion[]
}

/** 单位, 时限, 事项, 姓名. */
export type DraftQuestion = 'unit' | 'period' | 'matter' | 'name'

/** What the status bar shows; sent whenever it changes, and for each checked version of an active draft. */
export interface DraftStatus {
  readonly uri: string
  readonly version: number
  /** Whether the document is treated as an official draft. */
  readonly active: boolean
  readonly genre: string | null
  /** Why the kind is what it is. */
  readonly genreSource: 'setting' | 'front-matter' | 'title' | 'content' | null
  /** Findings at information level and above. */
  readonly findings: number
  /** As many more of them are in the baseline, and not shown. */
  readonly held: number
  /** Characters without white space, front matter left out. */
  readonly characters: number
}

/** Server → client. */
export const statusNotification = 'gongwen/status'

/** Client → server, `{uri}` → `Outline | null` (null: not an active draft). */
export const outlineRequest = 'gongwen/outline'

/** Client → server, `{uri}` → `Ledger | null` (null: not an active draft). */
export const figuresRequest = 'gongwen/figures'

/** Client → server, `{uri}` → `Pages | null` (null: not an active draft). */
export const pagesRequest = 'gongwen/pages'

/** Client → server, `{uri}` → `PageDocument | null` of the version that the server has: what the Word file is made of. */
export const pageDocumentRequest = 'gongwen/pageDocument'

/**
 * Client → server, `{uri, position}` → `boolean`: whether an empty line asks for an ordinal, a heading or a closing, so that the
 * client may show what there is without being asked.
 */
export const suggestsRequest = 'gongwen/suggests'

/** Client → server, `{uri, part}` → `TextChange[]`: what 插入 writes; empty if nothing is to be done. */
export const insertPartRequest = 'gongwen/insertPart'

/** Client → server, none → `GenreChoice[]`. */
export const genresRequest = 'gongwen/genres'

/** Client → server, `{uri, genre}` → `TextChange[]`: writes `文种:` into the front matter, so that the draft is active. */
export const setGenreRequest = 'gongwen/setGenre'

/** Client → server, `{uri, rule?}` → `TextChange[]`: all safe fixes of the draft, or of one rule. */
export const fixAllRequest = 'gongwen/fixAll'

/**
 * Client → server, `{uri, position?}` → `TextChange[]`: numbers the rows of ordinals through (重排序号); with a position only the
 * section there and what stands below it. Empty if all count right.
 */
export const renumberRequest = 'gongwen/renumber'

/**
 * What a draft can have rewritten at once: ordinals numbered through (重排序号), marks of Chinese text in full width (全角化),
 * standard characters (转为简体), headings on lines of their own (拆分粘连). Each is a code action of the kind
 * `refactor.rewrite.gongwen.…` too.
 */
export const rewrites = ['renumber', 'fullWidth', 'simplify', 'split'] as const
export type Rewrite = (typeof rewrites)[number]

/** Client → server, `{uri, rewrite, range?}` → `RewriteAnswer | null` (null: not an active draft). */
export const rewriteRequest = 'gongwen/rewrite'

/** Client → server, `{uri, text}` → `FileCheck`: shows what is wrong with a file that is not open. */
export const checkFileRequest = 'gongwen/checkFile'

/** Client → server, `{uri, text}` → `LabelledChange[]`: what all safe fixes of a file change; empty where it is no active draft. */
export const fixFileRequest = 'gongwen/fixFile'

/** Client → server, `{uri?}` → null: takes back what `checkFile` shows, of one file or of all. */
export const forgetFilesRequest = 'gongwen/forgetFiles'

/**
 * Client → server, {@link MoveSectionParams} → `SectionAnswer | null`: moves a section with its subsections and numbers what follows.
 */
export const moveSectionRequest = 'gongwen/moveSection'

/**
 * Client → server, {@link RenameSectionParams} → `SectionAnswer | null`: gives a section's heading other words; its ordinal and marks
 * stay, and so do words elsewhere that name it.
 */
export const renameSectionRequest = 'gongwen/renameSection'

/** Client → server, `{uri, position}` → `SectionName | null`: the words of the heading of the section there. */
export const sectionNameRequest = 'gongwen/sectionName'

/** Client → server, `{rule}` → Markdown text of the rule's documentation, or null. */
export const ruleDocumentationRequest = 'gongwen/ruleDocumentation'

/** Client → server, `{genre, …answers}` → a new draft of that kind as the body of a snippet, or null. */
export const newDraftRequest = 'gongwen/newDraft'

/** Client → server, `{text, word}` → `TextChange[]` of such a file's text, or null if it is no word list; see `wordsPath`. */
export const addWordRequest = 'gongwen/addWord'

/** Client → server, none: the writer has come to trust the workspace, whose own kinds hold from now on. */
export const trustedNotification = 'gongwen/trusted'

/** Server → client that `readsFiles`, `{uri}` → the text of the file, or null if there is none. */
export const readFileRequest = 'gongwen/readFile'

/** Server → client that `readsFiles`, `{uri}` → `string[]`: the names of what is in the folder; empty if there is none. */
export const listFolderRequest = 'gongwen/listFolder'

/** Where the words of a workspace folder are kept, below the folder. */
export const wordsPath = '.gongwen/words.json'

export interface DocumentParams {
  readonly uri: string
}
export interface PathParams {
  readonly uri: string
}
export interface InsertPartParams extends DocumentParams {
  readonly part: string
}
export interface SetGenreParams extends DocumentParams {
  readonly genre: string
}
export interface FixAllParams extends DocumentParams {
  readonly rule?: string
}
export interface RenumberParams extends DocumentParams {
  readonly position?: Position
}
export interface SuggestsParams extends DocumentParams {
  readonly position: Position
}
export interface RewriteParams extends DocumentParams {
  readonly rewrite: Rewrite
  /** Only this stretch; the whole draft without it. */
  readonly range?: Range
}
export interface RewriteAnswer {
  readonly changes: readonly TextChange[]
  /** Characters that stay because they are quoted, in the name of a work, or in a name with an office. */
  readonly kept: number
}
export interface FileParams extends DocumentParams {
  readonly text: string
}
export interface FileCheck {
  /** Whether the file is an active draft. */
  readonly active: boolean
  /** Findings at information level and above. */
  readonly findings: number
}
export interface LabelledChange extends TextChange {
  /** The rules that ask for it, for the writer. */
  readonly label: string
}
/** A section by a position in it: the innermost that is more than an enumeration inside a paragraph. */
export interface SectionParams extends DocumentParams {
  readonly position: Position
}
/** Before another section, at its level; into the place of a missing part; to the end of the body; a step from where it is. */
export type MoveTo =
  {readonly before: Position} | {readonly part: string} | 'end' | 'up' | 'down' | 'promote' | 'demote'
export interface MoveSectionParams extends SectionParams {
  readonly to: MoveTo
}
export interface RenameSectionParams extends SectionParams {
  readonly title: string
}
/** What became of a section: the changes that do it, or in plain Chinese why nothing is done. */
export type SectionAnswer =
  | {
      readonly changes: readonly TextChange[]
      /** Where the heading starts after the changes. */
      readonly position: Position
      /** What has happened, in a sentence for the status bar and for screen readers. */
      readonly announcement: string
    }
  | {readonly reason: string}
/** The words of a heading to be edited, or why there are none. */
export type SectionName = {readonly title: string; readonly label: string} | {readonly reason: string}
export interface AddWordParams {
  /** The word list as it is; empty if there is none yet. */
  readonly text: string
  readonly word: string
}
export interface RuleDocumentationParams {
  readonly rule: string
}
export interface NewDraftParams extends Readonly<Partial<Record<DraftQuestion, string>>> {
  readonly genre: string
}

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** The scheme under which the client shows a rule's documentation offline: `${scheme}:${rule}.md`. No links without it. */
  readonly ruleDocumentationScheme?: string
  /**
   * A command of the client's that selects the reason in a new `公文忽略` comment, so that the writer types their own over it;
   * called with `(uri, range)` after the comment is in. Without it the comment says 已核对.
   */
  readonly reasonCommand?: string
  /**
   * A command of the client's that puts a word into the word list of the draft's workspace folder; called with `(uri, word)`. Without
   * it the action is not offered.
   */
  readonly addWordCommand?: string
  /** The client answers `readFileRequest` and `listFolderRequest`, by which a server that sees no disk reads. */
  readonly readsFiles?: boolean
  /** Where `readFileRequest` finds `dist/patterns.js`, for a server that can load nothing by itself. */
  readonly patternsBundle?: string
  /** A command of the client's that shows completions; called when a key of the front matter is in and its value is to be chosen. */
  readonly suggestCommand?: string
  /** Whether the writer trusts the workspace; without a word about it, they do. Until then its own kinds are left alone. */
  readonly trusted?: boolean
  /** `zh-cn` or `en`; messages about drafts are always Chinese. */
  readonly locale?: string
}

/** Settings of the section `gongwen`, per resource, as they come from an editor: nothing in them is to be trusted. */
export const settingsSection = 'gongwen'
