import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import Mocha from 'mocha'
import {root} from '../../scripts/shell.mjs'
import {runInExtensionHost} from './harness/extensionHost'
import {hosts, startSession} from './harness/session'

const sample = fs.readFileSync(path.join(root, 'test/e2e/sample/述职报告.md'), 'utf8')
const readme = '# A tool\n\n一、说明\n\n按照统一布署,有半角逗号。\n第二行。\n\n二、用法\n\n1、安装。\n\n运行。\n\n'

/** The tests inside the extension host are added here one by one, so that each is counted and named. */
for (const host of hosts) {
  describe(`the extension host of VS Code (${host})`, () => {
    let count = 0

    before(async function () {
      const session = await startSession({'述职报告.md': sample, 'README.md': readme}, {}, host)
      try {
        const results = await runInExtensionHost(session)
        count = results.length
        for (const {title, error} of results) {
          const test = new Mocha.Test(title, () => {
            if (error !== null) throw new Error(error)
          })
          this.test?.parent?.addTest(test)
        }
      } finally {
        await session.stop()
      }
    })

    it('runs its tests', () => assert.ok(count > 10, `${count} tests`))
  })
}
