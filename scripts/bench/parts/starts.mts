import {bundled, shipped} from '../build.mjs'
import {startServer} from '../client.mjs'
import {fileOf} from '../files.mjs'
import {fileLength} from '../lengths.mjs'
import type {Measurement, RunPart} from '../measurement.mjs'
import {interleaved, runNode} from '../process.mjs'
import {median} from '../statistics.mjs'
import {reportText} from '../text.mjs'

/** Processes that start cold: the command line on a file of 20 KB, and the server up to its first diagnostics. */
export const measureStarts: RunPart = async ({short}) => {
  const text = reportText(fileLength)
  const file = fileOf(text)
  const [echo, parser] = await Promise.all([bundled('echoServer'), bundled('parseOnly')])
  const node = async () => (await runNode(['-e', '0'])).time
  const first = await startServer(shipped('server'), text)
  const diagnostics = first.diagnostics().slice(0, 100)
  await first.stop()
  // The first run of each keeps what was compiled, as it does for a writer.
  await runNode([shipped('cli'), 'check', '--fail-on', 'never', file])
  const firstDiagnostics = async (server: string): Promise<number> => {
    const {started, stop} = await startServer(server, text, server === echo ? {diagnostics} : {})
    await stop()
    return started
  }
  const times = await interleaved(short ? 3 : 20, {
    node,
    cli: async () => (await runNode([shipped('cli'), 'check', '--fail-on', 'never', file])).time,
    parser: async () => (await runNode([parser, file])).time,
    server: () => firstDiagnostics(shipped('server')),
    echo: () => firstDiagnostics(echo),
  })
  const [ofNode, cli, ofParser] = [median(times.node), median(times.cli), median(times.parser)]
  const besideNode = {name: 'node -e 0', value: ofNode}
  const measured: readonly Omit<Measurement, 'part' | 'unit'>[] = [
    {id: 'command line, 20 KB', value: cli, beside: besideNode},
    {id: 'command line, 20 KB, against parsing', value: cli, beside: {name: 'parsing only', value: ofParser}},
    {id: 'command line, 20 KB, above parsing', value: cli - ofParser},
    {id: 'server to first diagnostics, 20 KB', value: median(times.server), beside: besideNode},
    {id: 'empty server to first diagnostics', value: median(times.echo), beside: besideNode},
  ]
  return measured.map(one => ({part: 'c', unit: 'ms', ...one}))
}
