import {isMainThread, parentPort, workerData} from 'node:worker_threads'
import {endProcess} from './end'
import {processIo} from './io'
import {run} from './run'
import {heedSignals} from './signals'
import {exitCode, type ExitCode} from './stop'
import type {Job} from './threads/dealOut'
import {serve} from './threads/thread'

if (isMainThread) void main().then(endProcess)
else serve(parentPort!, workerData as Job)

/** `gongwen …` */
async function main(): Promise<ExitCode> {
  try {
    process.cwd()
  } catch {
    process.stderr.write('gongwen：当前文件夹已经不在了，请换一个文件夹再运行。\n')
    return exitCode.failed
  }
  const io = processIo()
  heedSignals(io)
  return run(process.argv.slice(2), {...io, script: __filename})
}
