import {workerData} from 'node:worker_threads'

/** How many times its processor time an input may take by the clock: to wait for ever is to hang as well. */
const waiting = 15

const numbers = new Int32Array(workerData)
let input = 0
let processor = 0
let clock = 0

setInterval(() => {
  const now = Atomics.load(numbers, 0)
  const {user, system} = process.cpuUsage()
  const used = (user + system) / 1e6
  if (now !== input) {
    input = now
    processor = used
    clock = Date.now()
    return
  }
  const seconds = Atomics.load(numbers, 1)
  const waited = (Date.now() - clock) / 1000
  if (seconds > 0 && (used - processor > seconds || waited > waiting * seconds)) process.kill(process.pid, 'SIGTERM')
}, 250)
