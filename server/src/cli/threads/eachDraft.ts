import type {Call} from '../command'
import type {Io} from '../io'
import {tellSkipped} from '../readDrafts'
import {targetsNamed} from '../source'
import {dealOut} from './dealOut'
import {jobsOf} from './jobs'
import {dealerOf, type PerDraft, type Said} from './outcome'

/** What all files of a run came to, in their order. */
export interface AllDone<Result> {
  readonly results: readonly Result[]
  /** Whether something could not be read or written; it was said on standard error. */
  readonly failed: boolean
}

/**
 * Lets a command deal with each draft that its operands stand for, in as many threads as are worth it, and says what is to be said in
 * the order of the files: the same with any number of threads. Throws `Stop` before any file is touched.
 */
export async function eachDraft<Result>(command: PerDraft, call: Call, io: Io): Promise<AllDone<Result>> {
  const {said, isLeftOut, deal} = dealerOf(command, call, io)
  const say = speakerOf(io)
  say(said)
  const files = targetsNamed(call.operands, io, isLeftOut)
  const threads = jobsOf(call, files.length)
  const job = {command: command.name, call, cwd: io.cwd}
  const outcomes =
    threads > 1 && io.script !== undefined
      ? dealOut(files, {script: io.script, job, threads, here: deal})
      : (async function* () {
          for (const file of files) yield await deal(file)
        })()
  const results: Result[] = []
  let [failed, skipped] = [false, 0]
  for await (const outcome of outcomes) {
    say(outcome.said)
    if (outcome.result !== undefined) results.push(outcome.result as Result)
    failed ||= outcome.failed
    if (outcome.skipped) skipped++
  }
  tellSkipped(skipped, io)
  return {results, failed}
}

/** Says what was kept; that a rule failed, once for each rule, though each thread finds out for itself. */
function speakerOf(io: Io): (said: readonly Said[]) => void {
  const rules = new Set<string>()
  return said => {
    for (const {to, text, rule} of said) {
      if (rule !== undefined && rules.has(rule)) continue
      if (rule !== undefined) rules.add(rule)
      io[to](text)
    }
  }
}
