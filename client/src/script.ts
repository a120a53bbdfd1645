import {Uri, workspace} from 'vscode'

const loaded = new Map<string, Promise<unknown>>()

/**
 * What a bundle of the extension exports (CommonJS, with nothing to require), read on first use: the same way on every host, since
 * a worker knows no `require`. A bundle that could not be read is tried again the next time.
 * @param path below the extension: `dist/word.js`
 */
export function loadScript<Exports>(extension: Uri, path: string): Promise<Exports> {
  const uri = Uri.joinPath(extension, path)
  const known = loaded.get(uri.toString()) ?? run(uri)
  loaded.set(uri.toString(), known)
  known.catch(() => loaded.delete(uri.toString()))
  return known as Promise<Exports>
}

async function run(uri: Uri): Promise<unknown> {
  const source = new TextDecoder().decode(await workspace.fs.readFile(uri))
  const module = {exports: {}}
  // The bundle is our own, out of the same package as this code; VS Code starts extensions in a worker the same way.
  new Function('module', 'exports', `${source}\n//# sourceURL=${uri.toString(true)}`)(module, module.exports)
  return module.exports
}
