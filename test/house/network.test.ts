import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ESLint} from 'eslint'

/** Every process that the tests start is refused the net, so that a green run shows that ours do without. */
describe('the net', () => {
  const run = (code: string) => spawnSync(process.execPath, ['--eval', code], {encoding: 'utf8', timeout: 20_000})

  const attempts: readonly string[] = [
    "require('node:net').connect(80, '192.0.2.1')",
    "require('node:net').connect({port: 80})",
    "require('node:tls').connect({host: '192.0.2.1', port: 443})",
    "require('node:http').get('http://192.0.2.1')",
    "require('node:https').get('https://192.0.2.1')",
    "require('node:http2').connect('https://192.0.2.1')",
    "require('node:dns').lookup('example.invalid', () => {})",
    "require('node:dns').promises.resolve4('example.invalid')",
    "new (require('node:dns').Resolver)().resolveTxt('example.invalid', () => {})",
    "require('node:dgram').createSocket('udp4').send('x', 9, '192.0.2.1')",
    "fetch('http://192.0.2.1')",
    "try { require('node:net').connect(80) } catch {}",
    "fetch('http://192.0.2.1').catch(() => {})",
  ]
  for (const code of attempts) {
    it(`is refused to ${code}`, () => {
      const {status, stderr} = run(code)
      assert.match(stderr, /No network/)
      assert.notEqual(status, 0)
    })
  }

  it('is not what a pipe is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-pipe-'))
    const path = JSON.stringify(process.platform === 'win32' ? `\\\\.\\pipe\\${folder}` : join(folder, 'pipe'))
    const code = `const net = require('node:net')
      const server = net.createServer(socket => socket.end('there')).listen(${path}, () =>
        net.connect(${path}).on('data', data => { console.log(String(data)); server.close() }))`
    const {status, stdout} = run(code)
    rmSync(folder, {recursive: true})
    assert.deepEqual({status, stdout}, {status: 0, stdout: 'there\n'})
  })

  const eslint = new ESLint()
  const refused = async (filePath: string, code: string): Promise<boolean> =>
    (await eslint.lintText(code, {filePath}))[0]!.messages.some(({ruleId}) => ruleId?.startsWith('no-restricted'))
  for (const file of [
    'server/src/lsp/server.ts',
    'server/src/cli/run.ts',
    'server/src/service.ts',
    'client/src/node.ts',
  ])
    for (const code of [
      "import 'node:http'\n",
      "import 'net'\n",
      "import 'undici'\n",
      "void fetch('x')\n",
      'new WebSocket(x)\n',
    ])
      it(`has no way from ${file} by ${code.trim()}`, async () => assert.equal(await refused(file, code), true))
  it('has no way from the page of a preview', async () =>
    assert.equal(await refused('client/media/pagePreview.js', "void fetch('x')\n"), true))
})
