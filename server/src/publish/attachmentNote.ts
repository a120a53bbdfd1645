import type {PageParagraph, Run} from './pageDocument'
import {paragraphOf} from './paragraph'
import {widthOf} from './widths'

/**
 * The note of attachments (附件说明), one line after the other: `附件：1.…` two characters from the left, `2.…` below its number,
 * further lines below the first character of the name (7.3.4).
 */
export function attachmentNotes(lines: readonly (readonly Run[])[]): PageParagraph[] {
  let label = 0
  return lines.map(([first, ...rest]) => {
    const [, head = '', number = '', name = ''] = form.exec(first?.text ?? '') ?? []
    if (head !== '') label = widthOf(head)
    // A name that starts with a year would run together with its number.
    const shown = number + (number !== '' && /^\d/.test(name) ? ' ' : '')
    const hanging = widthOf(shown)
    const runs = first ? [{...first, text: head + shown + name}, ...rest] : []
    return paragraphOf('attachment-note', runs, {
      left: 2 + label + hanging,
      first: -hanging - (head === '' ? 0 : label),
    })
  })
}

const form =
  /^(附件[\s\u3000]*\d{0,2}[\s\u3000]*[：:]?)?[\s\u3000]*(\d{1,2}[.．、](?!\d{1,2}[.．]\d))?[\s\u3000]*(.*)$/s

/** `附件` or `附件1` alone on its line. */
export const isAttachmentLabel = (text: string): boolean =>
  /^附件[\s\u3000]*[\d一二三四五六七八九十]{0,3}[：:]?$/.test(text)
