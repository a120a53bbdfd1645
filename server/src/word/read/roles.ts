import type {Role} from '../../publish/pageDocument'
import type {TextParagraph} from './textBlocks'

/** What a paragraph is by the name of its style: our own styles, Word's, and those that offices give such names. */
export function roleOf({look: {style, outline}}: TextParagraph): Role | undefined {
  const named = names.get(style.replace(/\s+|(?<=\p{Script=Han}\s?)\d+$/gu, ''))
  if (named) return named
  if (outline === undefined || outline > 3) return undefined
  return `heading-${(outline + 1) as 1 | 2 | 3 | 4}`
}

/** The names of our own styles are those of `word/styles.ts`. */
const names: ReadonlyMap<string, Role> = new Map([
  ['份号', 'copy-number'],
  ['密级和保密期限', 'classification'],
  ['密级', 'classification'],
  ['紧急程度', 'urgency'],
  ['发文机关标志', 'issuer'],
  ['发文字号', 'document-number'],
  ['签发人', 'approver'],
  ['公文标题', 'title'],
  ['文件标题', 'title'],
  ['大标题', 'title'],
  ['主标题', 'title'],
  ['标题', 'title'],
  ['title', 'title'],
  ['题注', 'subtitle'],
  ['副标题', 'subtitle'],
  ['subtitle', 'subtitle'],
  ['主送机关', 'addressee'],
  ['一级标题', 'heading-1'],
  ['二级标题', 'heading-2'],
  ['三级标题', 'heading-3'],
  ['四级标题', 'heading-4'],
  ['附件说明', 'attachment-note'],
  ['署名', 'signature'],
  ['成文日期', 'date'],
  ['附注', 'note'],
  ['附件标识', 'attachment-label'],
  ['附件标题', 'attachment-title'],
  ['抄送机关', 'copies'],
  ['印发机关和印发日期', 'printing'],
])
