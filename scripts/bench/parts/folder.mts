import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {cache, shipped} from '../build.mjs'
import type {Measurement, RunPart} from '../measurement.mjs'
import {interleaved, runNode} from '../process.mjs'
import {between, randomFrom} from '../random.mjs'
import {median} from '../statistics.mjs'
import {reportText} from '../text.mjs'

/** Characters of a draft: 3 to 20 KB. */
const [shortest, longest] = [1000, 7000]

/** A folder of 1,000 drafts on the command line, on one core and on all. */
export const measureFolder: RunPart = async ({short}, {note, progress}) => {
  const count = short ? 40 : 1000
  const folder = join(cache, 'drafts')
  const bytes = writeDrafts(folder, count)
  const check = async (...options: readonly string[]) =>
    (await runNode([shipped('cli'), 'check', '--fail-on', 'never', ...options, folder])).time
  const {output} = await runNode([shipped('cli'), 'check', '--help'])
  const hasJobs = output.includes('--jobs')
  const times = hasJobs
    ? await interleaved(1, {one: () => check('--jobs', '1'), all: () => check()})
    : {...(await interleaved(1, {one: () => check()})), all: []}
  const speed = (time: number): number => bytes / 1_000_000 / (time / 1000)
  const [one, all] = [median(times.one), median(times.all)]
  const row = (id: string, value: number, unit: Measurement['unit']): Measurement => ({part: 'f', id, value, unit})
  if (!hasJobs) note('The command line has no option --jobs yet: one core only.')
  progress(`${count} drafts, ${(bytes / 1_000_000).toFixed(1)} MB`)
  return [
    row('folder, one core', speed(one), 'MB/s'),
    ...(hasJobs
      ? [row('folder, all cores', speed(all), 'MB/s'), row('folder, gain by all cores', one / all, '×')]
      : []),
  ]
}

/** Writes drafts of different lengths into a folder that is made anew; gives their bytes. */
function writeDrafts(folder: string, count: number): number {
  const random = randomFrom(count)
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  let bytes = 0
  for (let number = 1; number <= count; number++) {
    const text = reportText(between(random, shortest, longest), {seed: number})
    writeFileSync(join(folder, `${number}.md`), text)
    bytes += Buffer.byteLength(text)
  }
  return bytes
}
