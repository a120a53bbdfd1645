import {Uri, workspace} from 'vscode'
import {fileName} from './documents'

/**
 * Writes a file as a whole or not at all: into a file beside it that then takes its place. What was there before stays as it was if
 * anything fails.
 */
export async function writeWhole(place: Uri, bytes: Uint8Array): Promise<void> {
  const prepared = Uri.joinPath(place, '..', `.${fileName(place)}.${crypto.randomUUID().slice(0, 8)}.tmp`)
  try {
    await workspace.fs.writeFile(prepared, bytes)
    await workspace.fs.rename(prepared, place, {overwrite: true})
  } catch (error) {
    await workspace.fs.delete(prepared).then(undefined, () => undefined)
    throw error
  }
}
