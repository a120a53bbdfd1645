#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8'
import {isMainThread, parentPort, workerData} from 'node:worker_threads'
import {processIo} from './io'
import {run} from './run'
import {heedSignals} from './signals'
import {exitCode, type ExitCode} from './stop'
import type {Job} from './threads/dealOut'
import {serve} from './threads/thread'

if (isMainThread)
  void main().then(code => {
    process.exitCode = code
  })
else serve(parentPort!, workerData as Job)

/** `gongwen …` */
async function main(): Promise<ExitCode> {
  try {
    process.cwd()
  } catch {
    process.stderr.write('gongwen：当前文件夹已经不在了，请换一个文件夹再运行。\n')
    return exitCode.failed
  }
  // V8 compiles an expression twice: to bytecode at its first use, which takes longer than machine code does, and to machine code
  // at the second, which nearly all of ours come to.
  setFlagsFromString('--no-regexp-tier-up')
  const io = processIo()
  heedSignals(io)
  return run(process.argv.slice(2), {...io, script: __filename})
}
