import {setFlagsFromString} from 'node:v8'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {filesOnDisk} from './filesOnDisk'
import type * as Patterns from '../patterns/index'
import {createLifecycle} from './lifecycle'
import {timers} from './runtime'
import {startServer} from './server'

// Expressions are compiled once, as on the command line (cli/main.ts).
setFlagsFromString('--no-regexp-tier-up')

// `--stdio`, `--node-ipc` and their like are read from the arguments of the process.
startServer(createConnection(ProposedFeatures.all, {messageStrategy: createLifecycle()}), {
  ...timers,
  soon: run => setImmediate(run),
  disk: filesOnDisk,
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- A bundle of its own, which most have no need of.
  patterns: () => (require('../patterns/index') as typeof Patterns).linearPattern,
})
