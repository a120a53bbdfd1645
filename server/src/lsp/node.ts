import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {filesOnDisk} from './filesOnDisk'
import {timers} from './runtime'
import {startServer} from './server'

// `--stdio`, `--node-ipc` and their like are read from the arguments of the process.
startServer(createConnection(ProposedFeatures.all), {...timers, soon: run => setImmediate(run), disk: filesOnDisk})
