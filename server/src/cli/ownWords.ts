import {statSync} from 'node:fs'
import {join} from 'node:path'
import {noWords, readOwnWords, wordsFile, type WordLists} from '../service'
import type {Io} from './io'
import {readOwnFile, tellProblem} from './ownFile'
import {upward} from './upward'

/**
 * The word lists of a run: those of the nearest `.gongwen/words.json` from the working folder upward. An entry that cannot be used
 * is told on standard error with its line, and left out.
 */
export function loadWords(io: Io): WordLists {
  const path = nearestWords(io.cwd)
  const file = path === undefined ? undefined : readOwnFile(path, io, '这个词表没有采用。')
  if (!file) return noWords
  const {words, problems} = readOwnWords(file)
  for (const problem of problems) tellProblem(file, problem, io)
  return words
}

/** The path of the nearest word list. */
export const nearestWords = (cwd: string): string | undefined =>
  upward(cwd, folder => {
    const path = join(folder, wordsFile)
    return statSync(path, {throwIfNoEntry: false})?.isFile() ? path : undefined
  })
