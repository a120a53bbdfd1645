import type {Connection} from 'vscode-languageserver'
import {URI, Utils} from 'vscode-uri'
import {baselineFile, readBaseline, type KnownFindings} from '../service'
import {readTextFile, type Files, type TextFile} from './files'
import {createOwnFiles, type OwnFiles, type Waiting} from './ownFiles'

/** The baselines, for a watcher. */
export const baselinesGlob = `**/${baselineFile}`

/** What the baseline knows of a document, by its address. */
export type Knows = (uri: string) => KnownFindings | undefined

/** What the baseline at the top of each workspace folder knows; one that cannot be used is told in the file, and holds nothing back. */
export const createBaselining = (connection: Connection, files: Files, waiting: Waiting): OwnFiles<Knows> =>
  createOwnFiles<Knows>(connection, {
    builtIn: nothing,
    find: folder => readTextFile(files, Utils.joinPath(folder, baselineFile)),
    make: ([file]) => (file ? knownBy(file) : {value: nothing, problems: []}),
    waiting,
  })

const nothing: Knows = () => undefined

function knownBy({uri: file, text}: TextFile) {
  const result = readBaseline({name: file, text})
  if ('problem' in result) {
    const {problem} = result
    return {value: nothing, problems: [{...problem, message: `${problem.message}这份基线没有采用。`}]}
  }
  const above = URI.parse(file).path.slice(0, -baselineFile.length)
  const value: Knows = uri => {
    const {path} = URI.parse(uri)
    return path.startsWith(above) ? result.baseline.get(path.slice(above.length)) : undefined
  }
  return {value, problems: []}
}
