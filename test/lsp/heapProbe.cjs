// Loaded into a server that was started with --expose-gc: tells how much its heap holds once all that can go has gone.
const {setTimeout: wait} = require('node:timers/promises')

process.on('message', async () => {
  // A second time for what the first one has let go of.
  for (let turn = 0; turn < 3; turn++) {
    await wait(20)
    globalThis.gc()
  }
  process.send(process.memoryUsage().heapUsed)
})
process.channel.unref()
