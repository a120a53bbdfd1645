import type {Role} from '../../publish/pageDocument'
import {textOf} from './cleanText'
import type {Divided} from './division'
import {imprintValues, type FrontMatter} from './frameValues'
import {roleOf} from './roles'
import type {TextBlock, TextParagraph} from './textBlocks'

/** Whether a file was written by our own export: it names the styles of an official document. */
export const isOwn = (blocks: readonly TextBlock[]): boolean =>
  blocks.some(block => block.kind === 'paragraph' && ownStyle.test(block.look.style))

const ownStyle = /^(?:公文正文|公文标题|发文机关标志|附件标识|成文日期|印发机关和印发日期)(?: \d+)?$/

/** Divides a file of our own by its styles. What the page would write in another order or form stays in the text. */
export function divideOwn(blocks: readonly TextBlock[]): Divided {
  const flat = blocks.flatMap((block): readonly TextBlock[] =>
    block.kind === 'table' && block.framed.every(line => imprint.has(roleOf(line))) ? block.framed : [block],
  )
  const head = letterhead(flat)
  const tail = imprintOf(flat)
  const text = flat.slice(head.count, flat.length - tail.count)
  const start = text.findIndex(block => block.kind === 'paragraph' && roleOf(block) === 'title')
  const after = text.findIndex((block, index) => index > start && !(block.kind === 'paragraph' && block.continues))
  const end = start < 0 ? 0 : after < 0 ? text.length : after
  return {
    frontMatter: {...head.frontMatter, ...tail.frontMatter},
    above: text.slice(0, Math.max(0, start)),
    title: start < 0 ? [] : (text.slice(start, end) as TextParagraph[]),
    body: text.slice(end),
  }
}

const imprint: ReadonlySet<Role | undefined> = new Set<Role>(['copies', 'printing'])

/** How many lines at one end the front matter takes, and their values. */
interface Taken {
  readonly frontMatter: FrontMatter
  readonly count: number
}

/** The letterhead, as far as it is in the order of the page. */
function letterhead(blocks: readonly TextBlock[]): Taken {
  let frontMatter: FrontMatter = {}
  let count = 0
  for (const block of blocks) {
    const key = block.kind === 'paragraph' ? headKeys[roleOf(block) ?? ''] : undefined
    if (block.kind === 'table' || !key || order.indexOf(key) <= order.indexOf(Object.keys(frontMatter).at(-1) ?? ''))
      break
    frontMatter = {...frontMatter, ...valuesOf(key, textOf(block.runs))}
    count++
  }
  return {frontMatter, count}
}

const headKeys: Readonly<Record<string, string>> = {
  'copy-number': '份号',
  classification: '密级',
  urgency: '紧急程度',
  issuer: '发文机关标志',
  'document-number': '发文字号',
  approver: '签发人',
}

const order = Object.values(headKeys)

/** Who approved it stands at the other end of the line of the number. */
function valuesOf(key: string, text: string): FrontMatter {
  const [number, approver] = text.split(/(?<!\u3000)\u3000+签发人：/)
  if (key === '发文字号' && approver) return {[key]: number!, 签发人: approver}
  return {[key]: key === '签发人' ? text.replace(/^签发人：/, '') : text}
}

/** The last lines of the imprint that are as the page writes them. */
function imprintOf(blocks: readonly TextBlock[]): Taken {
  let frontMatter: FrontMatter = {}
  let count = 0
  for (const block of blocks.toReversed()) {
    const values = block.kind === 'paragraph' && imprint.has(roleOf(block)) ? imprintValues(block) : undefined
    if (!values || Object.keys(values).some(key => key in frontMatter) || (values['抄送'] === undefined && count > 0))
      break
    frontMatter = {...values, ...frontMatter}
    count++
  }
  return {frontMatter, count}
}
