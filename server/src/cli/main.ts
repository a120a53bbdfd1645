#!/usr/bin/env node
import {isMainThread, parentPort, workerData} from 'node:worker_threads'
import {processIo} from './io'
import {run} from './run'
import type {Job} from './threads/dealOut'
import {serve} from './threads/thread'

if (isMainThread) {
  // `gongwen …`
  void run(process.argv.slice(2), {...processIo(), script: __filename}).then(code => {
    process.exitCode = code
  })
} else serve(parentPort!, workerData as Job)
