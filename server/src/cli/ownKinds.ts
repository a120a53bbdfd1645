import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {kindsFolder, needPatterns, ownGenres, type Genre, type OwnFile} from '../service'
import type {Io} from './io'
import {readOwnFile, tellProblem} from './ownFile'
import {loadPatterns} from './patterns'
import {upward} from './upward'

const consequence = '这个文种没有采用。'

/**
 * The kinds of a run: those in the nearest `.gongwen/kinds` from the working folder upward, and the built-in ones. A file that
 * cannot be used is told on standard error with its line, and left out.
 */
export function loadGenres(io: Io): readonly Genre[] {
  const files = upward(io.cwd, folder => filesIn(join(folder, kindsFolder), io)) ?? []
  const hasPatterns = files.length > 0 && needPatterns(files)
  const {genres, problems} = ownGenres(files, hasPatterns ? loadPatterns().linearPattern : undefined)
  for (const problem of problems) {
    const file = files.find(({name}) => name === problem.file)!
    tellProblem(file, problem, io)
  }
  return genres
}

function filesIn(kinds: string, io: Io): readonly OwnFile[] | undefined {
  const names = namesIn(kinds)
  return names?.flatMap(name => readOwnFile(join(kinds, name), io, consequence) ?? [])
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
