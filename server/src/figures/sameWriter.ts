import type {Draft} from '../draft/draft'
import {yearOf} from './statements'

/** The period that a draft as a whole is about, by its title: `2025年`, `2025年上半年`, `2025年3月`; empty where it names none. */
export function periodOf(draft: Draft): string {
  const year = yearOf(draft)
  const part = /上半年|下半年|第?[一二三四1-4]季度|(?:1[0-2]|[1-9])月/.exec(draft.title?.text ?? '')?.[0] ?? ''
  return (year && `${year}年`) + part.replace(/^第/, '')
}

/** Who writes: the signature, or else who stands at the start of the title; empty where neither names a body (单位). */
export function writerOf({signature, title}: Draft): string {
  const signed = bodyIn(signature?.text ?? '')
  return (
    signed || bodyIn((title?.text ?? '').replace(/(?:19|20)\d\d年(?:度|上半年|下半年)?/, ' ').replace(/关于.*$/s, ''))
  )
}

const BODY = /\p{Script=Han}{0,20}(?:社区|社區|村|街道|[镇鎮乡鄉区區县縣市])/u

/** `云溪街道青禾社区` of `云溪街道青禾社区居民委员会`: the place that a body is named after. */
const bodyIn = (text: string): string => BODY.exec(text.replace(/[\s\u3000]+/g, ''))?.[0] ?? ''

/** Whether two writers may be the same: `青禾社区` and `云溪街道青禾社区` are, the street alone is another; one unknown may be anybody. */
export const writersAgree = (a: string, b: string): boolean => a === '' || b === '' || a.endsWith(b) || b.endsWith(a)
