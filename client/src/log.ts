import {EventEmitter, LogLevel, type LogOutputChannel, window, workspace} from 'vscode'

/** Where client and server say what they do. No text of a draft is ever written here. */
export interface Log {
  /** By level; which levels are shown is chosen with VS Code's “Set Log Level…”. */
  readonly output: LogOutputChannel
  /**
   * What the two say to each other, when `gongwen.trace.server` wants it: the names of the messages, not what is in them. In the same
   * channel; disposes of both.
   */
  readonly trace: LogOutputChannel
}

export function createLog(name: string): Log {
  const output = window.createOutputChannel(name, {log: true})
  const changed = new EventEmitter<LogLevel>()
  const level = () => (isTraced() ? LogLevel.Trace : output.logLevel)
  const subscriptions = [
    output,
    changed,
    output.onDidChangeLogLevel(() => changed.fire(level())),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('gongwen.trace.server')) changed.fire(level())
    }),
  ]
  const trace = Object.create(output, {
    logLevel: {get: level},
    onDidChangeLogLevel: {value: changed.event},
    trace: {value: (message: string) => (isTraced() ? output.info : output.trace)(firstLine(message))},
    dispose: {value: () => subscriptions.forEach(subscription => subscription.dispose())},
  }) as LogOutputChannel
  return {output, trace}
}

const isTraced = (): boolean => workspace.getConfiguration('gongwen').get('trace.server') === 'messages'

/** What follows is the content of a message, which may be a draft. */
const firstLine = (message: string): string => message.split('\n', 1)[0]!
