import {modify, type JSONPath} from 'jsonc-parser/lib/esm/main.js'
import {placeOf, readJsonFile, type OwnFile, type OwnFileProblem} from './jsonFile'
import {readWordLists, type WordLists} from './wordLists'

export interface OwnWords {
  readonly words: WordLists
  readonly problems: readonly OwnFileProblem[]
}

/** Reads an organisation's own words (本单位词表). Each entry that cannot be used is told where it stands; the others hold. */
export function readOwnWords(file: OwnFile): OwnWords {
  const {value, tree, problem} = readJsonFile(file)
  const {words, problems} = readWordLists(value)
  if (problem) return {words, problems: [{...problem, message: `${problem.message}从这里往后的没有采用。`}]}
  const start = {start: 0, end: Math.min(1, file.text.length)}
  const placeAt = (path: readonly (string | number)[]) =>
    placeOf(tree, path, node => node.parent !== undefined) ?? start
  return {words, problems: problems.map(({path, message}) => ({file: file.name, ...placeAt(path), message}))}
}

/**
 * The text of such a file with one more accepted word; comments and what else stands there stay as they are. The same text if the
 * word is there already, `undefined` if the file is no list that a word could be added to.
 */
export function withWord(text: string, word: string): string | undefined {
  if (text.trim() === '') return `${JSON.stringify({accept: [word]}, null, 2)}\n`
  const {value, problem} = readJsonFile({name: '', text})
  if (problem) return undefined
  if (readWordLists(value).words.accept.includes(word)) return text
  if (Array.isArray(value)) return inserted(text, [-1], word)
  if (typeof value !== 'object' || value === null) return undefined
  const {accept} = value as {accept?: unknown}
  if (accept === undefined) return inserted(text, ['accept'], [word])
  return Array.isArray(accept) ? inserted(text, ['accept', -1], word) : undefined
}

function inserted(text: string, path: JSONPath, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const edits = modify(text, path, value, {
    isArrayInsertion: path.at(-1) === -1,
    formattingOptions: {insertSpaces: !/^\t/m.test(text), tabSize: 2, eol},
  })
  return [...edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce((after, {offset, length, content}) => after.slice(0, offset) + content + after.slice(offset + length), text)
}
