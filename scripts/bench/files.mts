import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {cache} from './build.mjs'

/** A file with the text, for command lines. */
export function fileOf(text: string): string {
  mkdirSync(cache, {recursive: true})
  const file = join(cache, 'report.md')
  writeFileSync(file, text)
  return file
}
