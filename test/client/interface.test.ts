import assert from 'node:assert/strict'
import fs from 'node:fs'
import {globSync} from 'tinyglobby'
import {rewrites} from '../../server/src/protocol'

const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
const manifest = fs.readFileSync('package.json', 'utf8')
const contributes = read('package.json')['contributes'] as {
  readonly commands: readonly {readonly command: string}[]
  readonly menus: Readonly<Record<string, readonly {readonly command: string; readonly when?: string}[]>>
  readonly codeActions: readonly {readonly actions: readonly {readonly kind: string}[]}[]
  readonly configurationDefaults?: unknown
  readonly keybindings: readonly {readonly command: string; readonly key: string; readonly when: string}[]
}
const sources = globSync('client/src/*.ts').map(file => fs.readFileSync(file, 'utf8'))
const sorted = (items: Iterable<string>) => [...new Set(items)].sort()

describe('the interface in two languages', () => {
  it('has every title of package.json in both, and no other', () => {
    const used = sorted([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!))
    assert.deepEqual(sorted(Object.keys(read('package.nls.json'))), used)
    assert.deepEqual(sorted(Object.keys(read('package.nls.zh-cn.json'))), used)
  })

  it('has every sentence of the client in Chinese, and no other', () => {
    const said = sources.flatMap(text => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!))
    const chinese = read('client/l10n/bundle.l10n.zh-cn.json') as Record<string, string>
    assert.ok(said.length > 30)
    assert.deepEqual(sorted(Object.keys(chinese)), sorted(said))
  })

  it('says the same things in both', () => {
    const places = (text: string) => sorted(text.match(/\{\d\}/g) ?? [])
    for (const [english, chinese] of Object.entries(read('client/l10n/bundle.l10n.zh-cn.json'))) {
      assert.deepEqual(places(String(chinese)), places(english), english)
    }
  })
})

describe('what package.json contributes', () => {
  const commands = contributes.commands.map(({command}) => command)

  it('has exactly the commands that the client registers', () => {
    const registered = sources.flatMap(text => [...text.matchAll(/^ {4}'(gongwen\.\w+)':/gm)].map(([, id]) => id!))
    assert.deepEqual(sorted(registered), sorted(commands))
  })

  it('shows nothing of ours where there is no draft, but what makes one or mends the server', () => {
    const always = [
      'gongwen.newDraft',
      'gongwen.importWord',
      'gongwen.setGenre',
      'gongwen.restartServer',
      'gongwen.showOutput',
    ]
    // In the palette alone, wherever a folder may hold drafts.
    const ofWorkspace = ['gongwen.checkWorkspace', 'gongwen.clearWorkspaceCheck', 'gongwen.fixWorkspace']
    const hidden = contributes.menus['commandPalette']?.map(({command}) => command) ?? []
    assert.deepEqual(sorted([...hidden, ...always]), sorted(commands))
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const {command, when} of items) {
        if (always.includes(command)) continue
        if (menu === 'commandPalette' && ofWorkspace.includes(command)) assert.equal(when, 'workspaceFolderCount > 0')
        else assert.match(when ?? '', /^(?:gongwen\.active\b|view == gongwen\.outline\b|false$)/, `${menu}: ${command}`)
      }
    }
  })

  it('names the code actions that the server has', () => {
    const kinds = ['source.fixAll.gongwen', ...rewrites.map(rewrite => `refactor.rewrite.gongwen.${rewrite}`)]
    assert.deepEqual(
      contributes.codeActions.flatMap(({actions}) => actions.map(({kind}) => kind)),
      kinds,
    )
  })

  it('changes no setting', () => assert.equal(contributes.configurationDefaults, undefined))

  it('takes keys in its own tree, and in drafts chords of Ctrl+K Alt that nobody else has', () => {
    for (const {command, key, when} of contributes.keybindings) {
      assert.ok(commands.includes(command), command)
      if (when.startsWith('focusedView == gongwen.outline && ')) continue
      assert.match(when, /^editorTextFocus && gongwen\.active && resourcePath in gongwen\.draftPaths$/)
      assert.match(key, /^ctrl\+k alt\+/)
    }
  })
})
