import {basename, dirname, join} from 'node:path'
import {runWithCompileCache} from './compileCache'

// Stands in dist/ as `server.js`, `cli.js` and `extension.js`, and runs the bundle of that name beside it: `server.main.js` and so on.
const name = basename(__filename, '.js')
module.exports = runWithCompileCache(join(dirname(__filename), `${name}.main.js`), module, require)
