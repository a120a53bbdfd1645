import {type Disposable, FileSystemError, Uri, workspace} from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type PathParams, listFolderRequest, readFileRequest} from '../../server/src/protocol'

/** Reads files for a server that cannot: one in a browser, or one whose folder is on no disk of its own. */
export function provideFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(readFileRequest, async ({uri}: PathParams): Promise<string | null> => {
      const bytes = await unlessAbsent(workspace.fs.readFile(Uri.parse(uri)))
      return bytes ? new TextDecoder().decode(bytes) : null
    }),
    client.onRequest(listFolderRequest, async ({uri}: PathParams): Promise<string[]> => {
      const entries = (await unlessAbsent(workspace.fs.readDirectory(Uri.parse(uri)))) ?? []
      return entries.map(([name]) => name)
    }),
  ]
}

const absent = new Set(['FileNotFound', 'FileNotADirectory'])

async function unlessAbsent<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof FileSystemError && absent.has(error.code)) return undefined
    throw error
  }
}
