import fs from 'node:fs'
import path from 'node:path'
import Mocha from 'mocha'
import * as vscode from 'vscode'
import {draftTests} from './draft'
import {readmeTests} from './readme'
import {snippetTests} from './snippets'
import {wordTests} from './words'

/** What VS Code calls: runs the tests and leaves the results in the workspace, for the outer runner to read. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 30_000, color: false})
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  draftTests()
  readmeTests()
  snippetTests()
  wordTests()
  const results: {title: string; error: string | null}[] = []
  await new Promise<void>(resolve => {
    const runner = mocha.run(() => resolve())
    runner.on('pass', test => results.push({title: test.fullTitle(), error: null}))
    runner.on('fail', (test, error: Error) =>
      results.push({title: test.fullTitle(), error: error.stack ?? error.message}),
    )
  })
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath
  if (!folder) throw new Error('no workspace')
  fs.writeFileSync(path.join(folder, 'results.json'), JSON.stringify(results))
}
