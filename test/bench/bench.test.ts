import assert from 'node:assert/strict'
import {execFile} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {promisify} from 'node:util'
import {ratioOf, type Measurement} from '../../scripts/bench/measurement.mjs'
import {readOptions} from '../../scripts/bench/options.mjs'
import {median, percentile} from '../../scripts/bench/statistics.mjs'
import {tableOf} from '../../scripts/bench/table.mjs'
import {meets, targets} from '../../scripts/bench/targets.mjs'

describe('bench', () => {
  describe('options', () => {
    it('measures every part, and no peers in a short run', () => {
      assert.deepEqual(readOptions([]).only, ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
      assert.deepEqual(readOptions(['--short']).only, ['a', 'b', 'c', 'd', 'e', 'f'])
    })
    it('takes the parts that are named, in their order', () => {
      assert.deepEqual(readOptions(['--only', 'e, b']), {short: false, only: ['b', 'e'], json: 'bench.json'})
      assert.deepEqual(readOptions(['--short', '--only', 'g', '--json', 'x.json']).only, ['g'])
    })
    it('refuses what it does not know', () => {
      assert.throws(() => readOptions(['--only', 'b,x']), /No such part: x\. Parts: a, b/)
      assert.throws(() => readOptions(['--quick']), /--quick/)
    })
  })

  it('takes percentiles by the nearest rank', () => {
    const hundred = Array.from({length: 100}, (_, index) => 100 - index)
    assert.equal(percentile(hundred, 0.5), 50)
    assert.equal(percentile(hundred, 0.99), 99)
    assert.equal(percentile(hundred, 1), 100)
    assert.equal(percentile([7], 0.99), 7)
    assert.equal(median([9, 1, 5]), 5)
    assert.equal(median([]), NaN)
  })

  it('prints value, ratio, target and whether it is met', () => {
    const row = (id: string, value: number, beside?: number): Measurement => ({
      part: 'a',
      id,
      value,
      unit: 'ms',
      ...(beside === undefined ? {} : {beside: {name: 'empty', value: beside}}),
    })
    const met = row('keystroke, blank 7k, p50', 3, 2)
    const missed = row('full check, 70k', 61)
    const untold = row('something else', 1)
    assert.equal(ratioOf(met), 1.5)
    assert.deepEqual([met, missed, untold].map(meets), [true, false, undefined])
    assert.deepEqual(tableOf([met, missed, untold]).split('\n').slice(1), [
      'keystroke, blank 7k, p50  3.00 ms  empty 2.00  1.50×  ≤ 2×     met',
      'full check, 70k           61.0 ms                     ≤ 60 ms  MISSED',
      'something else            1.00 ms',
    ])
  })

  it('has one target for a measurement', () => {
    assert.equal(new Set(targets.map(({id}) => id)).size, targets.length)
  })

  it('runs, and writes what it measured', async function () {
    this.timeout(240_000)
    const root = resolve(__dirname, '../..')
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'))
    const json = join(folder, 'bench.json')
    const args = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/bench/bench.mts']
    await promisify(execFile)(process.execPath, [...args, '--short', '--only', 'b', '--json', json], {cwd: root})
    const {short, machine, measurements} = JSON.parse(readFileSync(json, 'utf8'))
    rmSync(folder, {recursive: true})
    assert.equal(short, true)
    assert.ok(machine.cores > 0)
    const ids = (measurements as Measurement[]).map(({part, id}) => `${part} ${id}`)
    assert.deepEqual(ids, ['b full check, 7k', 'b full check, 70k', 'b growth, 7k to 70k'])
    for (const {value} of measurements as Measurement[]) assert.ok(value > 0)
  })
})
