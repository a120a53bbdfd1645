import {setFlagsFromString} from 'node:v8'

/** How much of a function runs before V8 thinks of optimising it, in bytes of its bytecode: about five times the usual. */
const budget = 300_000

/**
 * Has V8 optimise a function only after it has run for longer: what a check of one draft gains by optimised code is less than it costs
 * to make, and so it is for a folder. Holds for the whole process, so not for the editor's own. Electron lets no flag be changed.
 */
export function optimiseLater(): void {
  if (process.versions['electron'] === undefined) setFlagsFromString(`--interrupt-budget=${budget}`)
}
