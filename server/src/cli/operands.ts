import {readdirSync, statSync, type Stats} from 'node:fs'
import {join, resolve, sep} from 'node:path'
import type * as Tinyglobby from 'tinyglobby'

/**
 * Looked at where a folder or a pattern is given. The module build of a package below it asks for `import.meta.url`, which a bundle in
 * CommonJS does not have.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- An import would bundle the module build, and load it at once.
const tinyglobby = () => require('tinyglobby') as typeof Tinyglobby

/** A file to read. `name` is what reports call it: as given, or below the folder as given. `-` is standard input. */
export interface Target {
  readonly name: string
  /** Absolute; empty for standard input. */
  readonly path: string
  /** Found in a folder or by a pattern, rather than given by its own name. */
  readonly walked: boolean
}

/** Something that was asked for and cannot be done: one line, said of `name`. */
export interface Problem {
  readonly name: string
  readonly problem: string
}

/** The files that are looked for in folders and by patterns. */
export interface Wanted {
  readonly glob: string
  readonly name: RegExp
  /** As a sentence calls them. */
  readonly called: string
}

const drafts: Wanted = {glob: '*.{md,markdown,txt}', name: /\.(?:md|markdown|txt)$/i, called: '.md 或 .txt'}

/** Word files; what Word keeps beside an open one (`~$…`) is none. */
export const wordFiles: Wanted = {glob: '*.docx', name: /(?:^|[\\/])(?!~\$)[^\\/]*\.docx$/i, called: '.docx'}

/** The files that operands stand for, in their order, each once. Folders and patterns give files of the wanted sort only. */
export function targetsOf(
  operands: readonly string[],
  cwd: string,
  wanted: Wanted = drafts,
): readonly (Target | Problem)[] {
  const seen = new Set<string>()
  return operands
    .flatMap(operand => expand(operand, cwd, wanted))
    .filter(found => {
      if ('problem' in found) return true
      if (seen.has(found.path)) return false
      seen.add(found.path)
      return true
    })
}

function expand(operand: string, cwd: string, wanted: Wanted): readonly (Target | Problem)[] {
  if (operand === '-') return [{name: '-', path: '', walked: false}]
  const path = resolve(cwd, operand)
  const stats = statsOf(path)
  // A name that exists is never a pattern: `总结[1].md`.
  if (stats?.isDirectory())
    return orNothing(operand, `文件夹里没有 ${wanted.called} 文件。`, walk(`**/${wanted.glob}`, path, operand, wanted))
  if (stats) return [{name: operand, path, walked: false}]
  if (!tinyglobby().isDynamicPattern(operand)) return [{name: operand, problem: '没有这个文件。'}]
  const pattern = sep === '\\' ? operand.replaceAll('\\', '/') : operand
  return orNothing(operand, `没有匹配的 ${wanted.called} 文件。`, walk(pattern, cwd, '', wanted))
}

function orNothing(name: string, problem: string, found: readonly (Target | Problem)[]): readonly (Target | Problem)[] {
  return found.length > 0 ? found : [{name, problem}]
}

/** What matches below a folder, in the order of names; links are not followed, so that a walk always ends. */
function walk(pattern: string, folder: string, prefix: string, wanted: Wanted): readonly (Target | Problem)[] {
  const problems: Problem[] = []
  const names = tinyglobby().globSync(pattern, {
    cwd: folder,
    ignore: '**/node_modules/**',
    followSymbolicLinks: false,
    expandDirectories: false,
    caseSensitiveMatch: false,
    fs: {
      readdirSync: ((path: string, options: {withFileTypes: true}) => {
        try {
          return readdirSync(path, options)
        } catch (error) {
          problems.push({name: path, problem: `读不了这个文件夹（${reasonOf(error)}）。`})
          return []
        }
      }) as typeof readdirSync,
    },
  })
  const targets = names
    .filter(name => wanted.name.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map(name => ({name: join(prefix, name), path: join(folder, name), walked: true}))
  return [...problems, ...targets]
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, {throwIfNoEntry: false})
}

/** The system's word for what went wrong, in Chinese where it is a common one. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (code || String(error))
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  ENOENT: '没有这个文件',
  EEXIST: '已经有同名的文件',
  EISDIR: '是文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '超过文件大小的限制',
  EROFS: '只读磁盘',
  EIO: '磁盘读写出错',
  EBUSY: '正被别的程序使用',
  EMFILE: '打开的文件太多',
  ENAMETOOLONG: '文件名太长',
  ELOOP: '链接绕成了圈',
}
