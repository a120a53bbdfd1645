import {readFileSync} from 'node:fs'
import {relative} from 'node:path'
import {positionsOf} from '../positions'
import type {OwnFile, OwnFileProblem} from '../service'
import {decode} from './decode'
import type {Io} from './io'
import {reasonOf} from './operands'

/** Reads a file of the organisation's own; what cannot be read is told on standard error, with what follows from it. */
export function readOwnFile(path: string, io: Io, consequence: string): OwnFile | undefined {
  const name = relative(io.cwd, path)
  try {
    const decoded = decode(readFileSync(path))
    if ('text' in decoded) return {name, text: decoded.text}
    io.error(`${name}：${decoded.problem}${consequence}`)
  } catch (error) {
    io.error(`${name}：读不了（${reasonOf(error)}）。${consequence}`)
  }
  return undefined
}

/** `.gongwen/words.json:3:7：…` */
export function tellProblem({text}: OwnFile, {file, start, message}: OwnFileProblem, io: Io): void {
  const {line, character} = positionsOf(text).position(start)
  io.error(`${file}:${line + 1}:${character + 1}：${message}`)
}
