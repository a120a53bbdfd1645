import {basename, dirname, join} from 'node:path'
import {isMainThread} from 'node:worker_threads'
import {runWithCompileCache} from './compileCache'
import {setFlags} from './flags'

// Stands in dist/ as `server.js`, `cli.js` and `extension.js`, and runs the bundle of that name beside it: `server.main.js` and so on.
const name = basename(__filename, '.js')
// Before the kept code is read, which belongs to the flags it was made with.
if (isMainThread) setFlags(name)
module.exports = runWithCompileCache(join(dirname(__filename), `${name}.main.js`), module, require)
