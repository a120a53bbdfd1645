import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import {createLifecycle} from './lifecycle'
import {timers} from './runtime'
import {startServer} from './server'

// We are the worker, and speak with whoever started us.
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  {messageStrategy: createLifecycle()},
)
connection.onExit(() => self.close())
// The messages take their turns by setTimeout too, so that this waits behind them.
startServer(connection, {...timers, soon: run => void setTimeout(run, 0)})
