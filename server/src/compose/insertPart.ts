import type {GenrePart} from '../data/schema'
import type {Draft, Section} from '../draft/draft'
import {writeOrdinal} from '../draft/ordinal'
import {allSections} from '../draft/outline'
import {inOrder, type Edit} from '../markdown/edit'
import {formulaOf, foundFrame, isFrameId, placeOfFrame, type FrameId} from './frame'
import {goesOnBefore, lineEndOf, paragraphBreakOf} from './lineEnds'
import {renumber, styleAt} from './numbering'
import {paragraphIndentOf} from './paragraph'
import {placeOfPart, type Place} from './places'
import {withoutTabStops} from './tabStops'

/**
 * What 插入 writes for a missing part: its template at the place where it belongs, with the next ordinal and the heading
 * in the form that the draft uses, and new numbers for the siblings behind it. Nothing if the part is not missing.
 */
export function insertPart(draft: Draft, id: string): readonly Edit[] {
  const part = draft.genre?.parts.find(part => part.id === id)
  const state = draft.parts.find(state => state.id === id)
  if (part && state?.state === 'missing') return insertSection(draft, part, placeOfPart(draft, state))
  return isFrameId(id) && !foundFrame(draft, id) ? insertFrame(draft, id) : []
}

function insertFrame(draft: Draft, id: FrameId): readonly Edit[] {
  const indent = id === 'lead' || id === 'closing' ? paragraphIndentOf(draft) : ''
  const wanted: readonly FrameId[] = id === 'signature' && !draft.issueDate ? ['signature', 'date'] : [id]
  const formulas = wanted.flatMap(part => formulaOf(draft, part)?.split(/\n+/) ?? [])
  if (!formulas.length) return []
  return [
    insertion(
      draft,
      placeOfFrame(draft, id),
      formulas.map(formula => indent + withoutTabStops(formula)),
    ),
  ]
}

function insertSection(draft: Draft, part: GenrePart, place: Place): readonly Edit[] {
  const heading = withoutTabStops(part.template.heading)
  // Two parts may share a chapter (附则): what is there already takes the new articles in.
  const chapter =
    draft.genre?.numbering === 'articles' ? draft.sections.find(({title}) => title === heading) : undefined
  const {index} = place
  const offset = chapter?.span.end ?? place.offset
  const body = withoutTabStops(part.template.body)
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  const indent = paragraphIndentOf(draft)
  if (!heading)
    return [
      insertion(
        draft,
        offset,
        body.map(line => indent + line),
      ),
    ]

  const articles = articlesAround(draft, offset)
  const newArticle = styleAt(draft, articles?.before ?? [], articles?.before.length ?? 0, 'article')
  const first = draft.genre?.numbering === 'articles' ? 'chapter' : 'chinese'
  const {open, ordinal, gap, form, value, close, runIn} = styleAt(draft, draft.sections, index, first)
  const paragraphs = articles
    ? body.map((line, at) => newArticle.open + writeOrdinal('article', newArticle.value + at) + newArticle.gap + line)
    : body.map(line => indent + line)
  const moved = articles ? renumber(articles.after, 'article', newArticle.value, body.length) : []
  if (form === 'article' || (articles && chapter)) return inOrder([insertion(draft, offset, paragraphs), ...moved])

  const [lead = '', ...rest] = runIn && !articles ? body : ['']
  const headed = `${open}${ordinal}${gap}${heading}${runIn && !articles ? '。' : ''}${close}${lead}`
  const added = [headed, ...(runIn && !articles ? rest.map(line => indent + line) : paragraphs)]
  const siblings = form ? renumber(draft.sections.slice(index), form, value) : []
  return inOrder([insertion(draft, offset, added), ...siblings, ...moved])
}

interface Articles {
  readonly before: readonly Section[]
  readonly after: readonly Section[]
}

/** The articles (条) of a draft that counts by them through all chapters, or that has no sections yet. */
function articlesAround(draft: Draft, offset: number): Articles | undefined {
  if (draft.genre?.numbering !== 'articles') return undefined
  const articles = allSections(draft.sections).filter(({ordinal}) => ordinal?.form === 'article')
  if (!articles.length && draft.sections.length) return undefined
  const before = articles.filter(({heading}) => heading.start < offset)
  return {before, after: articles.slice(before.length)}
}

/** New paragraphs at an offset, with the line ends that the draft has between its paragraphs. */
function insertion(draft: Draft, offset: number, paragraphs: readonly string[]): Edit {
  const {text} = draft
  const lineEnd = lineEndOf(text)
  const between = paragraphBreakOf(draft)
  const before = text.slice(draft.frontMatter.span.end, offset)
  const wanted = goesOnBefore(draft, offset) ? lineEnd + lineEnd : between
  const missing = before.trim() === '' ? '' : wanted.slice(trailingLineEnds(before) * lineEnd.length)
  const after = text.slice(offset, offset + 8)
  const follows = after.trim() === '' && text.slice(offset).trim() === '' ? lineEnd : between
  const added = missing + paragraphs.join(between) + follows.slice(lineEndsBefore(after) * lineEnd.length)
  return {span: {start: offset, end: offset}, text: added}
}

const lineEndsBefore = (text: string): number => /^[\r\n]*/.exec(text)![0].replaceAll('\r', '').length

const trailingLineEnds = (text: string): number =>
  /(?<![\r\n])[\r\n]*$/.exec(text.slice(-8))![0].replaceAll('\r', '').length
