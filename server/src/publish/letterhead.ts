import type {FrontMatter} from '../draft/frontMatter'
import {runOf, valueOf, type Given} from './given'
import type {PageParagraph, Role, Run} from './pageDocument'
import {paragraphOf} from './paragraph'
import {forms} from './forms'
import {widthOf} from './widths'

/** What the front matter gives of the letterhead (版头), in the order of the page: 7.2. */
export function letterheadOf(frontMatter: FrontMatter, text: string): PageParagraph[] {
  const give = (...keys: string[]): Given | undefined => valueOf(frontMatter, text, ...keys)
  const above = (role: Role, given: Given | undefined): PageParagraph[] =>
    given ? [paragraphOf(role, [runOf(given, forms[role].face)])] : []
  const issuer = give('发文机关标志', '发文机关')
  return [
    ...above('copy-number', give('份号')),
    ...above('classification', secret(give('密级', '密级和保密期限'), give('保密期限'))),
    ...above('urgency', give('紧急程度')),
    ...(issuer ? [issuerOf([runOf(issuer, 'title-song')])] : []),
    ...numberLine(give('发文字号', '文号'), give('签发人')),
  ]
}

/** A mark in the letterhead that is written above the title instead of in the front matter; undefined for anything else. */
export function letterheadRole(text: string): Role | undefined {
  if (/^\d{6}$/.test(text)) return 'copy-number'
  if (/^(?:绝\s?密|机\s?密|秘\s?密)/.test(text)) return 'classification'
  if (/^(?:特\s?急|加\s?急|平\s?急)$/.test(text)) return 'urgency'
  if (/^签发人[：:]/.test(text)) return 'approver'
  if (isDocumentNumber(text)) return 'document-number'
  return /文件$/.test(text) ? 'issuer' : undefined
}

/** `青街办〔2026〕5号`, also in other brackets and before its number is given. */
export const isDocumentNumber = (text: string): boolean =>
  /^[^\s，。]{0,14}[〔［\[【（(﹝]\d{4}[〕］\]】）)﹞][\s\u3000]*(?:\d{1,4}[\s\u3000]*)?号$/.test(text)

/** The mark of the issuing body is as large as fits on its line, up to what is common. */
export function issuerOf(runs: readonly Run[]): PageParagraph {
  const ems = runs.reduce((sum, {text}) => sum + widthOf(text), 0)
  const size = Math.max(22, Math.min(largest, Math.floor((0.96 * textWidth) / Math.max(1, ems))))
  return paragraphOf('issuer', runs, {size})
}

/** Points. */
const largest = 54
const textWidth = (156 / 25.4) * 72

/** A document that goes up has its number on the left and who approved it on the right: 7.2.5, 7.2.6. */
function numberLine(number: Given | undefined, approver: Given | undefined): PageParagraph[] {
  const approved: Run[] = approver
    ? [
        {...runOf({...approver, text: '签发人：'}, 'fangsong')},
        runOf({...approver, text: approver.text.replace(/^签发人[：:]/, '')}, 'kai'),
      ]
    : []
  if (!number) return approver ? [paragraphOf('approver', approved)] : []
  const runs = [runOf(number, 'fangsong')]
  if (!approver) return [paragraphOf('document-number', runs)]
  return [{...paragraphOf('document-number', runs, {align: 'left', left: 1, right: 1}), opposite: approved}]
}

const secret = (mark: Given | undefined, term: Given | undefined): Given | undefined =>
  mark && term && !mark.text.includes('★') ? {...mark, text: `${mark.text}★${term.text}`} : mark
