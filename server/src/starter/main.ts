import {basename, dirname, join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {runWithCompileCache} from './compileCache'

// Stands in dist/ as `server.js`, `cli.js` and `extension.js`, and runs the bundle of that name beside it: `server.main.js` and so on.
const name = basename(__filename, '.js')

// The first reading of a draft teaches V8 that its lines and sections live long, so that it puts those of each keystroke where only a
// collection of the whole heap takes them away. The server has its process for itself; set first, for kept code belongs to the flags.
if (name === 'server') setFlagsFromString('--no-allocation-site-pretenuring')

module.exports = runWithCompileCache(join(dirname(__filename), `${name}.main.js`), module, require)
