import assert from 'node:assert/strict'
import {ESLint} from 'eslint'

/** The walls of ARCHITECTURE.md, held by the linter: each forbidden import must be refused, each allowed one pass. */
describe('import directions', () => {
  const eslint = new ESLint()

  async function refused(file: string, from: string): Promise<boolean> {
    const [result] = await eslint.lintText(`import {x} from '${from}'\nexport const y = x\n`, {filePath: file})
    return result!.messages.some(({ruleId}) => ruleId === 'no-restricted-imports')
  }

  const forbidden: readonly [string, string][] = [
    ['server/src/markdown/block.ts', '../draft/draft'],
    ['server/src/draft/draft.ts', '../rules/rule'],
    ['server/src/data/schema.ts', '../markdown/span'],
    ['server/src/rules/structure/place.ts', '../../lint/finding'],
    ['server/src/lint/finding.ts', '../features/outline'],
    ['server/src/features/outline.ts', '../service'],
    ['server/src/features/outline.ts', '../lsp/convert'],
    ['server/src/publish/pages.ts', '../lint/finding'],
    ['server/src/word/write.ts', '../rules/rule'],
    ['server/src/lsp/server.ts', '../word/write'],
    ['server/src/lsp/server.ts', '../lint/linter'],
    ['server/src/cli/run.ts', '../draft/readDraft'],
    ['server/src/cli/commands/check.ts', '../../rules/index'],
    ['server/src/draft/draft.ts', 'node:fs'],
    ['server/src/draft/draft.ts', 'fs'],
    ['server/src/lint/finding.ts', 'vscode-languageserver'],
    ['server/src/service.ts', 'node:path'],
    ['client/src/client.ts', '../../server/src/service'],
  ]
  for (const [file, from] of forbidden) {
    it(`${file} may not import ${from}`, async () => assert.equal(await refused(file, from), true))
  }

  const allowed: readonly [string, string][] = [
    ['server/src/draft/draft.ts', '../markdown/span'],
    ['server/src/rules/structure/place.ts', '../../draft/draft'],
    ['server/src/lsp/server.ts', '../service'],
    ['server/src/lsp/server.ts', 'vscode-languageserver/node'],
    ['server/src/publish/pages.ts', '../draft/draft'],
    ['server/src/word/write.ts', '../publish/pageDocument'],
    ['server/src/cli/run.ts', '../positions'],
    ['client/src/client.ts', '../../server/src/protocol'],
  ]
  for (const [file, from] of allowed) {
    it(`${file} may import ${from}`, async () => assert.equal(await refused(file, from), false))
  }
})
