import {standsInSkeleton} from '../data/need'
import type {FramePart, Genre, GenrePart} from '../data/schema'
import {writeChineseNumber} from '../draft/numerals'
import {answered, signedBy} from './answered'
import {type Answers, newTitle} from './newTitle'
import {joinTemplates, withoutTabStops, withTabStops} from './tabStops'

/** A new draft of the kind as plain text: front matter, title, and every part with `××` or `（写明…）` to be filled in. */
export const skeletonOf = (genre: Genre, answers: Answers = {}): string =>
  [...frontMatter(genre), ...paragraphs(genre, answers).map(withoutTabStops)].join('\n\n').concat('\n')

/** The same as the body of a snippet, its tab stops numbered through from the title to the date. */
export const skeletonSnippet = (genre: Genre, answers: Answers = {}): string =>
  joinTemplates([...frontMatter(genre), ...paragraphs(genre, answers)], '\n\n')

/** One part as the body of a snippet: `## ${1|一,二,三|}、存在问题` and its paragraphs. */
export function partSnippet(genre: Genre, {template: {heading, body}}: GenrePart): string {
  if (genre.numbering === 'articles')
    return joinTemplates(
      body.split('\n').map(line => `第\${${FREE}:×}条　${line}`),
      '\n\n',
    )
  return joinTemplates([...(heading ? [`## ${ORDINAL}、${heading}`] : []), ...body.split('\n')], '\n\n')
}

/** A tab stop that no template uses; joining numbers it anew. */
const FREE = 99

const ORDINAL = '${1|一,二,三,四,五,六,七,八,九,十|}'

const frontMatter = ({name}: Genre): string[] => [`---\n文种: ${name}\n---`]

/** The title and all paragraphs of a new draft, as templates whose tab stops count from 1 in each. */
function paragraphs(genre: Genre, answers: Answers): string[] {
  const parts = genre.parts
    .filter(standsInSkeleton)
    .map(({template: {heading, body}}) => ({heading, body: answered(body, answers)}))
  const first = parts.findIndex(({heading}) => heading)
  const before = first < 0 ? parts : parts.slice(0, first)
  const rest = first < 0 ? [] : parts.slice(first)
  return [
    `# ${newTitle(genre, answers)}`,
    ...formula(genre.salutation),
    ...before.flatMap(({body}) => body.split('\n')),
    ...(before.length ? [] : formula(genre.lead)),
    ...(genre.numbering === 'articles' ? chapters(rest) : sections(rest)),
    ...formula(genre.closing),
    ...formula(genre.signature, words => signedBy(words, answers)),
    ...(standsInSkeleton(genre.signature) ? [withTabStops('××××年×月×日')] : []),
    ...formula(genre.note),
  ]
}

const formula = (part: FramePart, filled = (words: string) => words): string[] =>
  standsInSkeleton(part) ? part.formulas.slice(0, 1).map(words => withTabStops(filled(words))) : []

type Template = GenrePart['template']

/** Parts with a heading are numbered; a paragraph without one stands behind the part before it. */
function sections(parts: readonly Template[]): string[] {
  let count = 0
  return parts.flatMap(({heading, body}) => [
    ...(heading ? [`## ${writeChineseNumber(++count)}、${heading}`] : []),
    ...body.split('\n'),
  ])
}

/** Chapters (章) with articles (条) that count through; neighbours with the same heading share a chapter. */
function chapters(parts: readonly Template[]): string[] {
  let chapter = 0
  let article = 0
  return parts.flatMap(({heading, body}, index) => [
    ...(parts[index - 1]?.heading === heading ? [] : [`## 第${writeChineseNumber(++chapter)}章　${heading}`]),
    ...body.split('\n').map(line => `第${writeChineseNumber(++article)}条　${line}`),
  ])
}
