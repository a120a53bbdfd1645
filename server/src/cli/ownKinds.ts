import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {positionsOf} from '../positions'
import {kindsFolder, ownGenres, type Genre, type KindFile} from '../service'
import {decode} from './decode'
import type {Io} from './io'
import {reasonOf} from './operands'

/**
 * The kinds of a run: those in the nearest `.gongwen/kinds` from the working folder upward, and the built-in ones. A file that
 * cannot be used is told on standard error with its line, and left out.
 */
export function loadGenres(io: Io): readonly Genre[] {
  const files = nearestFiles(io)
  const {genres, problems} = ownGenres(files)
  for (const {file, start, message} of problems) {
    const {text} = files.find(({name}) => name === file)!
    const {line, character} = positionsOf(text).position(start)
    io.error(`${file}:${line + 1}:${character + 1}：${message}这个文种没有采用。`)
  }
  return genres
}

function nearestFiles(io: Io): readonly KindFile[] {
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const kinds = join(folder, kindsFolder)
    const names = namesIn(kinds)
    if (names) return names.flatMap(name => readKind(join(kinds, name), io))
    if (dirname(folder) === folder) return []
  }
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .sort()
  } catch {
    return undefined
  }
}

function readKind(path: string, io: Io): KindFile[] {
  const name = relative(io.cwd, path)
  try {
    const decoded = decode(readFileSync(path))
    if ('text' in decoded) return [{name, text: decoded.text}]
    io.error(`${name}：${decoded.problem}这个文种没有采用。`)
  } catch (error) {
    io.error(`${name}：读不了（${reasonOf(error)}）。这个文种没有采用。`)
  }
  return []
}
