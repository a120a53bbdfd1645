import type {Connection} from 'vscode-languageserver'
import {URI, Utils} from 'vscode-uri'
import {ignoreFile, readIgnored} from '../ignored'
import {readTextFile, type Files, type TextFile} from './files'
import {createOwnFiles, type OwnFiles, type Waiting} from './ownFiles'

/** The ignore files, for a watcher. */
export const ignoreFilesGlob = `**/${ignoreFile}`

/** Whether a document is left out, by its address. */
export type Ignores = (uri: string) => boolean

/** What the `.gongwenignore` at the top of each workspace folder leaves out. */
export const createIgnoring = (connection: Connection, files: Files, waiting: Waiting): OwnFiles<Ignores> =>
  createOwnFiles<Ignores>(connection, {
    builtIn: nothing,
    find: folder => readTextFile(files, Utils.joinPath(folder, ignoreFile)),
    make: ([file]) => (file ? ignoredBy(file) : {value: nothing, problems: []}),
    waiting,
  })

const nothing: Ignores = () => false

function ignoredBy({uri: file, text}: TextFile) {
  const {ignores, problems} = readIgnored(text)
  const above = URI.parse(file).path.slice(0, -ignoreFile.length)
  const value: Ignores = uri => {
    const {path} = URI.parse(uri)
    return path.startsWith(above) && ignores(path.slice(above.length))
  }
  return {value, problems: problems.map(problem => ({...problem, file}))}
}
