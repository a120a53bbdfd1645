import {join} from 'node:path'
import {Worker} from 'node:worker_threads'

/**
 * Ends this process by SIGTERM when one input takes more seconds of processor time than it should: wall time says little where others
 * are at work. Watched from a thread of its own, since a loop lets nothing else run.
 *
 * @returns what to call before each input with the seconds that it has, and with 0 when there is none
 */
export function startWatch(): (seconds: number) => void {
  // How many times it was called, and the seconds of the last time.
  const shared = new SharedArrayBuffer(8)
  const numbers = new Int32Array(shared)
  new Worker(join(__dirname, 'watchThread.mjs'), {workerData: shared, execArgv: []}).unref()
  return seconds => {
    Atomics.store(numbers, 1, seconds)
    Atomics.add(numbers, 0, 1)
  }
}
