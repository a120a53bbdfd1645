import {mkdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {withWord, wordsFile} from '../../service'
import type {Command} from '../command'
import {decode, encode} from '../decode'
import type {Io} from '../io'
import {reasonOf} from '../operands'
import {nearestWords} from '../ownWords'
import {exitCode, Stop} from '../stop'
import {replaceFile, writeFile} from '../write'

/** `gongwen words add`: puts words into the word list. */
export const words: Command = {
  name: 'words',
  summary: '把词语加入词表，用词检查不再提示',
  operands: 'add 词语…',
  options: {},
  notes: [`词表是当前文件夹向上最近的 ${wordsFile}；没有时在当前文件夹新建。已有的注释和写法不动。`],
  async run({operands}, io) {
    const [verb, ...given] = operands
    if (verb !== 'add' || given.length === 0) throw new Stop('要写 add 和词语，如 gongwen words add 社区通。')
    const path = nearestWords(io.cwd) ?? create(join(io.cwd, wordsFile), io)
    const name = relative(io.cwd, path)
    const added = given.map(word => word.trim())
    try {
      const bytes = readFileSync(path)
      const after = encoded(bytes, added, name)
      if (!(await replaceFile(path, bytes, after, io.beforeReplace)))
        throw new Stop(`${name} 刚刚又被改动，没有写入；请再运行一次。`)
    } catch (error) {
      if (error instanceof Stop) throw error
      throw new Stop(`${name} 写不了（${reasonOf(error)}），没有改动。`)
    }
    io.out(`${name}：已有${added.map(word => `“${word}”`).join('、')}。\n`)
    return exitCode.clean
  },
}

/** The list with the words in it. Throws {@link Stop} where it cannot be read, which leaves it as it is. */
function encoded(bytes: Uint8Array, added: readonly string[], name: string): Uint8Array {
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new Stop(`${name} ${decoded.problem}`)
  const text = added.reduce<string | undefined>(
    (list, word) => (list === undefined ? undefined : withWord(list, word)),
    decoded.text,
  )
  if (text === undefined) throw new Stop(`${name} 的写法有误，没有改动；gongwen check 会指出位置。`)
  return encode(text, decoded.bom)
}

function create(path: string, io: Io): string {
  try {
    mkdirSync(dirname(path), {recursive: true})
    writeFile(path, new Uint8Array(), false)
    return path
  } catch (error) {
    throw new Stop(`${relative(io.cwd, path)} 写不了（${reasonOf(error)}）。`)
  }
}
