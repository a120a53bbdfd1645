import Mocha from 'mocha'
import * as vscode from 'vscode'
import {draftTests} from './draft'
import {hostTests} from './host'
import {readmeTests} from './readme'
import {snippetTests} from './snippets'
import {wordTests} from './words'

/** What VS Code calls: runs the tests and leaves the results in the workspace, for the outer runner to read. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 90_000, color: false})
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  hostTests()
  draftTests()
  readmeTests()
  snippetTests()
  wordTests()
  const results: {title: string; error: string | null}[] = []
  await new Promise<void>(resolve => {
    const runner = mocha.run(() => resolve())
    const add = (title: string, error: string | null) => {
      results.push({title, error})
      // For the outer runner, should it wait in vain for the end.
      console.log(`${results.length}. ${title}: ${error ?? 'passed'}`)
    }
    runner.on('pass', test => add(test.fullTitle(), null))
    runner.on('fail', (test, error: Error) => add(test.fullTitle(), error.stack ?? error.message))
  })
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  if (!folder) throw new Error('no workspace')
  const bytes = new TextEncoder().encode(JSON.stringify(results))
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'results.json'), bytes)
}
