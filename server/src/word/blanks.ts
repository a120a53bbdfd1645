import type {PageDocument, PageParagraph} from '../publish/pageDocument'

/** What is left blank until the document is signed (practice: 签发前): a date (成文日期) or a document number (发文字号), as it is written. */
export interface Blank {
  readonly kind: 'date' | 'number'
  readonly text: string
}

/** The dates and numbers of a document that are still to be filled in. */
export function blanksOf({blocks}: PageDocument): readonly Blank[] {
  const paragraphs = blocks.filter((block): block is PageParagraph => block.kind === 'paragraph')
  return paragraphs.flatMap(({role, runs}): Blank[] => {
    const text = runs.map(run => run.text).join('')
    if (role === 'date' && !isFullDate(text)) return [{kind: 'date', text}]
    if ((role === 'document-number' || role === 'subtitle') && lacksNumber(text)) return [{kind: 'number', text}]
    return []
  })
}

const isFullDate = (text: string): boolean =>
  /[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?/.test(text)

const lacksNumber = (text: string): boolean =>
  /[〔[［（(【][^〕\]］）)】]{0,40}[〕\]］）)】]\D{0,40}号/.test(text) || /[〔[［【]\D{0,40}[〕\]］】]/.test(text)
