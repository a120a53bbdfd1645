import type {Span} from '../markdown/span'

/**
 * What a stretch of the page is by GB/T 9704—2012, which decides how it is set. In the order of the standard: 份号, 密级和保密期限,
 * 紧急程度, 发文机关标志, 发文字号, 签发人; 标题, 题注 (what stands in brackets below the title), 主送机关, 正文, 结构层次一 to 四,
 * 附件说明, 发文机关署名, 成文日期, 附注; 附件 and its number, 附件标题; 抄送机关, 印发机关和印发日期.
 */
export type Role =
  | 'copy-number'
  | 'classification'
  | 'urgency'
  | 'issuer'
  | 'document-number'
  | 'approver'
  | 'title'
  | 'subtitle'
  | 'addressee'
  | 'body'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'attachment-note'
  | 'signature'
  | 'date'
  | 'note'
  | 'attachment-label'
  | 'attachment-title'
  | 'copies'
  | 'printing'

/** The typefaces (字体) of the standard: 仿宋, 黑体, 楷体, 小标宋, 宋体. Which font stands for each is a setting. */
export type Face = 'fangsong' | 'hei' | 'kai' | 'title-song' | 'song'

/** Text of one typeface within a paragraph; a run-in heading (`（一）加强领导。各单位…`) is a run of its own. */
export interface Run {
  readonly text: string
  readonly face: Face
  readonly bold: boolean
  /** Where the text stands in the draft, in UTF-16 offsets; absent for what the page adds by itself. */
  readonly source?: Span
}

/**
 * How a paragraph stands between the edges of the text area. Lengths are in ems of the body (3号, 16 points), whatever the size of the
 * paragraph itself.
 */
export interface Placing {
  /** The size of the type in points. */
  readonly size: number
  readonly align: 'justify' | 'left' | 'center' | 'right'
  readonly left: number
  readonly right: number
  /** Where the first line starts, counted from `left`; negative where the further lines hang. */
  readonly first: number
  /** Empty lines of the body above it. */
  readonly before: number
}

export interface PageParagraph {
  readonly kind: 'paragraph'
  readonly role: Role
  readonly placing: Placing
  /** Never empty texts; a title set in several lines by hand has a run for each, see `breaks`. */
  readonly runs: readonly Run[]
  /** The indexes of the runs before which a line is broken by hand (`title: 甲 / 乙` in the front matter). */
  readonly breaks: readonly number[]
  /** What stands at the right edge of the same line: 签发人 beside 发文字号, 印发日期 beside 印发机关. */
  readonly opposite?: readonly Run[]
  readonly source?: Span
  /** An attachment starts on a page of its own. */
  readonly startsPage: boolean
}

/** The lines of a cell, ended by hand (`<br>`); none of them is empty, and an empty cell has none. */
export type Cell = readonly (readonly Run[])[]

export interface PageTable {
  readonly kind: 'table'
  /** Rows of cells, the first being the head, which is repeated on each page. Each row has as many cells as the first. */
  readonly rows: readonly (readonly Cell[])[]
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[]
  /** A table too wide for the upright page stands on pages of its own, lying (横排表). */
  readonly lying: boolean
  /** Empty lines of the body above it. */
  readonly before: number
  readonly source: Span
  readonly startsPage: boolean
}

export type PageBlock = PageParagraph | PageTable

/** How the page is set; the defaults are those of GB/T 9704—2012 with the measures that offices use. */
export interface PageSettings {
  /** The names under which the fonts are written into Word, by typeface. A font that is missing is not renamed. */
  readonly fonts: Readonly<Record<Face, string>>
  /** The font of Latin letters and digits. */
  readonly latin: string
  /** The distance of lines in points: 28.95 follows from 22 lines on 225 mm; 28, 29 and 30 are common. */
  readonly linePitch: number
}

/** A draft as it is to stand on paper: what is what, in order, with no Markdown left. Plain data, so that it can be sent. */
export interface PageDocument {
  /** The title in one line; empty if the draft has none. */
  readonly title: string
  /**
   * What stands above the title where it is given (版头), title and body, attachments, imprint (版记). The red line stands below the
   * last paragraph of the letterhead where there is a 发文机关标志 or 发文字号; the lines of the imprint around it and between
   * 抄送 and 印发.
   */
  readonly blocks: readonly PageBlock[]
  readonly settings: PageSettings
  /** The state secret mark (密级) that the draft carries; where there is one, web and remote hosts do not export. */
  readonly classification?: string
}
