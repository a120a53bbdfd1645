import type {Uri} from 'vscode'
import type * as Word from '../../server/src/word/index'
import {loadScript} from './script'

/** Reads and writes Word files. It is a bundle of its own, read on first use, the same on every host. */
export type LoadWord = () => Promise<typeof Word>

export const wordOf =
  (extension: Uri): LoadWord =>
  () =>
    loadScript<typeof Word>(extension, 'dist/word.js')
