import type {Connection} from 'vscode-languageserver'
import type * as Patterns from '../patterns/index'
import {readFileRequest, type PathParams} from '../protocol'
import type {PatternEngine} from '../service'

/**
 * Loads what runs the patterns of an organisation's own kinds: by itself, or as the text of its bundle from the client, where a
 * server in a worker knows no other way. Nothing where neither can be.
 *
 * @param bundle where the client finds it; the client says so of its own extension, never of a workspace
 */
export async function loadPatterns(
  connection: Connection,
  own: (() => PatternEngine) | undefined,
  bundle: string | undefined,
): Promise<PatternEngine | undefined> {
  if (own) return own()
  if (bundle === undefined) return undefined
  const params: PathParams = {uri: bundle}
  const source = await connection.sendRequest<string | null>(readFileRequest, params)
  if (source === null) return undefined
  const module = {exports: {}}
  new Function('module', 'exports', source)(module, module.exports)
  return (module.exports as typeof Patterns).linearPattern
}
