import type {Draft} from '../draft/draft'
import {touches} from '../markdown/span'
import {forms} from './forms'
import {issuerOf, letterheadRole} from './letterhead'
import type {PageBlock, Role, Run} from './pageDocument'
import {paragraphOf} from './paragraph'
import {allIn, paragraphsOf, piecesIn, textOf} from './runs'
import {tableOf} from './table'
import type {TextLine} from './textLines'
import {titleOf} from './title'

/** What stands above the body, and how many lines of the draft it takes: letterhead, title, what stands below it, addressee. */
export function readHead(draft: Draft, lines: readonly TextLine[]): {blocks: PageBlock[]; used: number} {
  const {frontMatter, text, title} = draft
  const first = lines.findIndex(({line}) => line.offset >= draft.body.start)
  const used = first < 0 ? lines.length : first
  const above: PageBlock[] = []
  const titleLines: (readonly Run[])[] = []
  const below: PageBlock[] = []
  for (const line of lines.slice(0, used)) {
    const {title: own, blocks} = readHeadLine(draft, line)
    titleLines.push(...own)
    const isAbove = title !== undefined && line.line.offset + line.line.line.text.length < title.span.start
    ;(isAbove ? above : below).push(...blocks)
  }
  return {blocks: [...above, ...titleOf(frontMatter, text, titleLines), ...below], used}
}

interface HeadLine {
  readonly title: readonly (readonly Run[])[]
  readonly blocks: readonly PageBlock[]
}

function readHeadLine(draft: Draft, line: TextLine): HeadLine {
  const {title, salutation} = draft
  const {pieces, offset, table} = line
  if (table) return {title: [], blocks: [tableOf(table, offset)]}
  const start = line.line.offset
  const span = {start, end: start + line.line.line.text.length}
  const called = salutation && touches(span, salutation.span) ? salutation.span.start : undefined
  const isTitle = title !== undefined && line.line.part === 'title' && touches(span, title.span)
  if (isTitle) {
    const own = paragraphsOf(piecesIn(pieces, offset, {start, end: called ?? span.end}), allIn('title-song'))
    const rest = called === undefined ? [] : piecesIn(pieces, offset, {start: called, end: span.end})
    return {title: own, blocks: setAs('addressee', paragraphsOf(rest, allIn('fangsong')))}
  }
  const runs = paragraphsOf(piecesIn(pieces, offset), allIn('fangsong'))
  if (line.line.part === 'salutation')
    return {title: [], blocks: setAs(called === undefined ? 'body' : 'addressee', runs)}
  if (line.line.part === 'title' && title && span.end < title.span.start)
    return {title: [], blocks: runs.flatMap(own => aboveTitle(own))}
  return {
    title: [],
    blocks: setAs(line.line.part === 'title' || line.line.part === 'signature' ? 'subtitle' : 'body', runs),
  }
}

function aboveTitle(runs: readonly Run[]): PageBlock[] {
  const role = letterheadRole(textOf(runs))
  return role === 'issuer' ? [issuerOf(inFace('title-song', runs))] : setAs(role ?? 'subtitle', [runs])
}

const setAs = (role: Role, paragraphs: readonly (readonly Run[])[]): PageBlock[] =>
  paragraphs.map(runs => paragraphOf(role, inFace(forms[role].face, runs)))

const inFace = (face: Run['face'], runs: readonly Run[]): Run[] => runs.map(run => ({...run, face}))
