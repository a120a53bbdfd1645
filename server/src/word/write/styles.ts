import {forms, smallEm, smallSize} from '../../publish/forms'
import {tablePitch, tableSize} from '../../publish/columns'
import type {Face, Placing, Role} from '../../publish/pageDocument'
import {pointsOf} from '../../publish/pageSize'

/** A paragraph style of the Word file. */
export interface ParagraphStyle {
  readonly id: string
  /** As Word lists it. */
  readonly name: string
  /** The id of the style it takes everything else from. */
  readonly basedOn: string
  /** The id of the style of the next paragraph that is typed. */
  readonly next: string
  readonly face: Face
  readonly placing: Placing
  readonly red?: true
  /** Stands on the same page as what follows. */
  readonly keepNext?: boolean
  /** The level in the navigation pane, from 0. */
  readonly outline?: number
  /** The height of its lines in points where it is no whole number of lines of the page. */
  readonly line?: number
  /** White below it, in points. */
  readonly after?: number
  /** Digits are of the same font (7.5: 半角宋体). */
  readonly digitsToo?: true
  /** Something may stand at the right edge of its line. */
  readonly farTab?: true
  /** Its lines stand where they come, not on the lines of the page. */
  readonly offGrid?: true
  /** A red line below it. */
  readonly redLine?: true
}

/** A character style: text of another typeface than its paragraph. */
export interface CharacterStyle {
  readonly id: string
  readonly name: string
  readonly face: Face
  readonly bold: boolean
}

/** The ids and the Chinese names of the styles by role; by the names they are known again when a Word file is read. */
export const styleNames: Readonly<Record<Role, readonly [id: string, name: string]>> = {
  'copy-number': ['CopyNumber', '份号'],
  classification: ['Classification', '密级和保密期限'],
  urgency: ['Urgency', '紧急程度'],
  issuer: ['Issuer', '发文机关标志'],
  'document-number': ['DocumentNumber', '发文字号'],
  approver: ['Approver', '签发人'],
  title: ['OfficialTitle', '公文标题'],
  subtitle: ['OfficialSubtitle', '题注'],
  addressee: ['Addressee', '主送机关'],
  body: ['OfficialBody', '公文正文'],
  'heading-1': ['OfficialHeading1', '一级标题'],
  'heading-2': ['OfficialHeading2', '二级标题'],
  'heading-3': ['OfficialHeading3', '三级标题'],
  'heading-4': ['OfficialHeading4', '四级标题'],
  'attachment-note': ['AttachmentNote', '附件说明'],
  signature: ['OfficialSignature', '署名'],
  date: ['IssueDate', '成文日期'],
  note: ['OfficialNote', '附注'],
  'attachment-label': ['AttachmentLabel', '附件标识'],
  'attachment-title': ['AttachmentTitle', '附件标题'],
  copies: ['Copies', '抄送机关'],
  printing: ['Printing', '印发机关和印发日期'],
}

/** The style of a role under one of its placings; the second and further ones are based on the first: `公文正文 2`. */
export function variantOf(role: Role, placing: Placing, number: number): ParagraphStyle {
  const [id, name] = styleNames[role]
  const level = headingLevel(role)
  const style = {
    face: forms[role].face,
    placing,
    next: kept.has(role) || level !== undefined ? styleNames.body[0] : id,
    ...((kept.has(role) || level !== undefined) && {keepNext: true}),
    ...((role === 'document-number' || role === 'printing') && {farTab: true as const}),
    ...(role === 'issuer' && {red: true as const, offGrid: true as const}),
    ...(level !== undefined && {outline: level - 1}),
  }
  if (number > 1) return {...style, id: `${id}${number}`, name: `${name} ${number}`, basedOn: id}
  return {...style, id, name, basedOn: level === undefined ? 'Normal' : builtInHeading(level)}
}

/** What would stand at the foot of a page without what it belongs to. */
const kept: ReadonlySet<Role> = new Set<Role>([
  ...(['copy-number', 'classification', 'urgency', 'issuer', 'document-number', 'approver'] as const),
  ...(['title', 'subtitle', 'attachment-label', 'attachment-title', 'signature'] as const),
])

/** The id of Word's own heading of a level. */
export const builtInHeading = (level: number): string => `Heading${level}`

/** The level of a heading's role. */
export function headingLevel(role: Role): number | undefined {
  const level = /^heading-(\d)$/.exec(role)?.[1]
  return level === undefined ? undefined : Number(level)
}

/**
 * The character style of text that is of another typeface than its paragraph: a heading that runs on into its paragraph
 * (二级标题字), or any other text (楷体字).
 */
export function characterStyle(face: Face, bold: boolean, level?: number): CharacterStyle {
  const id = level === undefined ? `Face${faceNames[face].id}` : `Heading${level}Run`
  const name = level === undefined ? faceNames[face].name : `${'一二三四'.charAt(level - 1)}级标题`
  return {id: bold ? `${id}Bold` : id, name: `${name}${bold ? '加粗' : ''}字`, face, bold}
}

const faceNames: Readonly<Record<Face, {readonly id: string; readonly name: string}>> = {
  fangsong: {id: 'Fangsong', name: '仿宋'},
  hei: {id: 'Hei', name: '黑体'},
  kai: {id: 'Kai', name: '楷体'},
  'title-song': {id: 'TitleSong', name: '小标宋'},
  song: {id: 'Song', name: '宋体'},
}

const small: Placing = {size: tableSize, align: 'left', left: 0, right: 0, first: 0, before: 0}
const foot: Placing = {...small, size: smallSize}
const footLine = {line: 18, digitsToo: true as const}
const cell = {line: tablePitch, offGrid: true as const}

/** The styles of text in tables, and of page numbers, one character from the outer edge (7.5). */
export const otherStyles = {
  tableHead: {...of('TableHead', '表头', 'fangsong', {...small, align: 'center'}), ...cell},
  tableText: {...of('TableText', '表格文字', 'fangsong', small), ...cell},
  tableCentred: {...of('TableTextCentred', '表格文字居中', 'fangsong', {...small, align: 'center'}), ...cell},
  tableRight: {...of('TableTextRight', '表格文字靠右', 'fangsong', {...small, align: 'right'}), ...cell},
  belowTable: {...of('BelowTable', '表格下', 'fangsong', small), line: 1, offGrid: true as const},
  oddNumber: {...of('PageNumberOdd', '单页页码', 'song', {...foot, align: 'right', right: smallEm}), ...footLine},
  evenNumber: {...of('PageNumberEven', '双页页码', 'song', {...foot, left: smallEm}), ...footLine},
} as const satisfies Record<string, ParagraphStyle>

/** The red line below the letterhead: an empty paragraph as high as its distance from what stands above it, with the rest of the line below. */
export function redLineStyle(linePitch: number): ParagraphStyle {
  const height = pointsOf(4)
  const style = of('RedLine', '红色分隔线', 'fangsong', small)
  return {...style, line: height, after: linePitch - height, redLine: true, keepNext: true}
}

/** The id and name of the style of tables. */
export const tableStyle = ['OfficialTable', '公文表格'] as const

function of(id: string, name: string, face: Face, placing: Placing): ParagraphStyle {
  return {id, name, face, placing, basedOn: 'Normal', next: id}
}
