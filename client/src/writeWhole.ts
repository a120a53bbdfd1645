import {Uri, workspace} from 'vscode'

/**
 * Writes a file as a whole or not at all: into a file beside it that then takes its place. What was there before stays as it was if
 * anything fails.
 */
export async function writeWhole(place: Uri, bytes: Uint8Array): Promise<void> {
  // Not named after the file, whose name may be as long as a name can be.
  const prepared = Uri.joinPath(place, '..', `.gongwen-${crypto.randomUUID()}.tmp`)
  try {
    await workspace.fs.writeFile(prepared, bytes)
    await workspace.fs.rename(prepared, place, {overwrite: true})
  } catch (error) {
    await workspace.fs.delete(prepared).then(undefined, () => undefined)
    throw error
  }
}
