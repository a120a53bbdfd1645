import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {kindFilesOnDisk, wordFileOnDisk} from './filesOnDisk'
import {startServer} from './server'

// `--stdio`, `--node-ipc` and their like are read from the arguments of the process.
startServer(createConnection(ProposedFeatures.all), {
  soon: run => setImmediate(run),
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  now: () => performance.now(),
  kindFiles: kindFilesOnDisk,
  wordFile: wordFileOnDisk,
})
