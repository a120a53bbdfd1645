import type {FrontMatter} from '../draft/frontMatter'
import {runOf, valueOf} from './given'
import type {PageParagraph, Run} from './pageDocument'
import {paragraphOf} from './paragraph'
import {textOf} from './runs'

/** What the front matter gives of the imprint (版记): 7.4. */
export function imprintOf(frontMatter: FrontMatter, text: string): PageParagraph[] {
  const copies = valueOf(frontMatter, text, '抄送', '抄送机关')
  const printer = valueOf(frontMatter, text, '印发机关')
  const date = valueOf(frontMatter, text, '印发日期')
  const printed = date && {...date, text: date.text.replace(/(?:印发)?$/, '印发')}
  const opposite = printed ? [runOf(printed, 'fangsong')] : []
  const shown = copies && {...copies, text: `抄送：${copies.text.replace(/^抄送[：:]/, '').replace(/。?$/, '。')}`}
  return [
    ...(shown ? [paragraphOf('copies', [runOf(shown, 'fangsong')])] : []),
    ...(printer ? [{...paragraphOf('printing', [runOf(printer, 'fangsong')]), ...(printed ? {opposite} : {})}] : []),
    ...(!printer && printed ? [paragraphOf('printing', opposite, {align: 'right'})] : []),
  ]
}

/** A line at the end of the draft that belongs to the imprint; undefined for any other. */
export function imprintLine(runs: readonly Run[]): PageParagraph | undefined {
  const text = textOf(runs)
  if (/^(?:抄送|抄[报報]|[报報]|送|[发發])[：:]/.test(text)) return paragraphOf('copies', runs)
  const printing = /^(.*?)(\d{4}年\d{1,2}月\d{1,2}日印[发發])$/.exec(text)
  const only = runs[0]
  if (!printing || !only || runs.length > 1) return undefined
  const [, before, date] = printing as unknown as [string, string, string]
  const printer = before.trimEnd()
  if (printer === '') return paragraphOf('printing', runs, {align: 'right'})
  return {...paragraphOf('printing', [{...only, text: printer}]), opposite: [{...only, text: date}]}
}
