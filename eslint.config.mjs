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
  starter: [],
  lsp: ['service', 'protocol', 'positions', 'globs', 'ignored', 'patterns'],
  cli: ['service', 'protocol', 'positions', 'globs', 'ignored', 'word', 'patterns'],
}
const rooms = [...Object.keys(mayImport), 'service', 'protocol', 'positions', 'globs', 'ignored']

const platform = {
  regex: '^(?:vscode|node:|fs$|path$|os$|url$|child_process$|worker_threads$)',
  message: 'The core sees no editor and no operating system (ARCHITECTURE.md).',
}

const network = {
  regex: '^(?:node:)?(?:https?|http2|net|tls|dgram|dns(?:/.*)?|undici|ws|axios|node-fetch|got)$',
  message: 'Nothing of ours talks to the net (SECURITY.md).',
}
const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'].map(
  name => ({name, message: network.message}),
)

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
            network,
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
    files: ['**/*.ts', '**/*.mts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {files: ['**/*.cjs'], rules: {'@typescript-eslint/no-require-imports': 'off'}},
  {files: ['test/**/*.ts', 'scripts/**'], rules: {'no-console': 'off'}},
  ...Object.entries(mayImport).map(([room, allowed]) =>
    ['lsp', 'cli', 'starter'].includes(room) ? wall(room, allowed) : wall(room, allowed, platform),
  ),
  {files: ['server/src/*.ts'], rules: {'no-restricted-imports': ['error', {patterns: [platform, network]}]}},
  {files: ['server/src/**', 'client/**'], rules: {'no-restricted-globals': ['error', ...networkGlobals]}},
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
            network,
          ],
        },
      ],
    },
  },
)
