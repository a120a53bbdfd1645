import {readFileSync} from 'node:fs'
import {promisify} from 'node:util'
import {brotliCompress} from 'node:zlib'
import {later} from '../../later.mjs'
import {bundled, codeWithoutData, shipped} from '../build.mjs'
import type {Measurement, RunPart} from '../measurement.mjs'
import {interleaved, runNode} from '../process.mjs'
import {median} from '../statistics.mjs'

/** Bundles that are told together, and the empty ones that they stand beside. */
interface Weighed {
  readonly name: string
  readonly ours: readonly Uint8Array[]
  readonly floor: readonly Uint8Array[]
}

/** The files of dist/ that each of them is: the starter, what it starts, and what that loads when it needs it. */
const bundles = {
  server: ['server', 'server.main', ...later.map(({name}) => name)],
  client: ['extension', 'extension.main'],
  word: ['word'],
}

/** Bundles that are data and nothing else. */
const dictionaries = ['opencc']

/** The sizes of bundles, raw and by brotli, beside empty ones; and what the client costs until it is active. */
export const measureSizes: RunPart = async ({short}) => {
  const [echo, empty, activation] = [
    await bundled('echoServer'),
    await bundled('emptyClient'),
    await bundled('activation'),
  ]
  const [emptyServer, emptyClient] = [readFileSync(echo), readFileSync(empty)]
  const code = [...bundles.server, ...bundles.client].filter(name => !dictionaries.includes(name))
  const withoutData = await Promise.all(code.map(codeWithoutData))
  const read = (names: readonly string[]) => names.map(name => readFileSync(shipped(name)))
  const whole: readonly Weighed[] = [
    {name: 'server', ours: read(bundles.server), floor: [emptyServer]},
    {name: 'client', ours: read(bundles.client), floor: [emptyClient]},
  ]
  const told: readonly Weighed[] = [
    {name: 'server and client without data', ours: withoutData, floor: [emptyServer, emptyClient]},
    {name: 'Word', ours: read(bundles.word), floor: []},
  ]
  const sizes = await Promise.all([...(short ? [] : whole), ...told].map(rowsOf))
  const activate = async (client: string): Promise<number> => Number((await runNode([activation, client])).output)
  const times = await interleaved(short ? 3 : 10, {
    ours: () => activate(shipped('extension')),
    empty: () => activate(empty),
  })
  const beside = {name: 'empty client', value: median(times.empty)}
  return [...sizes.flat(), {part: 'e', id: 'activation of the client', value: median(times.ours), unit: 'ms', beside}]
}

const compress = promisify(brotliCompress)

/** A size raw and by brotli; several bundles are compressed one by one, as they are shipped. */
async function rowsOf({name, ours, floor}: Weighed): Promise<readonly Measurement[]> {
  const rows: Measurement[] = []
  for (const kind of ['raw', 'brotli'] as const) {
    const total = async (codes: readonly Uint8Array[]): Promise<number> => {
      const packed = kind === 'raw' ? codes : await Promise.all(codes.map(code => compress(code)))
      return packed.reduce((sum, {length}) => sum + length, 0) / 1024
    }
    const size: Measurement = {part: 'e', id: `size of ${name}, ${kind}`, value: await total(ours), unit: 'KB'}
    rows.push(floor.length > 0 ? {...size, beside: {name: 'empty', value: await total(floor)}} : size)
  }
  return rows
}
