// The floor: a language server that checks nothing. It answers each version with the diagnostics it was given, placed anew.
import {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
  type Diagnostic,
  type InitializeParams,
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'

const connection = createConnection(ProposedFeatures.all)
const documents = new TextDocuments(TextDocument)
let samples: readonly Diagnostic[] = []

connection.onInitialize(({initializationOptions}: InitializeParams) => {
  samples = (initializationOptions as {diagnostics?: readonly Diagnostic[]} | undefined)?.diagnostics ?? []
  return {capabilities: {textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental}}}
})
documents.onDidChangeContent(({document}) => {
  const step = document.getText().length / (samples.length + 1)
  const diagnostics = samples.map((sample, index) => {
    const offset = Math.round(step * (index + 1))
    return {...sample, range: {start: document.positionAt(offset), end: document.positionAt(offset + 2)}}
  })
  void connection.sendDiagnostics({uri: document.uri, version: document.version, diagnostics})
})
documents.listen(connection)
connection.listen()
