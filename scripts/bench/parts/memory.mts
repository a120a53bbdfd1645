import {bundled, shipped} from '../build.mjs'
import {startServer} from '../client.mjs'
import {lengths, lengthsOf, type Length} from '../lengths.mjs'
import type {Measurement, RunPart} from '../measurement.mjs'
import {reportText} from '../text.mjs'
import {typeBurst} from '../typing.mjs'

/** The most memory that the server has had resident when a text is open and fifty edits were typed. */
export const measureMemory: RunPart = async ({short}, {note}) => {
  const echo = await bundled('echoServer')
  const measured: Measurement[] = []
  const names: readonly Length[] = short ? ['70k'] : lengthsOf(short)
  for (const name of names) {
    const text = reportText(lengths[name])
    const [value, floor] = [await peakAfterTyping(shipped('server'), text), await peakAfterTyping(echo, text)]
    if (value === undefined || floor === undefined) {
      note('Memory: left out, for there is no /proc/PID/status here.')
      return []
    }
    measured.push({
      part: 'd',
      id: `peak memory, ${name}`,
      value,
      unit: 'MB',
      beside: {name: 'empty server', value: floor},
    })
  }
  return measured
}

async function peakAfterTyping(file: string, text: string): Promise<number | undefined> {
  const server = await startServer(file, text)
  await typeBurst(server, 'han', 0, 50)
  await server.settle()
  const peak = server.peak()
  await server.stop()
  return peak
}
