import {textOf} from './cleanText'
import {roleOf} from './roles'
import type {TextParagraph} from './textBlocks'

/** The front matter of a draft by its keys. */
export type FrontMatter = Readonly<Record<string, string>>

/** `青街办〔2026〕5号`, the number perhaps still blank, alone or with 签发人 at the other end of the line. */
export const numberLine =
  /^([^\s，。：]{0,14}[〔［[【（(﹝]\s?\d{4}\s?[〕］\]】）)﹞][\s\u3000]*(?:\d{1,4}[\s\u3000]*)?号)(?:[\s\u3000]+签发人[：:][\s\u3000]*(\S.*))?$/

/** What a line of a letterhead (版头) says, by its form; undefined if it is none. A line drawn with characters says nothing. */
export function headValues(paragraph: TextParagraph): FrontMatter | undefined {
  const text = textOf(paragraph.runs)
  const [, number, approver] = numberLine.exec(text) ?? []
  if (number) return {发文字号: number, ...(approver && {签发人: approver})}
  const approved = /^签发人[：:][\s\u3000]*(\S.*)$/.exec(text)
  if (approved) return {签发人: approved[1]!}
  if (/^\d{6}$/.test(text)) return {份号: text}
  if (/^(?:绝\s?密|机\s?密|秘\s?密)(?:\s?[★☆*].{0,8})?$/.test(text)) return {密级: text}
  if (/^(?:特\s?急|加\s?急|平\s?急|特\s?提)$/.test(text)) return {紧急程度: text}
  if (isIssuer(paragraph)) return {发文机关标志: text}
  return isRule(text) ? {} : undefined
}

/** What a line of an imprint (版记) says, if it has the form in which the page writes it again, so that no character changes. */
export function imprintValues(paragraph: TextParagraph): FrontMatter | undefined {
  const text = textOf(paragraph.runs)
  const copies = /^抄送：([^\s。].*)。$/.exec(text)
  if (copies) return {抄送: copies[1]!}
  const printed = /^(?:([^\s。，；]+)[\s\u3000]+)?(\d{4}年\d{1,2}月\d{1,2}日)印发$/.exec(text)
  if (printed) return {...(printed[1] && {印发机关: printed[1]}), 印发日期: printed[2]!}
  return roleOf(paragraph) === 'printing' ? {印发机关: text} : undefined
}

/** The mark of the issuing body (发文机关标志): large and red, or large and `…文件`. */
export function isIssuer(paragraph: TextParagraph): boolean {
  const text = textOf(paragraph.runs)
  const {size, red, align} = paragraph.look
  const isLarge = size >= 26 && (red || (align === 'center' && /文\s*件$/.test(text)))
  return text.length <= 40 && (isLarge || roleOf(paragraph) === 'issuer')
}

/** A line that was drawn with characters. */
export const isRule = (text: string): boolean => /^[_＿—─━═★☆\-=\s]{3,}$/.test(text)
