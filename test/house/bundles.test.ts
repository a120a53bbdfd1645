import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {build, type BuildOptions, type Metafile} from 'esbuild'
import type * as Word from '../../server/src/word/index'
import {docxFile} from '../word/docxFile'

const kilobyte = 1024

/** What files become when they travel. */
const packed = (bytes: Uint8Array): number => brotliCompressSync(bytes).length / kilobyte

describe('the bundles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bundles-'))
  const made = new Map<string, {bytes: Uint8Array; inputs: Metafile['outputs'][string]['inputs']}>()
  before(async function () {
    this.timeout(120_000)
    const {optionsOfBundles} = (await import('../../scripts/bundles.mjs')) as {
      optionsOfBundles(): readonly (BuildOptions & {outfile: string})[]
    }
    for (const options of optionsOfBundles()) {
      const outfile = join(folder, options.outfile)
      const {metafile, outputFiles} = await build({...options, outfile, metafile: true, write: false})
      const bytes = outputFiles![0]!.contents
      made.set(options.outfile, {bytes, inputs: Object.values(metafile!.outputs)[0]!.inputs})
    }
    for (const [file, {bytes}] of made) {
      mkdirSync(join(folder, file, '..'), {recursive: true})
      writeFileSync(join(folder, file), bytes)
    }
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  const holds = (file: string, module: string): boolean =>
    Object.entries(made.get(file)!.inputs).some(([name, {bytesInOutput}]) => bytesInOutput > 0 && name.includes(module))

  it('of Node leave to others what a first check does not need', () => {
    for (const file of ['dist/server.main.js', 'dist/cli.main.js'])
      for (const module of ['/zod/', '/yaml/', '/jsonc-parser/', '/mdast-util-to-markdown/lib/', '/docx/', '/mammoth/'])
        assert.equal(holds(file, module), false, `${file} holds ${module}`)
    assert.ok(holds('dist/yaml.js', '/yaml/') && holds('dist/readOwn.js', '/zod/'))
    assert.ok(holds('dist/web/server.js', '/yaml/') && holds('dist/web/server.js', '/zod/'))
  })

  it('import nothing by `import()`, which code that is run by a starter cannot', () => {
    const faulty = [...made].filter(
      ([file, {bytes}]) => file.endsWith('.main.js') && /\bimport\(/.test(Buffer.from(bytes).toString()),
    )
    assert.deepEqual(
      faulty.map(([file]) => file),
      [],
    )
  })

  it('hold no module twice', () => {
    for (const [file, {inputs}] of made) {
      const folders = new Map<string, Set<string>>()
      for (const name of Object.keys(inputs)) {
        const [path, own] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name) ?? []
        if (path && own) folders.set(own, (folders.get(own) ?? new Set()).add(path))
      }
      const twice = [...folders].filter(([, paths]) => paths.size > 1).map(([own]) => own)
      assert.deepEqual(twice, [], file)
    }
  })

  it('weigh no more than is stated', () => {
    assert.ok(packed(made.get('dist/word.js')!.bytes) <= 180, 'Word')
    assert.ok(packed(made.get('dist/extension.main.js')!.bytes) <= 105, 'client')
  })

  /** Which files of ours a call of the command line reads as code. */
  function loadedBy(words: readonly string[], input: string): {out: string; loaded: readonly string[]} {
    const spy = join(folder, 'spy.cjs')
    writeFileSync(
      spy,
      `const {Module} = require('module'), load = Module._extensions['.js'], seen = []
       Module._extensions['.js'] = (module, file) => (seen.push(require('path').basename(file)), load(module, file))
       process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(join(folder, 'seen.json'))}, JSON.stringify(seen)))`,
    )
    const {stdout} = spawnSync(process.execPath, ['--require', spy, join(folder, 'dist/cli.js'), ...words], {
      cwd: folder,
      input,
      encoding: 'utf8',
    })
    return {out: stdout, loaded: JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as string[]}
  }

  it('are loaded when they are needed', () => {
    const seen = (input: string) => {
      const {out, loaded} = loadedBy(['check', '-'], input)
      assert.match(out, /个文件/)
      return loaded
    }
    const text = '# 幸福里社区2025年工作总结\n\n社区全年走访居民三百余户。\n'
    assert.deepEqual(seen(text), ['cli.js'])
    assert.deepEqual(seen(`---\n文种: 工作总结\n---\n\n${text}`), ['cli.js', 'yaml.js'])
  })

  it('write and read Word files', async () => {
    const {toDocx, fromDocx} = createRequire(__filename)(join(folder, 'dist/word.js')) as typeof Word
    assert.equal(typeof toDocx, 'function')
    const texts = ['幸福里社区工作总结', '用 &nbsp; 和 &amp;、*号* 写成的一段。']
    const body = texts.map(text => `<w:p><w:r><w:t>${text.replaceAll('&', '&amp;')}</w:t></w:r></w:p>`).join('')
    const {markdown} = await fromDocx(await docxFile({body}))
    assert.ok(markdown.includes('\\&nbsp; 和 \\&amp;、\\*号\\*'), markdown)
  })
})
