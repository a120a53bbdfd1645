// Running other programs, and saying what takes time.
import {spawn} from 'node:child_process'
import path from 'node:path'

/** The root of the checkout. */
export const root = path.resolve(import.meta.dirname, '..')

/**
 * Runs a program to its end; its output goes where ours goes unless `stdio` says otherwise.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>} rejects when it cannot be started or ends with another exit code than 0
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options})
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`${path.basename(command)} ${args[0] ?? ''}: ${signal ?? `exit code ${code}`}`))
    })
  })
}

/**
 * Runs a program that came with `npm ci`, with the Node that runs us.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runInstalled(script, args, options) {
  return run(process.execPath, [path.join(root, 'node_modules', script), ...args], options)
}

/**
 * Runs the main function of a script; an error is one line on standard error and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
