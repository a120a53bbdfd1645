import {textOf} from './cleanText'
import {roleOf} from './roles'
import type {TextBlock, TextParagraph} from './textBlocks'

/** The front matter of a draft by its keys. */
export type FrontMatter = Readonly<Record<string, string>>

/** Elements of 版头 or 版记 that the front matter takes, and what stays in the text. */
export interface Lifted {
  readonly frontMatter: FrontMatter
  readonly rest: readonly TextBlock[]
}

/** Takes the letterhead (版头) out of what stands above the title: what is there by its style, its form, or its place. */
export function liftLetterhead(blocks: readonly TextBlock[]): Lifted {
  return lift(unframed(blocks, isHeadText), block => headValues(block))
}

/**
 * Takes the imprint (版记) out of the end of a text. Where a line of it has another form than the page writes, all of it stays in the
 * text, so that no character and no order changes.
 */
export function liftImprint(blocks: readonly TextBlock[]): Lifted {
  const tail = unframed(blocks.slice(-IMPRINT), isImprintText)
  const before = blocks.slice(0, -IMPRINT)
  const {frontMatter, rest} = lift(tail, imprintValues)
  const isLeft = rest.some(block => block.kind === 'paragraph' && isImprintText(textOf(block.runs)))
  return isLeft ? {frontMatter: {}, rest: [...before, ...tail]} : {frontMatter, rest: [...before, ...rest]}
}

/** How many blocks at the end may belong to the imprint. */
const IMPRINT = 5

function lift(blocks: readonly TextBlock[], valuesOf: (paragraph: TextParagraph) => FrontMatter | undefined): Lifted {
  let frontMatter: FrontMatter = {}
  const rest = blocks.filter(block => {
    const values = block.kind === 'paragraph' ? valuesOf(block) : undefined
    const isNew = values !== undefined && Object.keys(values).every(key => !(key in frontMatter))
    if (isNew) frontMatter = {...frontMatter, ...values}
    return !isNew
  })
  return {frontMatter, rest}
}

/** `青街办〔2026〕5号`, the number perhaps still blank, alone or with 签发人 at the other end of the line. */
const numberLine =
  /^([^\s，。：]{0,14}[〔［[【（(﹝]\s?\d{4}\s?[〕］\]】）)﹞][\s\u3000]*\d{0,4}[\s\u3000]*号)(?:[\s\u3000]+签发人[：:][\s\u3000]*(.+))?$/

function headValues(paragraph: TextParagraph): FrontMatter | undefined {
  const text = textOf(paragraph.runs)
  const [, number, approver] = numberLine.exec(text) ?? []
  if (number) return {发文字号: number, ...(approver && {签发人: approver})}
  const approved = /^签发人[：:][\s\u3000]*(.+)$/.exec(text)
  if (approved) return {签发人: approved[1]!}
  if (/^\d{6}$/.test(text)) return {份号: text}
  if (/^(?:绝\s?密|机\s?密|秘\s?密)(?:\s?[★☆*].{0,8})?$/.test(text)) return {密级: text}
  if (/^(?:特\s?急|加\s?急|平\s?急|特\s?提)$/.test(text)) return {紧急程度: text}
  if (isIssuer(paragraph)) return {发文机关标志: text}
  return isRule(text) ? {} : undefined
}

function imprintValues(paragraph: TextParagraph): FrontMatter | undefined {
  const text = textOf(paragraph.runs)
  const copies = /^抄送：([^\s。].*)。$/.exec(text)
  if (copies) return {抄送: copies[1]!}
  const printed = /^(?:([^\s。，；]+)[\s\u3000]+)?(\d{4}年\d{1,2}月\d{1,2}日)印发$/.exec(text)
  if (printed) return {...(printed[1] && {印发机关: printed[1]}), 印发日期: printed[2]!}
  return paragraph.look === printingLook ? {印发机关: text} : undefined
}

/** The mark of the issuing body (发文机关标志): large and red, or large and `…文件`. */
export function isIssuer(paragraph: TextParagraph): boolean {
  const text = textOf(paragraph.runs)
  const {size, red, align} = paragraph.look
  const isLarge = size >= 26 && (red || (align === 'center' && /文\s*件$/.test(text)))
  return text.length <= 40 && (isLarge || roleOf(paragraph) === 'issuer')
}

/** A line that was drawn with characters. */
const isRule = (text: string): boolean => /^[_＿—─━═★☆\-=\s]{3,}$/.test(text)

const isHeadText = (text: string): boolean =>
  numberLine.test(text) ||
  isRule(text) ||
  /^(?:签发人[：:].+|\d{6}|(?:绝|机|秘)\s?密.{0,10}|(?:特|加|平)\s?急|.{2,38}文\s*件)$/.test(text)

const isImprintText = (text: string): boolean =>
  /^(?:抄送|抄报|报|送|发)[：:]|\d{4}年\d{1,2}月\d{1,2}日印发$/.test(text)

/** A frame of rules is often a table: its rows become lines where nothing else is in it. */
function unframed(blocks: readonly TextBlock[], isOurs: (text: string) => boolean): readonly TextBlock[] {
  return blocks.flatMap((block): readonly TextBlock[] => {
    if (block.kind !== 'table') return [block]
    const rows = block.rows.map(row => row.map(textOf).filter(text => text !== ''))
    const lines = rows.flatMap(row => row.join('\u3000').split('\n')).filter(text => text !== '')
    if (!lines.some(isOurs) || !lines.every(text => isOurs(text) || isName(text))) return [block]
    return lines.map(text => ({
      kind: 'paragraph',
      look: isOurs(text) ? plainLook : printingLook,
      runs: [{text, bold: false}],
      continues: false,
      notes: [],
    }))
  })
}

/** Who printed it. */
const isName = (text: string): boolean => text.length <= 30 && !/[。，；：\d]/.test(text)

const plainLook: TextParagraph['look'] = {
  style: '',
  outline: undefined,
  align: undefined,
  textStyle: '',
  size: 0,
  red: false,
  numbered: false,
}

/** Of a line in the frame of the imprint that is only a name. */
const printingLook: TextParagraph['look'] = {...plainLook}
