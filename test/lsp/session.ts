import assert from 'node:assert/strict'
import {CodeActionRequest, CodeActionTriggerKind, type CodeAction} from 'vscode-languageserver-protocol/node'
import {outlineRequest, type Outline} from '../../server/src/protocol'
import {startClient, type Client, type ClientOptions, type Document} from './client'

/** A draft with a half-width comma, a blank line too many, a gap in its numbers, and parts missing. */
export const draft = `# 2025年度个人述职报告

各位领导、同志们：

一年来，我在街道党工委的领导下，按照岗位职责开展工作。现将履职情况报告如下：

## 一、履职情况

（一）抓学习。全年组织集中学习12次,参加的有300人。

（二）抓服务。办理居民诉求86件。


## 三、下步打算

下一步，我将继续做好本职工作。

述职人：张明
2025年12月31日
`

/** What is no draft, and has a half-width comma too. */
export const readme = '# 安装说明\n\n先安装,再运行。\n'

/** Everything that is registered for an active draft. */
export const allMethods = [
  'textDocument/codeAction',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/documentHighlight',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/formatting',
  'textDocument/hover',
  'textDocument/inlayHint',
  'textDocument/references',
  'textDocument/rename',
]
/** A server for the tests of the suite in which this is called, and what they ask of it. */
export function useServer() {
  let client: Client
  let shared: Client
  let number = 0
  before(async () => {
    client = shared = await startClient()
  })
  const stopOwn = async (): Promise<void> => {
    if (client !== shared) assert.equal(await client.stop(), 0)
    client = shared
  }
  afterEach(stopOwn)
  after(async () => {
    assert.equal(await shared.stop(), 0)
  })

  const publishedOf = (uri: string) => client.published.filter(params => params.uri === uri)
  const shownAt = (uri: string) => publishedOf(uri).at(-1)?.diagnostics ?? []
  return {
    client: () => client,
    /** Starts a server of the test's own, in the place of one that it started before; the others share one. */
    async start(options: ClientOptions): Promise<void> {
      await stopOwn()
      client = await startClient(options)
    },
    /** A document that the server has looked at. */
    async opened(text: string, uri = `file:///稿/${++number}.md`): Promise<Document> {
      const document = client.open(uri, text)
      await client.until('status', () => client.statuses.some(status => status.uri === uri))
      await client.settle()
      return document
    },
    /** Waits until the present version was published. */
    checked: ({uri, version}: Document) =>
      client.until(`version ${version()}`, () => publishedOf(uri).some(params => params.version === version())),
    publishedOf,
    shownAt,
    rulesAt: (uri: string) => shownAt(uri).map(({code}) => code),
    /** What is shown, without what differs from one address to another. */
    contentAt: (uri: string) => JSON.stringify(shownAt(uri)).replaceAll(uri, ''),
    statusOf: (uri: string) => client.statuses.filter(status => status.uri === uri).at(-1),
    outlineOf: ({uri}: {uri: string}) => client.connection.sendRequest<Outline | null>(outlineRequest, {uri}),
    /** As a writer asks for them at the start of some text, or with it selected, or as a light bulb does. */
    actionsAt(
      document: Document,
      at: string,
      only?: string[],
      {selected = false, automatic = false}: {readonly selected?: boolean; readonly automatic?: boolean} = {},
    ): Promise<CodeAction[]> {
      const start = document.position(at)
      const end = selected ? {line: start.line, character: start.character + at.length} : start
      const triggerKind = automatic ? CodeActionTriggerKind.Automatic : CodeActionTriggerKind.Invoked
      return client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: {uri: document.uri},
        range: {start, end},
        context: {diagnostics: shownAt(document.uri), triggerKind, ...(only ? {only} : {})},
      }) as Promise<CodeAction[]>
    },
  }
}
