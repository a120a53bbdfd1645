import {DidChangeWatchedFilesNotification, type ClientCapabilities, type Connection} from 'vscode-languageserver'
import {URI} from 'vscode-uri'
import {matchesGlob} from '../globs'

/** Follows files of the workspace. The protocol knows one listener alone; here everybody brings one. */
export interface Watching {
  /** Calls back when a file of the glob was made, changed or removed. */
  watch(glob: string, listener: () => void): void
  /** To be called when the client is ready and everybody has said what to watch. */
  start(capabilities: ClientCapabilities): void
}

export function createWatching(connection: Connection, report: (error: unknown) => void): Watching {
  const watched: {readonly glob: string; readonly listener: () => void}[] = []
  return {
    watch: (glob, listener) => void watched.push({glob, listener}),
    start({workspace}) {
      connection.onDidChangeWatchedFiles(({changes}) => {
        const paths = changes.map(({uri}) => URI.parse(uri).path)
        for (const {glob, listener} of watched) if (paths.some(path => matchesGlob(glob, path))) listener()
      })
      if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {watchers: watched.map(({glob}) => ({globPattern: glob}))})
        .catch((error: unknown) => report(error))
    },
  }
}
