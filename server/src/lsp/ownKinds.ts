import type {Connection} from 'vscode-languageserver'
import {Utils} from 'vscode-uri'
import {genres as builtIn, kindsFolder, ownGenres, type Genre} from '../service'
import {readJsonFiles, type Files} from './files'
import {createOwnFiles, type OwnFiles, type Waiting} from './ownFiles'

/** The files of an organisation's own kinds, for a watcher. */
export const kindFilesGlob = `**/${kindsFolder}/*.json`

export interface OwnKindsOptions extends Waiting {
  /** Whether the writer trusts the workspace: kinds bring patterns that run on every draft. */
  readonly isTrusted: () => boolean
}

/** The kinds of `.gongwen/kinds` in each workspace folder that is trusted, and the built-in ones. */
export const createOwnKinds = (
  connection: Connection,
  files: Files,
  {isTrusted, ...waiting}: OwnKindsOptions,
): OwnFiles<readonly Genre[]> =>
  createOwnFiles<readonly Genre[]>(connection, {
    builtIn,
    find: async folder => (isTrusted() ? readJsonFiles(files, Utils.joinPath(folder, kindsFolder)) : []),
    make(found) {
      const {genres, problems} = ownGenres(found.map(({uri, text}) => ({name: uri, text})))
      return {
        value: genres,
        problems: problems.map(problem => ({...problem, message: `${problem.message}这个文种没有采用。`})),
      }
    },
    waiting,
  })

/** All kinds of all folders, each name once. */
export const everyKind = async (kinds: OwnFiles<readonly Genre[]>): Promise<readonly Genre[]> => {
  const all = [...builtIn, ...(await kinds.all()).flat()]
  return [...new Map(all.map(genre => [genre.name, genre])).values()]
}
