import {cpSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {root, run} from '../shell.mjs'
import {cache} from './build.mjs'
import {textlintRules, type Peer} from './peerNames.mjs'

/** The package of a peer's command, and what is written before the file. */
const commands: Readonly<
  Record<Peer, {readonly package: string; readonly bin: string; readonly args: readonly string[]}>
> = {
  zhlint: {package: 'zhlint', bin: 'zhlint', args: []},
  autocorrect: {package: 'autocorrect-node', bin: 'autocorrect', args: ['--lint']},
  markdownlint: {package: 'markdownlint-cli2', bin: 'markdownlint-cli2', args: []},
  textlint: {package: 'textlint', bin: 'textlint', args: textlintRules.flatMap(rule => ['--rule', rule])},
  'lint-md': {package: '@lint-md/cli', bin: 'lint-md', args: []},
}

/** Where the peers are installed, apart from everything of ours. */
export const peersFolder = join(cache, 'peers')

/** Installs the peers by the lock file beside this one, unless they are there; rejects where there is no registry. */
export async function installPeers(): Promise<void> {
  const given = join(root, 'scripts/bench/peers')
  const done = join(peersFolder, 'node_modules/package-lock.json')
  const lock = 'package-lock.json'
  if (existsSync(done) && readFileSync(done).equals(readFileSync(join(given, lock)))) return
  mkdirSync(peersFolder, {recursive: true})
  for (const file of ['package.json', lock]) cpSync(join(given, file), join(peersFolder, file))
  const windows = process.platform === 'win32'
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  await run(windows ? 'npm.cmd' : 'npm', ['ci', ...options], {cwd: peersFolder, shell: windows})
  cpSync(join(given, lock), done)
}

/** The arguments for Node that run a peer's command on a file. */
export function commandOf(peer: Peer, file: string): readonly string[] {
  const {package: name, bin, args} = commands[peer]
  const manifest = join(peersFolder, 'node_modules', name, 'package.json')
  const {bin: bins} = createRequire(manifest)(manifest) as {bin: Readonly<Record<string, string>>}
  return [join(dirname(manifest), bins[bin] ?? ''), ...args, file]
}
