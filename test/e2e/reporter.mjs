// Mocha's own list of tests, each that was tried again with what it failed of, and a last line that is easy to read for people and scripts.
import Mocha from 'mocha'

export default class Reporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options)
    let retries = 0
    runner.on('retry', (test, error) => {
      retries++
      console.log(`    tried again: ${test.title}\n      ${error.message}`)
    })
    runner.once('end', () => {
      const again = retries > 0 ? `, ${retries} tried again` : ''
      console.log(`${this.stats.passes} passed, ${this.stats.failures} failed${again}`)
    })
  }
}
