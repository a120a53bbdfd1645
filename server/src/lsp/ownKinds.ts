import type {Connection} from 'vscode-languageserver'
import {Utils} from 'vscode-uri'
import {genres as builtIn, kindsFolder, needPatterns, ownGenres, type Genre, type PatternEngine} from '../service'
import {readJsonFiles, type Files} from './files'
import {createOwnFiles, type OwnFiles, type Waiting} from './ownFiles'

/** The files of an organisation's own kinds, for a watcher. */
export const kindFilesGlob = `**/${kindsFolder}/*.json`

export interface OwnKindsOptions extends Waiting {
  /** Whether the writer trusts the workspace: kinds bring patterns that run on every draft. */
  readonly isTrusted: () => boolean
  /** Loads what runs those patterns, when a file has some. */
  readonly engine: () => Promise<PatternEngine | undefined>
}

/** The kinds of `.gongwen/kinds` in each workspace folder that is trusted, and the built-in ones. */
export const createOwnKinds = (
  connection: Connection,
  files: Files,
  {isTrusted, engine, ...waiting}: OwnKindsOptions,
): OwnFiles<readonly Genre[]> =>
  createOwnFiles<readonly Genre[]>(connection, {
    builtIn,
    find: async folder => (isTrusted() ? readJsonFiles(files, Utils.joinPath(folder, kindsFolder)) : []),
    async make(found) {
      const named = found.map(({uri, text}) => ({name: uri, text}))
      const {genres, problems} = ownGenres(named, needPatterns(named) ? await engine() : undefined)
      return {value: genres, problems}
    },
    waiting,
  })

/** All kinds of all folders, each name once. */
export const everyKind = async (kinds: OwnFiles<readonly Genre[]>): Promise<readonly Genre[]> => {
  const all = [...builtIn, ...(await kinds.all()).flat()]
  return [...new Map(all.map(genre => [genre.name, genre])).values()]
}
