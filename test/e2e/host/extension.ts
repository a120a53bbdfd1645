import * as vscode from 'vscode'

/** What the formatter below appends: it stands for the Markdown formatter that many people have installed already. */
export const formatterMark = '<!-- formatted by the other formatter -->\n'

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.languages.registerDocumentFormattingEditProvider(
      {language: 'markdown', pattern: '**/README.md'},
      {
        provideDocumentFormattingEdits: document => [
          vscode.TextEdit.insert(document.lineAt(document.lineCount - 1).range.end, formatterMark),
        ],
      },
    ),
  )
}
