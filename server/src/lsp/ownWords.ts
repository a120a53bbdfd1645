import type {Connection} from 'vscode-languageserver'
import {Utils} from 'vscode-uri'
import {noWords, readOwnWords, wordsFile, type WordLists} from '../service'
import {readTextFile, type Files} from './files'
import {createOwnFiles, type OwnFiles, type Waiting} from './ownFiles'

/** The files of an organisation's own words, for a watcher. */
export const wordFilesGlob = `**/${wordsFile}`

/** The words of `.gongwen/words.json` in each workspace folder. */
export const createOwnWords = (connection: Connection, files: Files, waiting: Waiting): OwnFiles<WordLists> =>
  createOwnFiles<WordLists>(connection, {
    builtIn: noWords,
    find: folder => readTextFile(files, Utils.joinPath(folder, wordsFile)),
    make([file]) {
      const {words, problems} = file ? readOwnWords({name: file.uri, text: file.text}) : {words: noWords, problems: []}
      return {value: words, problems}
    },
    waiting,
  })
