import * as vscode from 'vscode'
import {until} from '../harness/until'
import {inWorkspace} from './workspace'

/** Opens a file of the workspace and shows it. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name))
  await vscode.window.showTextDocument(document)
  return document
}

/** Our findings on a document. */
export function findings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({source}) => source === '公文')
}

/** Waits until the server has said what it finds in a document; the first time it has to start. */
export async function checked(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  await until(`findings on ${document.fileName}`, () => findings(document).length > 0, {limit: 60_000})
  return findings(document)
}

/** The range of the first occurrence of some text. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text)
  if (start < 0) throw new Error(`Not in ${document.fileName}: ${text}`)
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length))
}

/** What the providers of an editor feature answer, from VS Code's own command for it. */
export async function ask<T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  return (await vscode.commands.executeCommand<T[] | undefined>(command, ...args)) ?? []
}

/**
 * The same where we must answer: asks until there is an answer. When another extension comes or goes while it asks,
 * VS Code gives none or says "Canceled"; its own views ask again then.
 */
export async function answers<T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  return until(`an answer to ${command}`, async () => {
    const answer = await ask<T>(command, ...args).catch(noneIfCanceled)
    return answer.length > 0 && answer
  })
}

function noneIfCanceled(error: unknown): readonly never[] {
  if (error instanceof Error && error.message === 'Canceled') return []
  throw error
}
