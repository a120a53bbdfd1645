import {bundled, shipped} from '../build.mjs'
import {startServer, TooSlow, type Server} from '../client.mjs'
import {lengths, type Length} from '../lengths.mjs'
import {ratioOf, type Extent, type Measurement, type RunPart} from '../measurement.mjs'
import {percentile} from '../statistics.mjs'
import {reportText, type Shape} from '../text.mjs'
import {typeBurst, type Typing} from '../typing.mjs'

/** A text to type in, and how. */
interface Cell {
  readonly shape: Shape
  readonly length: Length
  readonly typing: Typing
}

const cell = (shape: Shape, length: Length, typing: Typing = 'han'): Cell => ({shape, length, typing})

const shortCells = [cell('blank', '7k'), cell('blank', '70k'), cell('newline', '70k'), cell('giant', '70k')]
const shapes: readonly Shape[] = ['blank', 'newline', 'giant', 'stars']
const allLengths = Object.keys(lengths) as Length[]
const allCells = [
  ...shapes.flatMap(shape => allLengths.map(length => cell(shape, length))),
  ...allLengths.map(length => cell('blank', length, 'pinyin')),
]

/** As many diagnostics as anybody reads; the empty server sends no more. */
const mostDiagnostics = 100
const editsInBurst = 25

/** From a keystroke to the diagnostics that know of it, beside a server that checks nothing. */
export const measureKeystrokes: RunPart = async (extent, {note, progress}) => {
  const echo = await bundled('echoServer')
  const measured: Measurement[] = []
  for (const one of extent.short ? shortCells : allCells) {
    try {
      const rows = await measureCell(one, echo, extent)
      progress(rows.map(row => `${row.id} ${row.value.toFixed(1)} (${ratioOf(row)?.toFixed(1)}×)`).join(', '))
      measured.push(...rows)
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error
      note(`keystroke, ${nameOf(one)}: ${error.message}`)
    }
  }
  return measured
}

const nameOf = ({shape, length, typing}: Cell): string => `${typing === 'pinyin' ? 'pinyin' : shape} ${length}`

/** Types in bursts, now in our server and now in the empty one; the first of each warms up. */
async function measureCell(one: Cell, echoFile: string, {short}: Extent): Promise<readonly Measurement[]> {
  const text = reportText(lengths[one.length], {shape: one.shape})
  const servers: Server[] = []
  const start = async (file: string, options: object): Promise<Server> => {
    const server = await startServer(file, text, options)
    servers.push(server)
    return server
  }
  const times = {ours: [] as number[], echo: [] as number[]}
  try {
    const ours = await start(shipped('server'), {})
    await ours.settle()
    const echo = await start(echoFile, {diagnostics: ours.diagnostics().slice(0, mostDiagnostics)})
    for (let round = 0; round <= (short ? 1 : 8); round++) {
      const ofOurs = await typeBurst(ours, one.typing, 3 * round, editsInBurst)
      await ours.settle()
      const ofEcho = await typeBurst(echo, one.typing, 3 * round, editsInBurst)
      if (round > 0) times.ours.push(...ofOurs)
      if (round > 0) times.echo.push(...ofEcho)
    }
  } finally {
    await Promise.all(servers.map(server => server.stop()))
  }
  return (['p50', 'p99'] as const).map(name => {
    const share = name === 'p50' ? 0.5 : 0.99
    return {
      part: 'a',
      id: `keystroke, ${nameOf(one)}, ${name}`,
      value: percentile(times.ours, share),
      unit: 'ms',
      beside: {name: 'empty server', value: percentile(times.echo, share)},
    }
  })
}
