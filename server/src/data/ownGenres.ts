import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser/lib/esm/main.js'
import zhCN from 'zod/v4/locales/zh-CN.js'
import {GenreFileError, resolveGenre} from './resolveGenre'
import {genreFileSchema, type CommonParts, type Genre, type GenreFile} from './schema'

/** Where an organisation keeps kinds of its own, below the folder it works in. */
export const kindsFolder = '.gongwen/kinds'

/** A file in `.gongwen/kinds`. `name` is how it is called in messages, its last part without `.json` the slug of the kind. */
export interface KindFile {
  readonly name: string
  readonly text: string
}

/** What is wrong with a file of a kind; UTF-16 offsets of the file. */
export interface KindProblem {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly message: string
}

export interface OwnGenres {
  /** The kinds of the organisation's own, which may extend one another, and the built-in ones that none of them replaces. */
  readonly genres: readonly Genre[]
  readonly problems: readonly KindProblem[]
}

/** The messages of the schema are for the writer. */
const chinese = zhCN().localeError

interface Read {
  readonly file: KindFile
  readonly kind: GenreFile
  readonly tree: Node | undefined
}

/**
 * Reads an organisation's own kinds (本单位文种). A file that cannot be used is told and left out; the others hold. A kind of
 * the name of a built-in one replaces it, and may extend it.
 */
export function readOwnGenres(files: readonly KindFile[], builtIn: readonly Genre[], common: CommonParts): OwnGenres {
  const problems: KindProblem[] = []
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

function readFile(file: KindFile): Read | {readonly problems: readonly KindProblem[]} {
  const errors: ParseError[] = []
  const value: unknown = parse(file.text, errors, {allowTrailingComma: true})
  const [error] = errors
  if (error) {
    const {offset: start, length} = error
    const end = Math.min(file.text.length, start + Math.max(1, length))
    const message = `这里不是有效的 JSON（${printParseErrorCode(error.error)}）。`
    return {problems: [{file: file.name, start, end, message}]}
  }
  const tree = parseTree(file.text)
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

/** The nearest value that is there on the way to `path`. */
function problemAt(
  {file, tree}: Pick<Read, 'file' | 'tree'>,
  path: readonly (string | number)[],
  message: string,
): KindProblem {
  for (let length = path.length; tree && length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node && node.type !== 'object')
      return {file: file.name, start: node.offset, end: node.offset + node.length, message}
  }
  return {file: file.name, start: 0, end: Math.min(1, file.text.length), message}
}
