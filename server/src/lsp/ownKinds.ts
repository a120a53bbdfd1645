import type {Connection} from 'vscode-languageserver'
import {Utils} from 'vscode-uri'
import {genres as builtIn, kindsFolder, needPatterns, ownGenres, type Genre, type PatternEngine} from '../service'
import {readJsonFiles, type Files} from './files'
import {createOwnFiles, type OwnFiles} from './ownFiles'

/** The files of an organisation's own kinds, for a watcher. */
export const kindFilesGlob = `**/${kindsFolder}/*.json`

/** The kinds of `.gongwen/kinds` in each workspace folder, and the built-in ones. The engine is loaded when a file has patterns. */
export const createOwnKinds = (
  connection: Connection,
  files: Files,
  engine: () => Promise<PatternEngine | undefined>,
  report: (error: unknown) => void,
): OwnFiles<readonly Genre[]> =>
  createOwnFiles<readonly Genre[]>(connection, {
    builtIn,
    find: folder => readJsonFiles(files, Utils.joinPath(folder, kindsFolder)),
    async make(found) {
      const named = found.map(({uri, text}) => ({name: uri, text}))
      const {genres, problems} = ownGenres(named, needPatterns(named) ? await engine() : undefined)
      return {value: genres, problems}
    },
    report,
  })

/** All kinds of all folders, each name once. */
export const everyKind = async (kinds: OwnFiles<readonly Genre[]>): Promise<readonly Genre[]> => {
  const all = [...builtIn, ...(await kinds.all()).flat()]
  return [...new Map(all.map(genre => [genre.name, genre])).values()]
}
