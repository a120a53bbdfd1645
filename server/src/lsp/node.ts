import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {filesOnDisk} from './filesOnDisk'
import {createLifecycle} from './lifecycle'
import {timers} from './runtime'
import {startServer} from './server'

// `--stdio`, `--node-ipc` and their like are read from the arguments of the process.
const connection = createConnection(ProposedFeatures.all, {messageStrategy: createLifecycle()})
startServer(connection, {...timers, soon: run => setImmediate(run), disk: filesOnDisk})
