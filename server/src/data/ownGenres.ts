import zhCN from 'zod/v4/locales/zh-CN.js'
import {placeOf, readJsonFile, type JsonFile, type OwnFile, type OwnFileProblem} from './jsonFile'
import {GenreFileError, resolveGenre} from './resolveGenre'
import {genreFileSchema, type CommonParts, type Genre, type GenreFile} from './schema'

export interface OwnGenres {
  /** The kinds of the organisation's own, which may extend one another, and the built-in ones that none of them replaces. */
  readonly genres: readonly Genre[]
  readonly problems: readonly OwnFileProblem[]
}

/** The messages of the schema are for the writer. */
const chinese = zhCN().localeError

interface Read {
  readonly file: OwnFile
  readonly kind: GenreFile
  readonly tree: JsonFile['tree']
}

/**
 * Reads an organisation's own kinds (本单位文种); the last part of a file's name without `.json` is the slug. A file that
 * cannot be used is told and left out; the others hold. A kind of the name of a built-in one replaces it, and may extend it.
 */
export function readOwnGenres(files: readonly OwnFile[], builtIn: readonly Genre[], common: CommonParts): OwnGenres {
  const problems: OwnFileProblem[] = []
  let waiting = files.flatMap(file => {
    const read = readFile(file)
    if ('kind' in read) return [read]
    problems.push(...read.problems)
    return []
  })
  const own: Genre[] = []
  const isWaitingFor = ({kind}: Read): boolean =>
    waiting.some(other => other.kind.name === kind.extends && other.kind.name !== kind.name)
  while (waiting.length) {
    const ready = waiting.filter(read => !isWaitingFor(read))
    for (const read of ready.length ? ready : waiting) {
      try {
        own.push(made(read, {genres: [...own, ...builtIn], common}))
      } catch (error) {
        if (!(error instanceof GenreFileError)) throw error
        problems.push(problemAt(read, error.path, error.message))
      }
    }
    waiting = ready.length ? waiting.filter(read => !ready.includes(read)) : []
  }
  return {genres: [...own, ...builtIn.filter(({name}) => !own.some(genre => genre.name === name))], problems}
}

function readFile(file: OwnFile): Read | {readonly problems: readonly OwnFileProblem[]} {
  const {value, tree, problem} = readJsonFile(file)
  if (problem) return {problems: [problem]}
  const checked = genreFileSchema.safeParse(value, {error: chinese})
  if (checked.success) return {file, kind: checked.data, tree}
  return {
    problems: checked.error.issues.map(({path, message}) => {
      const keys = path.filter(key => typeof key !== 'symbol')
      const where = keys.length ? `“${keys.join('.')}”` : '文件'
      return problemAt({file, tree}, keys, `${where}的写法不对：${message}`)
    }),
  }
}

function made({file, kind}: Read, stock: {genres: readonly Genre[]; common: CommonParts}): Genre {
  const slug = file.name.replace(/^.*[\\/]/, '').replace(/\.json$/, '')
  const genre = resolveGenre(kind, stock)
  return {
    ...genre,
    slug: kind.slug ?? slug,
    group: kind.group ?? '本单位',
    titleEndings: [...new Set([genre.name, ...genre.titleEndings])],
  }
}

function problemAt(
  {file, tree}: Pick<Read, 'file' | 'tree'>,
  path: readonly (string | number)[],
  message: string,
): OwnFileProblem {
  const place = placeOf(tree, path, ({type}) => type !== 'object') ?? {start: 0, end: Math.min(1, file.text.length)}
  return {file: file.name, ...place, message}
}
