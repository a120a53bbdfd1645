import {constants} from 'node:os'
import type {Io} from './io'
import {removeOwn} from './leftovers'
import {endThreads} from './threads/dealOut'

/**
 * Ends the process on Ctrl+C and its like, with the exit code that shells use (130, 143). Signals are heard between turns, and a file
 * is written in one (`write.ts`), so no file is half written and nothing is left beside it; threads are ended wherever they are, and what they
 * had in the making is taken away after them.
 */
export function heedSignals(io: Io): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      io.status?.('')
      io.error('gongwen：已中断，没有做完；写过的文件都是完整的。')
      void endThreads().finally(() => {
        removeOwn()
        process.exit(128 + constants.signals[signal])
      })
    })
  }
}
