import type {Pattern} from '../data/pattern'
import type {Genre, KindPattern} from '../data/schema'
import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import {LineMemory} from '../markdown/lineMemory'
import type {GenreSource} from './draft'

/** What a title may carry after its kind: a number left by a template site, （草案）, a year in brackets, an end mark. */
const TITLE_TAIL = /(?:[\s\u3000\d一二三四五六七八九十。.!！]|[（(][^（()）]{1,20}[）)])*$/u
/** Characters at the end of a title in which its tail is looked for. */
const LONGEST_TAIL = 80

/** A kind that a title shows. `sure` is false where a bare 总结 or 办法 ends a title that is not all Chinese (`Vue 学习总结`). */
export interface TitleGenre {
  readonly genre: Genre
  readonly sure: boolean
}

/** The kind (文种) that a title shows: by a pattern that holds two kinds apart, else by its ending; the longest ending wins. */
export function genreOfTitle(title: string, genres: readonly Genre[]): TitleGenre | undefined {
  const end = title.slice(-LONGEST_TAIL)
  const words = title.slice(0, title.length - end.length) + end.replace(TITLE_TAIL, '')
  const byPattern = mostSpecial(
    genres.filter(genre => genre.titlePatterns?.some(pattern => compiled(pattern).test(words))),
  )
  if (byPattern) return {genre: byPattern, sure: true}
  const ending = endingsOf(genres).find(({text}) => words.endsWith(text))
  return ending && {genre: ending.genre, sure: ending.text.length > 2 || !/[A-Za-z]{2}/.test(words)}
}

/** A kind that extends another is told apart before it. */
const mostSpecial = (genres: readonly Genre[]): Genre | undefined =>
  genres.reduce<Genre | undefined>(
    (best, genre) => (best && best.family.length >= genre.family.length ? best : genre),
    undefined,
  )

/** The kind that has this name or this ending. */
export function genreNamed(name: string, genres: readonly Genre[]): Genre | undefined {
  return genres.find(genre => genre.name === name) ?? endingsOf(genres).find(({text}) => text === name)?.genre
}

const knownEndings = new WeakMap<readonly Genre[], readonly {text: string; genre: Genre}[]>()

/** All title endings, longest first. */
export function endingsOf(genres: readonly Genre[]): readonly {text: string; genre: Genre}[] {
  const known = knownEndings.get(genres)
  if (known) return known
  const endings = genres
    .flatMap(genre => [genre.name, ...genre.titleEndings].map(text => ({text, genre})))
    .sort((a, b) => b.text.length - a.text.length)
  knownEndings.set(genres, endings)
  return endings
}

/** Points of evidence from which on the content decides the kind. */
const ENOUGH = 3

/** The kind that the sentences betray, if they do so clearly. Each pattern counts once, however often it matches. */
export function genreOfContent(lines: readonly PlacedLine[], genres: readonly Genre[]): Genre | undefined {
  const seen = new Set<string>()
  const points = new Map<Genre, number>()
  for (const {line} of lines) {
    for (const [genre, pattern, weight] of evidenceIn(line, genres)) {
      const key = genre.name + (typeof pattern === 'string' ? pattern : pattern.source)
      if (seen.has(key)) continue
      seen.add(key)
      points.set(genre, (points.get(genre) ?? 0) + weight)
    }
  }
  const [best, second] = [...points].sort((a, b) => b[1] - a[1])
  return best && best[1] >= ENOUGH && best[1] > (second?.[1] ?? 0) ? best[0] : undefined
}

/** Whether two lines say the same about the kind. */
export function isSameEvidence(line: Line, other: Line, genres: readonly Genre[]): boolean {
  const [found, others] = [evidenceIn(line, genres), evidenceIn(other, genres)]
  return found.length === others.length && found.every(([, pattern], index) => pattern === others[index]![1])
}

type Evidence = readonly (readonly [genre: Genre, pattern: KindPattern, weight: number])[]
const remembered = new LineMemory<{readonly genres: readonly Genre[]; readonly evidence: Evidence}>()

function evidenceIn(line: Line, genres: readonly Genre[]): Evidence {
  const known = remembered.get(line)
  if (known?.genres === genres) return known.evidence
  const evidence: Evidence = genres.flatMap(genre =>
    genre.evidence
      .filter(({pattern}) => compiled(pattern).test(line.prose))
      .map(({pattern, weight}) => [genre, pattern, weight] as const),
  )
  remembered.set(line, {genres, evidence})
  return evidence
}

const patterns = new Map<string, RegExp>()

/** A pattern of the data files, compiled once; one of an organisation's own is a pattern already. */
export function compiled(pattern: string): RegExp
export function compiled(pattern: KindPattern): Pattern
export function compiled(pattern: KindPattern): Pattern {
  if (typeof pattern !== 'string') return pattern
  const known = patterns.get(pattern)
  if (known) return known
  const made = new RegExp(pattern, 'u')
  patterns.set(pattern, made)
  return made
}

export interface GenreChoice {
  readonly genre: Genre | undefined
  readonly source: GenreSource | undefined
  /** Whether the text itself says that it is an official draft. */
  readonly declared: boolean
}

/** Setting, then front matter (even if it names a kind that is unknown here), then title, then content. */
export function chooseGenre(
  set: string | undefined,
  frontMatter: string | undefined,
  title: string | undefined,
  lines: readonly PlacedLine[],
  genres: readonly Genre[],
): GenreChoice {
  if (set) return {genre: genreNamed(set, genres), source: 'setting', declared: false}
  if (frontMatter) return {genre: genreNamed(frontMatter, genres), source: 'front-matter', declared: true}
  const byTitle = title ? genreOfTitle(title, genres) : undefined
  if (byTitle) return {genre: byTitle.genre, source: 'title', declared: byTitle.sure}
  const byContent = genreOfContent(lines, genres)
  return {genre: byContent, source: byContent && 'content', declared: false}
}
