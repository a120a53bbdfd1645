import {readFileSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {Script} from 'node:vm'
import {isMainThread} from 'node:worker_threads'
import {compiledCodeSize, keep, readKept} from './keptCode'

/** How long a process runs before it is looked at what it has compiled since its start, in milliseconds. */
const settled = 10_000

/** By how much the compiled code must have grown over the kept one to be kept instead. */
const worthKeeping = 1.1

/**
 * Runs a bundle as the module that asks for it, with what V8 compiled of it in earlier runs, which is kept in a file beside it; gives
 * what the bundle exports. Compiling takes longer than all else at a start. Where the file cannot be read or written, does not
 * belong to this bundle or is of another V8, the bundle runs without it. `NODE_DISABLE_COMPILE_CACHE=1` turns it off, as in Node.
 *
 * @param host the module that asks, whose name and exports the bundle takes for its own
 * @param require what the bundle requires by
 * @throws what reading or running the bundle throws
 */
export function runWithCompileCache(bundle: string, host: NodeModule, require: NodeRequire): unknown {
  const off = process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined
  const {mtimeMs, size} = statSync(bundle)
  const belongsTo = `${size} ${mtimeMs}`
  const kept = off ? undefined : readKept(bundle, belongsTo)
  const text = kept?.text ?? wrapped(readFileSync(bundle, 'utf8'))
  const script = new Script(text, {filename: bundle, ...(kept && {cachedData: kept.code})})
  const before = kept && !script.cachedDataRejected ? kept.codeSize : 0
  if (!off && isMainThread) {
    afterwards(() => {
      const codeSize = compiledCodeSize()
      if (codeSize > before * worthKeeping)
        keep(bundle, belongsTo, () => ({codeSize, code: script.createCachedData(), text}))
    })
  }
  const run = script.runInThisContext() as (...names: unknown[]) => void
  run.call(host.exports, host.exports, require, host, host.filename, dirname(host.filename))
  return host.exports
}

/** The code of a module as the function that Node makes of it; on the same lines, so that places in messages are right. */
const wrapped = (code: string): string =>
  `(function (exports, require, module, __filename, __dirname) {${code.replace(/^#!.*/, '')}\n})`

/** Runs something once: when the process has settled, or when it ends before. */
function afterwards(run: () => void): void {
  let done = false
  const once = (): void => {
    if (!done) run()
    done = true
  }
  setTimeout(once, settled).unref()
  process.once('exit', once)
}
