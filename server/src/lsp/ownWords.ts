import type {Connection} from 'vscode-languageserver'
import {noWords, readOwnWords, wordsFile, type WordLists} from '../service'
import {createOwnFiles, type OwnFiles} from './ownFiles'
import type {Runtime} from './runtime'

/** The files of an organisation's own words, for a watcher. */
export const wordFilesGlob = `**/${wordsFile}`

/** The words of `.gongwen/words.json` in each workspace folder. */
export const createOwnWords = (
  connection: Connection,
  {wordFile}: Runtime,
  report: (error: unknown) => void,
): OwnFiles<WordLists> =>
  createOwnFiles<WordLists>(connection, {
    builtIn: noWords,
    async find(folder) {
      const file = await wordFile(folder)
      return file ? [file] : []
    },
    make([file]) {
      const {words, problems} = file ? readOwnWords({name: file.uri, text: file.text}) : {words: noWords, problems: []}
      return {value: words, problems}
    },
    report,
  })
