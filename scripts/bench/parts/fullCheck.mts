import {bundled} from '../build.mjs'
import {lengths, lengthsOf} from '../lengths.mjs'
import type {Measurement, RunPart} from '../measurement.mjs'
import type {Passes, Task} from '../passes.mjs'
import {runNode} from '../process.mjs'
import {median} from '../statistics.mjs'

/** Reading and checking a whole draft that was never seen, in a process that is warm; and how that grows with the text. */
export const measureFullChecks: RunPart = async ({short}) => {
  const names = lengthsOf(short)
  const task: Task = {lengths: names.map(name => lengths[name]), passes: 30, budget: short ? 1500 : 10_000}
  const {output} = await runNode([await bundled('fullCheck')], {input: JSON.stringify(task)})
  const passes = JSON.parse(output) as Passes
  const times = names.map(name => ({name, time: median(passes[lengths[name]]?.times ?? [])}))
  return times.flatMap(({name, time}, index): Measurement[] => {
    const before = times[index - 1]
    const full: Measurement = {part: 'b', id: `full check, ${name}`, value: time, unit: 'ms'}
    if (!before) return [full]
    const growth: Measurement = {
      part: 'b',
      id: `growth, ${before.name} to ${name}`,
      value: time / before.time,
      unit: '×',
    }
    return [full, growth]
  })
}
