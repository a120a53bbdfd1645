// Tries random inputs on everything that the core promises. usage: npm run fuzz -- [--minutes 10] [--seed N] [--only TARGET]
import {fork, type ChildProcess} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {smaller} from './smaller'
import {targets} from './targets'
import type {Answer, Task} from './worker'

/** Seconds of processor time for one input. */
const patience = 20
/** The same for a smaller input that is tried in the place of one that hung, and how many are tried. */
const shorterPatience = 8
const mostShorter = 12
/** Seconds that one target is tried before the next takes its turn. */
const turn = 10

const {values} = parseArgs({
  options: {minutes: {type: 'string', default: '10'}, seed: {type: 'string'}, only: {type: 'string'}},
})
const end = Date.now() + Number(values.minutes) * 60_000
const firstSeed = values.seed === undefined ? Date.now() & 0x7fffffff : Number(values.seed)
const chosen = targets.filter(({name}) => values.only === undefined || name.includes(values.only))
if (chosen.length === 0) throw new Error(`No such target. There are: ${targets.map(({name}) => name).join(', ')}`)

const folder = mkdtempSync(join(tmpdir(), 'gongwen-fuzz-'))
const scratch = join(folder, 'input.json')
const corpus = join(__dirname, 'corpus')
const tally = new Map(chosen.map(({name}) => [name, {tried: 0, slowest: 0, slowestInput: undefined as unknown}]))
const failures: string[] = []

let worker: ChildProcess | undefined

/** A worker that is ready, the one before if it still lives. */
async function ready(): Promise<ChildProcess> {
  if (worker?.connected) return worker
  const started = fork(join(__dirname, 'worker.ts'), {
    execArgv: ['--import', 'tsx', '--max-old-space-size=2048'],
  })
  worker = started
  await new Promise<void>((resolve, reject) => {
    started.once('message', () => resolve())
    started.once('exit', code => reject(new Error(`The worker did not start: ${code}`)))
  })
  started.removeAllListeners()
  return started
}

/** The answer of a worker, or what became of it in its place. */
async function ask(task: Task): Promise<Answer | 'hung' | 'died'> {
  const asked = await ready()
  writeFileSync(scratch, 'null')
  return new Promise((resolve, reject) => {
    const finish = (answer: Answer | 'hung' | 'died') => {
      asked.removeAllListeners()
      if (typeof answer === 'string') worker = undefined
      resolve(answer)
    }
    asked.once('message', (answer: Answer) =>
      answer.broken ? reject(new Error(`The fuzzer itself is at fault: ${answer.broken}`)) : finish(answer),
    )
    asked.once('exit', (_, signal) => finish(signal === 'SIGTERM' ? 'hung' : 'died'))
    asked.send(task)
  })
}

function keep(target: string, input: unknown, error: string): void {
  const content = JSON.stringify({target, input}, null, 1)
  const file = join(corpus, `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.json`)
  mkdirSync(corpus, {recursive: true})
  writeFileSync(file, `${content}\n`)
  failures.push(`${target}: ${file}`)
  console.log(`\n✗ ${target}\n${error.slice(0, 3000)}\n  kept as ${file}\n`)
}

void main()

async function main(): Promise<void> {
  console.log(`seed ${firstSeed}, ${values.minutes} minutes, ${chosen.length} targets`)
  try {
    for (let round = 0; Date.now() < end; round++) {
      const {name} = chosen[round % chosen.length]!
      const counts = tally.get(name)!
      const milliseconds = Math.min(turn * 1000, end - Date.now())
      const answer = await ask({target: name, scratch, patience, seed: firstSeed + round, milliseconds})
      if (typeof answer === 'string') {
        counts.tried++
        const input: unknown = JSON.parse(readFileSync(scratch, 'utf8'))
        const least = await smaller(
          input,
          async other => (await ask({target: name, scratch, patience: shorterPatience, input: other})) === answer,
          mostShorter,
        )
        keep(name, least, answer === 'hung' ? `took more than ${patience} s of processor time` : 'ended the process')
        continue
      }
      counts.tried += answer.tried
      if (answer.slowest > counts.slowest)
        Object.assign(counts, {slowest: answer.slowest, slowestInput: answer.slowestInput})
      if (answer.failure) keep(name, answer.failure.input, answer.failure.error)
    }
  } finally {
    worker?.kill()
    rmSync(folder, {recursive: true, force: true})
  }

  for (const [name, {tried, slowest}] of tally)
    console.log(`${name.padEnd(28)} ${String(tried).padStart(8)} inputs, slowest ${slowest.toFixed(0)} ms`)
  const all = [...tally.values()].reduce((sum, {tried}) => sum + tried, 0)
  console.log(`${all} inputs, ${failures.length} failures, seed ${firstSeed}`)
  if (process.env['FUZZ_SLOWEST']) writeFileSync(process.env['FUZZ_SLOWEST'], JSON.stringify(Object.fromEntries(tally)))
  process.exitCode = failures.length ? 1 : 0
}
