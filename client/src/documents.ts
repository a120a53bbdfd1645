import {type TextDocument, type Uri, workspace} from 'vscode'
import type {Middleware} from 'vscode-languageclient'

const alwaysWritable = new Set(['file', 'untitled', 'vscode-vfs'])

/**
 * Whether the writer can write into the document, so that checking it makes sense: files, unsaved and virtual ones, but not
 * the old side of a comparison (`git:`), notebook cells, or output.
 */
export function isWritable(document: Pick<TextDocument, 'uri'>): boolean {
  const {scheme} = document.uri
  return alwaysWritable.has(scheme) || workspace.fs.isWritableFileSystem(scheme) === true
}

/**
 * Keeps documents that cannot be written from the server. A document selector can only list schemes, and those of virtual file
 * systems are not known beforehand. What was decided at the opening holds until the closing.
 */
export function onlyWritable(): Middleware {
  const open = new Set<string>()
  const known = (document: TextDocument) => open.has(document.uri.toString())
  return {
    async didOpen(document, next) {
      if (!isWritable(document)) return
      open.add(document.uri.toString())
      await next(document)
    },
    async didChange(event, next) {
      if (known(event.document)) await next(event)
    },
    async didSave(document, next) {
      if (known(document)) await next(document)
    },
    async willSave(event, next) {
      if (known(event.document)) await next(event)
    },
    async willSaveWaitUntil(event, next) {
      return known(event.document) ? next(event) : []
    },
    async didClose(document, next) {
      if (open.delete(document.uri.toString())) await next(document)
    },
  }
}

/** The last part of a path: `述职报告.md`. */
export const fileName = ({path}: Pick<Uri, 'path'>): string => path.slice(path.lastIndexOf('/') + 1)
