import {textOf} from './cleanText'
import type {Divided} from './division'
import {headValues, imprintValues, isRule, numberLine, type FrontMatter} from './frameValues'
import type {TextBlock, TextParagraph} from './textBlocks'
import {findTitle} from './title'

/** Divides a file of another program, by the forms and places of its lines. */
export function divideForeign(blocks: readonly TextBlock[]): Divided {
  const place = findTitle(blocks)
  const head = lift(unframed(blocks.slice(0, place?.start ?? 0), isHeadText), headValues)
  const body = liftImprint(blocks.slice(place?.end ?? 0))
  return {
    frontMatter: {...head.frontMatter, ...body.frontMatter},
    above: head.rest,
    title: place ? (blocks.slice(place.start, place.end) as TextParagraph[]) : [],
    body: body.rest,
  }
}

/** Elements of 版头 or 版记 that the front matter takes, and what stays in the text. */
interface Lifted {
  readonly frontMatter: FrontMatter
  readonly rest: readonly TextBlock[]
}

/**
 * Takes the imprint (版记) out of the end of a text. Where a line of it has another form than the page writes, all of it stays in the
 * text, so that no character and no order changes.
 */
function liftImprint(blocks: readonly TextBlock[]): Lifted {
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
const printingLook: TextParagraph['look'] = {...plainLook, style: '印发机关和印发日期'}
