import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

/** The folders and files of server/src, from left to right: each may import only from its left (ARCHITECTURE.md). */
const mayImport = {
  markdown: [],
  data: [],
  draft: ['markdown', 'data'],
  figures: ['markdown', 'data', 'draft'],
  compose: ['markdown', 'data', 'draft'],
  rules: ['markdown', 'data', 'draft', 'figures', 'compose'],
  lint: ['markdown', 'data', 'draft', 'rules'],
  features: ['markdown', 'data', 'draft', 'figures', 'compose', 'rules', 'lint', 'protocol'],
  publish: ['markdown', 'data', 'draft'],
  word: ['markdown', 'draft', 'publish'],
  patterns: ['data'],
  lsp: ['service', 'protocol', 'positions', 'globs', 'patterns'],
  cli: ['service', 'protocol', 'positions', 'globs', 'word', 'patterns'],
}
const rooms = [...Object.keys(mayImport), 'service', 'protocol', 'positions', 'globs']

const platform = {
  regex: '^(?:vscode|node:|fs$|path$|os$|url$|child_process$|worker_threads$)',
  message: 'The core sees no editor and no operating system (ARCHITECTURE.md).',
}

/** Forbids a room every other room that does not stand on its left. */
function wall(room, allowed, ...more) {
  const forbidden = rooms.filter(other => other !== room && !allowed.includes(other))
  const regex = `^(?:\\.{1,2}/)+(?:src/)?(?:${forbidden.join('|')})(?:/|$)`
  return {
    files: [`server/src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {regex, message: `${room} may import only ${allowed.join(', ') || 'nothing'} (ARCHITECTURE.md).`},
            ...more,
          ],
        },
      ],
    },
  }
}

export default tseslint.config(
  {ignores: ['dist/', '.tsc/', '.cache/', 'node_modules/']},
  ...tseslint.configs.strict,
  prettier,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {files: ['test/**/*.ts', 'scripts/**'], rules: {'no-console': 'off'}},
  ...Object.entries(mayImport).map(([room, allowed]) =>
    ['lsp', 'cli'].includes(room) ? wall(room, allowed) : wall(room, allowed, platform),
  ),
  {files: ['server/src/*.ts'], rules: {'no-restricted-imports': ['error', {patterns: [platform]}]}},
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'server/src/(?!protocol|word/)',
              message: 'The client knows the server by protocol.ts only, and the Word bundle (ARCHITECTURE.md).',
            },
          ],
        },
      ],
    },
  },
)
