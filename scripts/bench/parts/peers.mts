import {copyFileSync} from 'node:fs'
import {join} from 'node:path'
import {bundled, shipped} from '../build.mjs'
import {fileLength, lengths} from '../lengths.mjs'
import type {Measurement, RunPart} from '../measurement.mjs'
import type {Passes, Task} from '../passes.mjs'
import {peers, type Peer} from '../peerNames.mjs'
import {commandOf, installPeers, peersFolder} from '../peers.mjs'
import {interleaved, runNode} from '../process.mjs'
import {median} from '../statistics.mjs'
import {reportText} from '../text.mjs'
import {fileOf} from '../files.mjs'

/** Ours beside other tools for Chinese or for Markdown, on the same texts: the full check in process, and the command line cold. */
export const measurePeers: RunPart = async (extent, {note}) => {
  try {
    await installPeers()
  } catch (error) {
    note(
      `Peers: left out, for they could not be installed (${error instanceof Error ? error.message : String(error)}).`,
    )
    return []
  }
  return [...(await fullChecks(extent.short)), ...(await commandLines(extent.short))]
}

async function fullChecks(short: boolean): Promise<readonly Measurement[]> {
  const names = ['7k', '70k'] as const
  const task: Task = {lengths: names.map(name => lengths[name]), passes: 20, budget: short ? 1000 : 5000}
  const input = JSON.stringify(task)
  const check = async (program: readonly string[]): Promise<Passes> =>
    JSON.parse((await runNode(program, {input})).output)
  const own = await bundled('fullCheck')
  // Lies beside the peers, so that it finds them.
  const program = await bundled('peer', peersFolder)
  const measured: Measurement[] = []
  for (const peer of peers) {
    // Ours anew beside each, so that load on the machine hits both alike.
    const [ours, theirs] = [await check([own]), await check([program, peer])]
    const time = (passes: Passes, name: (typeof names)[number]): number => median(passes[lengths[name]]?.times ?? [])
    for (const name of names)
      measured.push({
        ...besidePeer(peer, time(ours, name), time(theirs, name)),
        id: `full check, ${name}, against ${peer}`,
      })
  }
  return measured
}

async function commandLines(short: boolean): Promise<readonly Measurement[]> {
  const file = fileOf(reportText(fileLength))
  // Some read only what lies below the folder where they are started.
  copyFileSync(file, join(peersFolder, 'report.md'))
  const endings = [0, 1]
  const theirs = (peer: Peer) => async () =>
    (await runNode(commandOf(peer, 'report.md'), {cwd: peersFolder, endings})).time
  const times = await interleaved(short ? 2 : 10, {
    ours: async () => (await runNode([shipped('cli'), 'check', '--fail-on', 'never', file])).time,
    ...(Object.fromEntries(peers.map(peer => [peer, theirs(peer)])) as Record<Peer, () => Promise<number>>),
  })
  return peers.map(peer => ({
    ...besidePeer(peer, median(times.ours), median(times[peer])),
    id: `command line, 20 KB, against ${peer}`,
  }))
}

const besidePeer = (peer: Peer, ours: number, theirs: number): Omit<Measurement, 'id'> => ({
  part: 'g',
  value: ours,
  unit: 'ms',
  beside: {name: peer, value: theirs},
})
