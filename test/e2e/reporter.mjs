// Mocha's own list of tests, and a last line that is easy to read for people and scripts.
import Mocha from 'mocha'

export default class Reporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options)
    runner.once('end', () => console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`))
  }
}
