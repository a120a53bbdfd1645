import {isRefusal, type Refusal} from '../../compose/refusal'
import type {Draft} from '../../draft/draft'
import type {Edit} from '../../markdown/edit'
import type {Span} from '../../markdown/span'
import {definitionsOf} from './abbreviations'
import {referentAt, type Referent} from './referent'

/** What 重命名 would rename at an offset: where the name stands there, or why nothing can be. */
export function renameableAt(draft: Draft, offset: number): {readonly span: Span; readonly name: string} | Refusal {
  const pointed = referentAt(draft, offset)
  if (!pointed) return {reason: '可以改名的是稿中注明的简称（以下简称“……”）和附件的名称，请把光标放在这样的名称上。'}
  const {referent, place} = pointed
  if (!place.isName) return {reason: '附件的序号由附件说明的次序定；要改附件的名称，请把光标放在名称上。'}
  return {span: place.span, name: referent.name}
}

/** The edits that give what stands at an offset another name wherever it is named, or why that cannot be. */
export function renameEdits(draft: Draft, offset: number, newName: string): readonly Edit[] | Refusal {
  const renameable = renameableAt(draft, offset)
  if (isRefusal(renameable)) return renameable
  const {referent} = referentAt(draft, offset)!
  const name = newName.trim()
  const fault = faultOf(draft, referent, name)
  if (fault !== undefined) return {reason: fault}
  return referent.places.filter(({isName}) => isName).map(({span}) => ({span, text: name}))
}

function faultOf(draft: Draft, {kind, name: old}: Referent, name: string): string | undefined {
  if (kind === 'attachment') {
    return name === '' || /[\r\n《》]/u.test(name) ? '附件的名称写在一行里，不带书名号，也不能空着。' : undefined
  }
  if (!/^[^（()）“”"「」《》、，。；：\s]{2,20}$/u.test(name)) return '简称写2至20个字，不带标点和空格。'
  const isTaken = name !== old && definitionsOf(draft).some(({short}) => short === name)
  return isTaken ? `“${name}”已经是另一个名称的简称，请换一个。` : undefined
}
