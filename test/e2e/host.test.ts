import assert from 'node:assert/strict'
import Mocha from 'mocha'
import {extensionHosts, runInExtensionHost} from './harness/extensionHost'

/** The tests inside the extension host are added here one by one, so that each is counted and named. */
for (const host of extensionHosts) {
  describe(`the extension host of VS Code (${host})`, () => {
    let count = 0

    before(async function () {
      const results = await runInExtensionHost(host)
      count = results.length
      for (const {title, error} of results) {
        const test = new Mocha.Test(title, () => {
          if (error !== null) throw new Error(error)
        })
        this.test?.parent?.addTest(test)
      }
    })

    it('runs its tests', () => assert.ok(count > 10, `${count} tests`))
  })
}
