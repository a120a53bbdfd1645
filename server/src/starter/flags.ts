import {setFlagsFromString} from 'node:v8'

/**
 * Has V8 optimise a function only after it has run for about three times as long as usual, in bytes of its bytecode: what a check of
 * one draft gains by optimised code is less than it costs to make, and so it is for a folder.
 */
const optimiseLater = '--interrupt-budget=200000'

/**
 * The first reading of a draft teaches V8 that its lines and sections live long, so that it puts those of each keystroke where only a
 * collection of the whole heap takes them away.
 */
const allocateYoung = '--no-allocation-site-pretenuring'

const flags: Readonly<Record<string, readonly string[]>> = {
  cli: [optimiseLater],
  server: [optimiseLater, allocateYoung],
}

/**
 * Sets V8's flags for the process that runs a bundle: those that have their process for themselves, so not the editor's extension. In
 * Electron none is set, where changing one may end the process.
 */
export function setFlags(bundle: string): void {
  if (process.versions['electron'] === undefined) for (const flag of flags[bundle] ?? []) setFlagsFromString(flag)
}
