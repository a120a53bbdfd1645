import {type DraftPages, itemAt} from './pageSync'
import type {Translate} from './translate'

/** `第3页/共5页`: the page on which an offset of the draft stands, and how many there are; undefined if there is none. */
export function pageCountText(draft: DraftPages, offset: number, t: Translate): string | undefined {
  const {pages} = draft
  if (pages.length === 0) return undefined
  return t('Page {0} of {1}', (itemAt(draft, offset)?.page ?? 0) + 1, pages.length)
}
