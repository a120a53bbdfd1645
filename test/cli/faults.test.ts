import assert from 'node:assert/strict'
import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import fs, {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {buildSync} from 'esbuild'
import JSZip from 'jszip'
import {run} from '../../server/src/cli/run'
import {rules} from '../../server/src/service'
import {docxFile, p} from '../word/docxFile'
import {random} from './random'
import {faulty, folderWith, memoryIo} from './support'

const mended = faulty.replace('（一）、', '（一）').replace('（二）、', '（二）')
const isRoot = process.getuid?.() === 0
/** A user that may nothing. */
const nobody = 65534

let injected = 0
const inject = (): void => void injected++

const bundles = mkdtempSync(join(tmpdir(), 'gongwen-faults-'))
const cli = join(bundles, 'cli.js')

/** What stands in a folder and below it, by name. */
const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(({name, parentPath}) => [
        join(parentPath, name).slice(folder.length + 1),
        readFileSync(join(parentPath, name), 'latin1'),
      ]),
  )

describe('faults', () => {
  before(() => {
    chmodSync(bundles, 0o755)
    const entryPoints = [join(__dirname, '../../server/src/cli/main.ts')]
    buildSync({entryPoints, bundle: true, platform: 'node', format: 'cjs', outfile: cli, logLevel: 'error'})
  })
  after(() => {
    rmSync(bundles, {recursive: true, force: true})
    console.log(`    faults injected: ${injected}`)
  })

  describe('while a file is written', () => {
    type Call = 'openSync' | 'writeFileSync' | 'fsyncSync' | 'chmodSync' | 'renameSync' | 'linkSync'

    /** Lets the next such call in the folder fail, a write after its first half. */
    async function failing<T>(call: Call, code: string, work: () => Promise<T>): Promise<T> {
      const real = fs[call] as (...args: unknown[]) => unknown
      const isOurs = (args: readonly unknown[]) =>
        call === 'writeFileSync' || call === 'fsyncSync' || args.some(arg => String(arg).includes('.gongwen-'))
      const broken = (...args: unknown[]) => {
        if (!isOurs(args)) return real(...args)
        if (call === 'writeFileSync') real(args[0], (args[1] as Uint8Array).subarray(0, 50))
        throw Object.assign(new Error(`${code}: injected`), {code})
      }
      inject()
      Object.assign(fs, {[call]: broken})
      try {
        return await work()
      } finally {
        Object.assign(fs, {[call]: real})
      }
    }

    const faults: readonly (readonly [Call, string, RegExp])[] = [
      ['openSync', 'EROFS', /只读磁盘/],
      ['openSync', 'EACCES', /没有权限/],
      ['writeFileSync', 'ENOSPC', /磁盘已满/],
      ['writeFileSync', 'EDQUOT', /配额/],
      ['fsyncSync', 'EIO', /磁盘读写出错/],
    ]
    const replacing: typeof faults = [
      ['chmodSync', 'EIO', /磁盘读写出错/],
      ['renameSync', 'EBUSY', /正被别的程序使用/],
    ]
    const making: typeof faults = [['linkSync', 'EIO', /磁盘读写出错/]]
    const commands: readonly (readonly [readonly string[], typeof faults])[] = [
      [
        ['fix', 'a.md'],
        [...faults, ...replacing],
      ],
      [
        ['export', 'a.md', '-o', 'new.docx'],
        [...faults, ...making],
      ],
      [
        ['export', 'a.md', '-o', 'old.docx', '--force'],
        [...faults, ...replacing],
      ],
      [
        ['import', 'word.docx', '-o', 'new.md'],
        [...faults, ...making],
      ],
      [
        ['import', 'word.docx', '-o', 'a.md', '--force'],
        [...faults, ...replacing],
      ],
      [
        ['check', '--write-baseline', 'a.md'],
        [...faults, ['renameSync', 'EBUSY', /正被别的程序使用/]],
      ],
      [
        ['words', 'add', '社区通'],
        [...faults, ...replacing],
      ],
    ]
    for (const [words, every] of commands) {
      it(`gongwen ${words.join(' ')} says so, and leaves everything as it was`, async () => {
        const files = {
          'a.md': faulty,
          'old.docx': 'old',
          'word.docx': await docxFile({body: p('社区工作')}),
          '.gongwen/words.json': '["甲乙"]',
        }
        for (const [call, code, said] of every) {
          const folder = folderWith(files)
          const before = contentOf(folder)
          const io = memoryIo(folder)
          assert.equal(await failing(call, code, () => run(words, io)), 2, call)
          assert.match(io.written.error, said)
          assert.equal(io.written.error.trimEnd().split('\n').length, 1, io.written.error)
          assert.deepEqual(contentOf(folder), before, call)
        }
      })
    }

    it('the disk is really full', async function () {
      if (!isRoot || process.platform !== 'linux') return this.skip()
      const folder = folderWith({})
      const small = join(folder, 'small')
      mkdirSync(small)
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'gongwen-test', small], {stdio: 'ignore'})
      } catch {
        return this.skip()
      }
      try {
        const long = faulty + '\n社区做了许多工作。\n'.repeat(500)
        writeFileSync(join(small, 'a.md'), long)
        writeFileSync(join(small, 'rest'), Buffer.alloc(40_000))
        for (const words of [
          ['fix', 'a.md'],
          ['export', 'a.md'],
        ]) {
          inject()
          const io = memoryIo(small)
          assert.equal(await run(words, io), 2)
          assert.match(io.written.error, /磁盘已满/)
          assert.deepEqual(readdirSync(small), ['a.md', 'rest'])
          assert.equal(readFileSync(join(small, 'a.md'), 'utf8'), long)
        }
      } finally {
        execFileSync('umount', [small])
      }
    })
  })

  describe('around files', () => {
    it('a file or its folder that vanishes is told, and the others are mended', async () => {
      const folder = folderWith({'a.md': faulty, 'b/c.md': faulty, 'd.md': faulty})
      const io = memoryIo(folder, {
        beforeReplace: path => {
          inject()
          rmSync(path.endsWith('a.md') ? path : join(folder, 'b'), {recursive: true, force: true})
        },
      })
      assert.equal(await run(['fix', 'a.md', 'd.md', join('b/c.md')], io), 2)
      assert.match(
        io.written.error,
        /^a\.md：写不了（没有这个文件），文件没有改动。\n.*c\.md：读不了（没有这个文件）。\n$/,
      )
      assert.deepEqual(contentOf(folder), {'d.md': Buffer.from(mended).toString('latin1')})
    })

    it('what may not be read or written is told, and left alone', function () {
      if (process.platform === 'win32') return this.skip()
      const folder = folderWith({'a.md': faulty, 'b.md': faulty, 'in/c.md': faulty, 'no/d.md': faulty, 'e.md': faulty})
      if (isRoot)
        for (const name of ['.', 'a.md', 'b.md', 'in', 'in/c.md', 'no', 'no/d.md', 'e.md'])
          chownSync(join(folder, name), nobody, nobody)
      const modes = {'a.md': 0o000, 'b.md': 0o444, in: 0o555, no: 0o000}
      for (const [name, mode] of Object.entries(modes)) {
        inject()
        chmodSync(join(folder, name), mode)
      }
      try {
        const gongwen = (...words: readonly string[]) =>
          spawnSync(process.execPath, [cli, ...words], {
            cwd: folder,
            encoding: 'utf8',
            ...(isRoot && {uid: nobody, gid: nobody}),
          })
        const checked = gongwen('check', '--format', 'json', 'a.md', '.')
        assert.equal(checked.status, 2)
        assert.match(checked.stderr, /^a\.md：读不了（没有权限）。$/m)
        assert.match(checked.stderr, /no.*：读不了这个文件夹（没有权限）。$/m)
        assert.deepEqual(
          (JSON.parse(checked.stdout) as {file: string}[]).map(({file}) => file),
          ['b.md', 'e.md', join('in/c.md')],
        )
        const fixed = gongwen('fix', 'b.md', 'in/c.md', 'e.md')
        assert.equal(fixed.status, 2)
        assert.equal(
          fixed.stderr,
          'b.md：写不了（没有权限），文件没有改动。\nin/c.md：写不了（没有权限），文件没有改动。\n',
        )
        assert.equal(fixed.stdout, 'e.md：改了 2 处。\n')
        const exported = gongwen('export', 'in/c.md')
        assert.equal(exported.status, 2)
        assert.match(exported.stderr, /写不了（没有权限），没有导出/)
      } finally {
        for (const name of Object.keys(modes)) chmodSync(join(folder, name), 0o755)
      }
      assert.equal(readFileSync(join(folder, 'b.md'), 'utf8'), faulty)
      assert.deepEqual(readdirSync(join(folder, 'in')), ['c.md'])
    })

    it('a working folder that is gone, and a report that finds no room, end as failed', () => {
      const folder = folderWith({'a.md': faulty})
      const gone = join(folder, 'gone')
      mkdirSync(gone)
      inject()
      const vanished = spawnSync('sh', ['-c', `rmdir "$PWD"; exec "${process.execPath}" "${cli}" check .`], {
        cwd: gone,
        encoding: 'utf8',
      })
      assert.deepEqual(
        [vanished.status, vanished.stderr],
        [2, 'gongwen：当前文件夹已经不在了，请换一个文件夹再运行。\n'],
      )
      if (process.platform !== 'linux') return
      inject()
      const full = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check a.md > /dev/full`], {
        cwd: folder,
        encoding: 'utf8',
      })
      assert.deepEqual([full.status, full.stderr], [2, 'gongwen：写不出结果（磁盘已满）。\n'])
    })

    it('no Word file, half of one, and one that unfolds without measure are refused, and the others imported', async () => {
      const bomb = new JSZip().file('word/document.xml', ' '.repeat(33 * 2 ** 20))
      const whole = await docxFile({body: p('社区工作')})
      const files = {
        'in/a.docx': 'no Word file',
        'in/b.docx': await bomb.generateAsync({type: 'uint8array', compression: 'DEFLATE'}),
        'in/c.docx': whole.slice(0, whole.length / 2),
        'in/d.docx': '',
        'in/e.docx': whole,
      }
      const folder = folderWith(files)
      const io = memoryIo(folder)
      injected += 4
      assert.equal(await run(['import', 'in', '-o', 'out/'], io), 2)
      assert.deepEqual(readdirSync(join(folder, 'out')), ['e.md'])
      assert.deepEqual(
        io.written.error
          .trimEnd()
          .split('\n')
          .map(line => /^in.([a-d])\.docx：./.exec(line)?.[1]),
        ['a', 'b', 'c', 'd'],
      )
    }).timeout(120_000)
  })

  describe('within', () => {
    it('a rule that throws is told once and left out; the others check and mend', async () => {
      const rule = rules.find(({id}) => id === 'half-width-punctuation') as {check: unknown}
      const whole = rules.find(({id}) => id === 'missing-part') as {check: unknown}
      const checks = [rule.check, whole.check] as const
      const thrower = () => {
        inject()
        throw new Error('坏了')
      }
      try {
        rule.check = whole.check = thrower
        // A rule is asked of lines that hold a mark which it is about.
        const written = `${faulty}\n居民满意,商户满意。\n`
        const folder = folderWith({'a.md': written, 'b.md': written})
        const io = memoryIo(folder)
        assert.equal(await run(['check', '--format', 'unix', 'a.md', 'b.md'], io), 0)
        const said = io.written.error.trimEnd().split('\n').sort()
        assert.deepEqual(
          said,
          ['half-width-punctuation', 'missing-part'].map(id => `规则 ${id} 内部出错，其余规则照常检查：Error: 坏了`),
        )
        assert.match(io.written.out, /b\.md:\d+:\d+: .*ordinal-form/)
        assert.equal(await run(['fix', 'a.md'], memoryIo(folder)), 0)
        assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), `${mended}\n居民满意,商户满意。\n`)
      } finally {
        ;[rule.check, whole.check] = checks
      }
    })

    it('files of the organisation and settings of wrong types are told, and no draft is touched by mistake', async () => {
      const wrongKinds = [
        '',
        '[]',
        '{"name": 3}',
        '{"name": "台账", "extends": "没有的文种"}',
        '{"name": "台账", "parts": [',
        '\0',
      ]
      for (const kind of wrongKinds) {
        inject()
        const io = memoryIo(folderWith({'.gongwen/kinds/a.json': kind, 'a.md': faulty}))
        assert.equal(await run(['check', 'a.md'], io), 0, kind)
        assert.match(io.written.error, /^\.gongwen[\\/]kinds[\\/]a\.json.*这个文种没有采用。\n/, kind)
      }
      for (const list of ['{', '3', '{"accept": 3}', '{"replace": ["甲"]}', '{"forbid": {"word": 3}}']) {
        inject()
        const io = memoryIo(folderWith({'.gongwen/words.json': list, 'a.md': faulty}))
        assert.equal(await run(['check', 'a.md'], io), 0, list)
        assert.match(io.written.error, /^\.gongwen[\\/]words\.json:\d+:\d+：/, list)
      }
      for (const settings of [
        '3',
        '"a"',
        '{"rules": []}',
        '{"rules": {"ordinal-form": 1}}',
        '{"words": 5}',
        '{"rules": "off"}',
      ]) {
        inject()
        const folder = folderWith({'gongwen.json': settings, 'a.md': faulty})
        const io = memoryIo(folder)
        assert.equal(await run(['fix', 'a.md'], io), 2, settings)
        assert.match(io.written.error, /^gongwen：配置文件 gongwen\.json：./, settings)
        assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), faulty)
      }
    })
  })

  describe('called off at any time', () => {
    const rounds = Number(process.env['ROUNDS'] ?? 4)
    const drafts = Object.fromEntries(Array.from({length: 30}, (_, i) => [`in/${10 + i}.md`, faulty]))
    const cases: readonly (readonly [readonly string[], (name: string, text: string) => boolean])[] = [
      [['check', 'in'], (_, text) => text === faulty],
      [['fix', 'in'], (_, text) => text === faulty || text === mended],
      [['fix', '--jobs', '3', 'in'], (_, text) => text === faulty || text === mended],
      [
        ['export', 'in', '-o', 'out'],
        (name, text) => text === faulty || (name.endsWith('.docx') && text.startsWith('PK')),
      ],
    ]
    for (const [words, isWhole] of cases) {
      it(`gongwen ${words.join(' ')} ends with its code, and leaves no half and nothing beside`, async () => {
        const {seed, below} = random()
        const start = async (folder: string, signal?: 'SIGINT' | 'SIGTERM', wait = 0) => {
          const child = spawn(process.execPath, [cli, ...words], {cwd: folder, stdio: 'ignore'})
          const timer = signal && setTimeout(() => child.kill(signal), wait)
          const [code, by] = (await once(child, 'close')) as [number | null, string | null]
          clearTimeout(timer)
          return {code, by}
        }
        const began = performance.now()
        assert.equal((await start(folderWith(drafts))).code, 0)
        const span = performance.now() - began
        const codes: (number | string | null)[] = []
        for (let round = 0; round < rounds; round++) {
          inject()
          const folder = folderWith(drafts)
          const signal = round % 2 ? 'SIGTERM' : 'SIGINT'
          // Most of a short run is its start, where nothing can go wrong yet.
          const {code, by} = await start(folder, signal, span / 3 + below((span * 2) / 3))
          codes.push(code ?? by)
          assert.ok(code === 0 || code === (round % 2 ? 143 : 130) || by === signal, `seed ${seed}: ${code} ${by}`)
          for (const [name, text] of Object.entries(contentOf(folder))) {
            assert.match(name, /^(?:in|out)[\\/]\d\d\.(?:md|docx)$/)
            const whole = name.endsWith('.md') ? Buffer.from(text, 'latin1').toString() : text
            assert.ok(isWhole(name, whole), `seed ${seed}: ${name}`)
            if (name.endsWith('.docx')) await JSZip.loadAsync(Buffer.from(text, 'latin1'))
          }
        }
        console.log(`        seed ${seed}: ended with ${codes.join(', ')}`)
      }).timeout(300_000)
    }
  })
})
