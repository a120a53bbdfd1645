// Loaded into a server that was started with --expose-gc: tells how much its heap holds once all that can go has gone, and how much of it
// is code that V8 has compiled, which grows until everything that is used has been optimised.
const {setTimeout: wait} = require('node:timers/promises')
const {getHeapCodeStatistics} = require('node:v8')

process.on('message', async () => {
  // A second time for what the first one has let go of.
  for (let turn = 0; turn < 3; turn++) {
    await wait(20)
    globalThis.gc()
  }
  process.send({all: process.memoryUsage().heapUsed, code: getHeapCodeStatistics().code_and_metadata_size})
})
process.channel.unref()
