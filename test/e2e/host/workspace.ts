import * as vscode from 'vscode'
import sample from '../sample/述职报告.md'

const readme = '# A tool\n\n一、说明\n\n按照统一布署,有半角逗号。\n第二行。\n\n二、用法\n\n1、安装。\n\n运行。\n\n'

/** Writes the files that the tests open, by the editor: the workspace may be on no disk. */
export async function fillWorkspace(): Promise<void> {
  await vscode.workspace.fs.createDirectory(inWorkspace(''))
  await write('述职报告.md', sample)
  await write('README.md', readme)
}

/** The URI of a file of the workspace. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('no workspace')
  return name === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, name)
}

export async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text))
}
