// Checks texts in this process, as drafts never seen before. usage: node fullCheck.js (a Task as JSON on standard input)
import {readFileSync} from 'node:fs'
import {createService, defaultSettings} from '../../../server/src/service'
import {timePasses} from '../passes.mjs'

void timePasses(readFileSync(0, 'utf8'), text => {
  // Another service and no draft before: nothing is remembered.
  const service = createService(defaultSettings)
  return service.check(service.read(text)).length
})
