import type {CommonParts, FramePart, Genre, GenreFile, GenrePart} from './schema'

type PartFile = NonNullable<GenreFile['parts']>[number]

/** What a kind is made with: the kinds that it may extend, and the recognition that kinds have in common. */
export interface Stock {
  readonly genres: readonly Genre[]
  readonly common: CommonParts
}

/** What is wrong with a file of a kind that the schema cannot see; `path` leads to the value. */
export class GenreFileError extends Error {
  constructor(
    message: string,
    readonly path: readonly (string | number)[],
  ) {
    super(message)
  }
}

/**
 * Makes a kind (文种) of its file: puts in what it extends and what its parts are like. Its parts and sentences are read when they are
 * first asked for, since a draft is of one kind.
 *
 * @throws GenreFileError where it extends something unknown; its parts, where one is like something unknown or a new one lacks what
 *   every part has.
 */
export function resolveGenre(file: GenreFile, {genres, common}: Stock): Genre {
  const base = file.extends === undefined ? undefined : named(file.extends, genres)
  const own = given(without(file, '$schema', 'extends', 'parts', 'sentences'))
  let parts: GenrePart[] | undefined
  let sentences: Genre['sentences'] | undefined
  return {
    ...(base ? without(base, 'parts', 'sentences') : blank(file.name)),
    titleEndings: [],
    titlePatterns: [],
    evidence: [],
    ...(base && {titleTemplate: renamed(base, file.name)}),
    ...own,
    family: [file.name, ...(base?.family ?? [])],
    salutation: framed(base?.salutation, file.salutation),
    lead: framed(base?.lead, file.lead),
    closing: framed(base?.closing, file.closing),
    signature: framed(base?.signature, file.signature),
    note: framed(base?.note, file.note),
    get parts() {
      return (parts ??= partsOf(file.parts ?? [], base?.parts ?? [], common))
    },
    get sentences() {
      return (sentences ??= file.sentences ?? [])
    },
  }
}

/** Whether a kind is of this name or extends one of this name. */
export const isOfKind = (genre: Genre | undefined, name: string): boolean => genre?.family.includes(name) ?? false

/** The title of the kind that is extended, with the new name where it ended in the old one. */
const renamed = ({name, titleTemplate}: Genre, own: string): string =>
  titleTemplate.endsWith(name) ? titleTemplate.slice(0, -name.length) + own : titleTemplate

type Given<T> = {[K in keyof T]?: Exclude<T[K], undefined>}

/** What a file says; JSON knows no undefined. */
const given = <T extends object>(file: T): Given<T> & Pick<T, RequiredKeys<T>> => file as never
type RequiredKeys<T> = {[K in keyof T]-?: undefined extends T[K] ? never : K}[keyof T]

/** A copy without these keys, whose values are not asked for. */
function without<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Omit<T, K> {
  const kept: Partial<T> = {}
  for (const key of Object.keys(from) as (keyof T)[]) if (!keys.includes(key as K)) kept[key] = from[key]
  return kept as Omit<T, K>
}

function named(name: string, genres: readonly Genre[]): Genre {
  const found = genres.find(genre => genre.name === name || genre.slug === name)
  if (!found) throw new GenreFileError(`没有叫“${name}”的文种可以扩展`, ['extends'])
  return found
}

const blank = (name: string): Omit<Genre, MadeApart> => ({
  name,
  family: [],
  group: '本单位',
  description: '',
  initials: '',
  slug: '',
  statutory: false,
  source: '实务',
  titleEndings: [],
  titleForm: '',
  titleTemplate: `{unit}{period}{matter}${name}`,
  titleNeeds: [],
  evidence: [],
  numbering: 'chinese',
  crossings: [],
})

/** What of a kind is made of its file by a rule of its own. */
type MadeApart = 'salutation' | 'lead' | 'closing' | 'signature' | 'note' | 'parts' | 'sentences'

function framed(base: FramePart | undefined, file: GenreFile['lead']): FramePart {
  const own = given(file ?? {})
  const patterns = [...(base?.patterns ?? []), ...(own.patterns ?? [])]
  const forbidden = [...(base?.forbidden ?? []), ...(own.forbidden ?? [])]
  return {
    need: 'optional',
    formulas: [],
    ...base,
    ...own,
    ...(patterns.length ? {patterns} : {}),
    ...(forbidden.length ? {forbidden} : {}),
  }
}

function partsOf(files: readonly PartFile[], base: readonly GenrePart[], common: CommonParts): GenrePart[] {
  const parts = [...base]
  let at = 0
  files.forEach((file, index) => {
    const old = parts.findIndex(({id}) => id === file.id)
    if (file.remove) {
      if (old >= 0) parts.splice(old, 1)
      return
    }
    const part = partOf(file, parts[old], common, index)
    if (old >= 0) parts[old] = part
    else parts.splice(at, 0, part)
    at = (old >= 0 ? old : at) + 1
  })
  return parts
}

function partOf(file: PartFile, base: GenrePart | undefined, common: CommonParts, index: number): GenrePart {
  const {like} = file
  const own = given(without(file, 'like', 'remove'))
  const shared = like === undefined ? undefined : common[like]
  if (like !== undefined && !shared) throw new GenreFileError(`没有叫“${like}”的共用要素`, ['parts', index, 'like'])
  const {name, template} = {...base, ...own}
  if (name === undefined) throw new GenreFileError('要素缺少名称（name）', ['parts', index])
  if (template === undefined) throw new GenreFileError('要素缺少范文（template）', ['parts', index])
  const words = [base, shared, own]
  const all = <Item>(of: (from: Partial<GenrePart>) => readonly Item[] | undefined): Item[] => [
    ...new Set(words.flatMap(from => (from && of(from)) ?? [])),
  ]
  const headingPatterns = all(from => from.headingPatterns)
  const sentences = all(from => from.sentences)
  return {
    need: 'optional',
    why: '',
    ...base,
    ...own,
    name,
    template,
    headings: all(from => from.headings),
    ...(headingPatterns.length ? {headingPatterns} : {}),
    ...(sentences.length ? {sentences} : {}),
  }
}
