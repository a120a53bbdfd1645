import {Worker} from 'node:worker_threads'
import type {Call} from '../command'
import type {Problem, Target} from '../operands'
import {rememberSwept} from '../leftovers'
import {lost, type Dealer, type Outcome} from './outcome'

/** What a thread starts with; see `thread.ts`. */
export interface Job {
  readonly command: string
  readonly call: Call
  readonly cwd: string
}

/** What a thread tells: what became of its file, or a folder in which it is going to have a file in the making. */
export type News = Outcome | {readonly swept: string}

/** How files are shared out. */
export interface Sharing {
  /** The bundle of the command line, which is the code of a thread too. */
  readonly script: string
  readonly job: Job
  readonly threads: number
  /** Deals with what no thread can: standard input, and what is left when the last thread broke down. */
  readonly here: Dealer['deal']
}

interface Thread {
  readonly worker: Worker
  /** The place in the row of the file that it deals with. */
  at: number | undefined
}

const underWay = new Set<() => Promise<unknown>>()

/** Ends all threads of this process, wherever they are; what they have done is not told any more. */
export const endThreads = (): Promise<unknown> => Promise.all([...underWay].map(end => end()))

/**
 * Deals with files in threads, each of which gets the next one when it is done with one, and gives the outcomes in the order of the
 * files. Where a thread breaks down, that is said of its file and the others go on. Stopping early ends the threads.
 */
export async function* dealOut(files: readonly (Target | Problem)[], sharing: Sharing): AsyncGenerator<Outcome> {
  const row = files.filter(isFile)
  const done = new Map<Target | Problem, Outcome>()
  const threads = new Set<Thread>()
  let next = 0
  let news: () => void = () => undefined
  let isOver = false
  const end = (): Promise<unknown> => {
    isOver = true
    return Promise.all([...threads].map(({worker}) => worker.terminate()))
  }
  underWay.add(end)
  const finish = (at: number | undefined, outcomeOf: (name: string) => Outcome): void => {
    if (at !== undefined) done.set(row[at]!, outcomeOf(row[at]!.name))
    news()
  }
  const give = (thread: Thread): void => {
    thread.at = next < row.length ? next++ : undefined
    if (thread.at !== undefined) thread.worker.postMessage(row[thread.at])
  }
  const drop = (thread: Thread, error: unknown): void => {
    if (!isOver && threads.delete(thread)) finish(thread.at, name => lost(name, error))
  }
  for (let begun = 0; begun < sharing.threads; begun++) {
    const thread: Thread = {worker: new Worker(sharing.script, {workerData: sharing.job}), at: undefined}
    threads.add(thread)
    thread.worker.on('message', (news: News) => {
      if ('swept' in news) return rememberSwept(news.swept)
      if (isOver) return
      const {at} = thread
      give(thread)
      finish(at, () => news)
    })
    thread.worker.on('error', error => drop(thread, error))
    thread.worker.on('exit', code => drop(thread, `线程以 ${code} 结束`))
    give(thread)
  }
  try {
    for (const file of files) {
      while (isFile(file) && !done.has(file) && threads.size > 0) await new Promise<void>(resolve => (news = resolve))
      yield done.get(file) ?? (await sharing.here(file))
      done.delete(file)
    }
  } finally {
    await end()
    underWay.delete(end)
  }
}

const isFile = (file: Target | Problem): file is Target => 'path' in file && file.path !== ''
