import zhCN from 'zod/v4/locales/zh-CN.js'
import {placeOf, readJsonFile, type JsonFile, type OwnFile, type OwnFileProblem} from './jsonFile'
import {holdsPattern, withoutPatterns, withPatterns} from './ownPatterns'
import type {PatternEngine} from './pattern'
import {GenreFileError, resolveGenre} from './resolveGenre'
import {genreFileSchema, type CommonParts, type Genre, type GenreFile} from './schema'

export interface OwnGenres {
  /** The kinds of the organisation's own, which may extend one another, and the built-in ones that none of them replaces. */
  readonly genres: readonly Genre[]
  readonly problems: readonly OwnFileProblem[]
}

/** Whether one of the files has patterns, for which an engine is needed. */
export const needPatterns = (files: readonly OwnFile[]): boolean =>
  files.some(file => holdsPattern(readJsonFile(file).value))

const fileLeftOut = '这个文种没有采用。'
const patternLeftOut = '这个模式没有采用，文种的其余部分照常。'

/** The messages of the schema are for the writer. */
const chinese = zhCN().localeError

interface Read {
  readonly file: OwnFile
  readonly kind: GenreFile
  readonly tree: JsonFile['tree']
}

/**
 * Reads an organisation's own kinds (本单位文种); the last part of a file's name without `.json` is the slug. A file that
 * cannot be used is told and left out; the others hold, and so does a kind of which only a pattern cannot be used. A kind of the
 * name of a built-in one replaces it, and may extend it.
 *
 * @param engine runs the patterns of these files: nobody has checked how long they would take as expressions of JavaScript.
 */
export function readOwnGenres(
  files: readonly OwnFile[],
  builtIn: readonly Genre[],
  common: CommonParts,
  engine: PatternEngine,
): OwnGenres {
  const problems: OwnFileProblem[] = []
  let waiting = files.flatMap(file => {
    const {read, problems: found} = readFile(file, engine)
    problems.push(...found)
    return read ? [read] : []
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
        problems.push(problemAt(read, error.path, error.message + fileLeftOut))
      }
    }
    waiting = ready.length ? waiting.filter(read => !ready.includes(read)) : []
  }
  return {genres: [...own, ...builtIn.filter(({name}) => !own.some(genre => genre.name === name))], problems}
}

interface FileRead {
  /** Absent where the file cannot be used. */
  readonly read?: Read
  readonly problems: readonly OwnFileProblem[]
}

function readFile(file: OwnFile, engine: PatternEngine): FileRead {
  const {value, tree, problem} = readJsonFile(file)
  if (problem) return {problems: [{...problem, message: problem.message + fileLeftOut}]}
  const checked = genreFileSchema.safeParse(withoutPatterns(value), {error: chinese})
  if (!checked.success)
    return {
      problems: checked.error.issues.map(({path, message}) => {
        const keys = path.filter(key => typeof key !== 'symbol')
        const where = keys.length ? `“${keys.join('.')}”` : '文件'
        return problemAt({file, tree}, keys, `${where}的写法不对：${message}${fileLeftOut}`)
      }),
    }
  const {value: kind, bad} = withPatterns(value, engine)
  return {
    read: {file, kind: kind as GenreFile, tree},
    problems: bad.map(({path, reason}) => problemAt({file, tree}, path, `${reason}${patternLeftOut}`)),
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
