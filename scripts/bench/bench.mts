/**
 * Measures what is in dist/ and prints a table: `npm run bench`. Some parts of it: `-- --only a,b`; in a minute: `-- --short`; the
 * figures also go to a file: `-- --json FILE` (default bench.json). Fails only on errors, never on a figure.
 */
import {writeFileSync} from 'node:fs'
import {runMain} from '../shell.mjs'
import {isLoaded, machine} from './machine.mjs'
import {parts, type Measurement, type Part, type RunPart} from './measurement.mjs'
import {readOptions} from './options.mjs'
import {measureFolder} from './parts/folder.mjs'
import {measureFullChecks} from './parts/fullCheck.mjs'
import {measureKeystrokes} from './parts/keystroke.mjs'
import {measureMemory} from './parts/memory.mjs'
import {measurePeers} from './parts/peers.mjs'
import {measureSizes} from './parts/sizes.mjs'
import {measureStarts} from './parts/starts.mjs'
import {tableOf} from './table.mjs'
import {targets} from './targets.mjs'

const runPart: Readonly<Record<Part, RunPart>> = {
  a: measureKeystrokes,
  b: measureFullChecks,
  c: measureStarts,
  d: measureMemory,
  e: measureSizes,
  f: measureFolder,
  g: measurePeers,
}

await runMain(async () => {
  const options = readOptions(process.argv.slice(2))
  const on = machine()
  const notes: string[] = []
  const progress = (text: string): void => console.log(`   ${text}`)
  const note = (text: string): void => {
    notes.push(text)
    progress(text)
  }
  if (isLoaded(on))
    note(`The machine is busy (load ${on.load.toFixed(1)} on ${on.cores} cores): trust the ratios only.`)
  const measurements: Measurement[] = []
  for (const part of options.only) {
    console.log(`── ${part}: ${parts[part]}`)
    const measured = await runPart[part](options, {note, progress})
    if (measured.length > 0) console.log(tableOf(measured))
    measurements.push(...measured)
  }
  const unmeasured = targets.filter(({id}) => !measurements.some(measurement => measurement.id === id))
  const isWhole = !options.short && options.only.length === Object.keys(parts).length
  if (isWhole && unmeasured.length > 0) note(`Targets without a figure: ${unmeasured.map(({id}) => id).join('; ')}`)
  const {short, json} = options
  writeFileSync(json, `${JSON.stringify({machine: on, short, notes, measurements}, undefined, 2)}\n`)
  console.log(`Figures: ${json}`)
})
