import type {Uri} from 'vscode'
import {type CancellationToken, type Progress, ProgressLocation, window, workspace} from 'vscode'

/** Larger files are no drafts, and would hold up everything else. */
const largest = 5_000_000

/** What Markdown files are found by; `files.exclude` of each folder is heard beside it. */
export const markdownFiles = '**/*.{md,markdown}'
const never = '**/node_modules/**'

/** A file that could not be read, and the encoding it is plainly in, if it is that. */
export interface Unread {
  readonly uri: Uri
  readonly isGb18030: boolean
}

/** How going through the files of the workspace ended. */
export interface Walk {
  /** Files that could not be read as text. */
  readonly unread: readonly Unread[]
  readonly isCancelled: boolean
}

/**
 * Goes through the Markdown files of all folders one by one, so that never more than one text is held, with a notification that
 * shows how far it is and can be cancelled.
 */
export function walkWorkspace(title: string, visit: (uri: Uri, text: string) => Promise<void>): Thenable<Walk> {
  return window.withProgress({location: ProgressLocation.Notification, title, cancellable: true}, (progress, token) =>
    walk(visit, progress, token),
  )
}

async function walk(
  visit: (uri: Uri, text: string) => Promise<void>,
  progress: Progress<{message?: string; increment?: number}>,
  token: CancellationToken,
): Promise<Walk> {
  const files = await workspace.findFiles(markdownFiles, never, undefined, token)
  const unread: Unread[] = []
  for (const [index, uri] of files.entries()) {
    if (token.isCancellationRequested) break
    progress.report({message: `${index + 1}/${files.length}`, increment: 100 / files.length})
    const text = await textOf(uri)
    if (text === undefined) unread.push({uri, isGb18030: await isGb18030(uri)})
    else await visit(uri, text)
  }
  return {unread, isCancelled: token.isCancellationRequested}
}

/** The text of a file as the writer sees it: of an open document with what is not saved yet. Undefined where it is no text. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri)
  if (open) return open.getText()
  try {
    const bytes = await workspace.fs.readFile(uri)
    return bytes.length > largest ? undefined : new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether a file is Chinese text as old programs write it: it decodes as GB18030 without a fault, mostly to common characters. */
async function isGb18030(uri: Uri): Promise<boolean> {
  try {
    const bytes = await workspace.fs.readFile(uri)
    return bytes.length <= largest && isChinese(new TextDecoder('gb18030', {fatal: true}).decode(bytes))
  } catch {
    return false
  }
}

function isChinese(text: string): boolean {
  const [foreign, han] = [/[^\x00-\x7f]/g, /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e“”‘’—…·]/g].map(
    letters => text.match(letters)?.length ?? 0,
  ) as [number, number]
  return !/[\0\ue000-\uf8ff]/.test(text) && han > foreign * 0.9
}

/** The Markdown document of a file, if it is open in the editor. */
export const openDocument = (uri: Uri) =>
  workspace.textDocuments.find(
    ({uri: other, languageId, isClosed}) =>
      !isClosed && languageId === 'markdown' && other.toString() === uri.toString(),
  )
