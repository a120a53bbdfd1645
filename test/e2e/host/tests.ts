import Mocha from 'mocha'
import {draftTests} from './draft'
import {hostTests} from './host'
import {readmeTests} from './readme'
import {snippetTests} from './snippets'
import {wordTests} from './words'
import {fillWorkspace} from './workspace'

/** What VS Code calls: runs the tests and says each result, for the outer runner to hear. */
export async function run(): Promise<void> {
  await fillWorkspace()
  const mocha = new Mocha({ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 90_000, color: false})
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  hostTests()
  draftTests()
  readmeTests()
  snippetTests()
  wordTests()
  await new Promise<void>(resolve => {
    const say = (title: string, error: string | null) => console.log(`test-result ${JSON.stringify({title, error})}`)
    const runner = mocha.run(() => resolve())
    runner.on('pass', test => say(test.fullTitle(), null))
    runner.on('fail', (test, error: Error) => say(test.fullTitle(), error.stack ?? error.message))
  })
}
