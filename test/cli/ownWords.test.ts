import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {run} from '../../server/src/cli/run'
import {folderWith, memoryIo} from './support'

const text = '# 青禾社区2025年工作总结\n\n一、主要工作\n\n按照统一布署，农技站下乡12次。\n'
const path = '.gongwen/words.json'

async function rulesIn(files: Readonly<Record<string, string>>, below = ''): Promise<{rules: string[]; error: string}> {
  const io = memoryIo(join(folderWith({[join(below, 'a.md')]: text, ...files}), below))
  await run(['check', '--format', 'json', 'a.md'], io)
  const [report] = JSON.parse(io.written.out) as {findings: {rule: string}[]}[]
  return {rules: report!.findings.map(({rule}) => rule), error: io.written.error}
}

describe("an organisation's own words on the command line", () => {
  it('are heard, from a folder below theirs too, with those of the configuration', async () => {
    const words = '{"replace": {"农技站": "农业技术推广站"}, /* 旧稿 */ "accept": ["统一布署"]}'
    const {rules, error} = await rulesIn({[path]: words, 'gongwen.json': '{"words": {"forbid": ["下乡"]}}'}, '稿')
    assert.equal(error, '')
    assert.ok(rules.includes('own-replace') && rules.includes('own-forbid') && !rules.includes('certain-wrong-words'))
  })

  it('are told with file, line and column where they cannot be used, and the rest goes on', async () => {
    const {rules, error} = await rulesIn({[path]: '{\n  "forbid": ["下乡", 3]\n}'})
    assert.ok(rules.includes('own-forbid'))
    assert.match(error, /^\.gongwen[\\/]words\.json:2:20：forbid 第2项.*未采用。\n$/)
  })

  it('mend unseen what the list allows, and nothing else', async () => {
    const replace = [
      {wrong: '农技站', right: '农业技术推广站', safe: true},
      {wrong: '下乡', right: '进村'},
    ]
    const folder = folderWith({'a.md': text, [path]: JSON.stringify({replace, accept: ['布署']})})
    assert.equal(await run(['fix', 'a.md'], memoryIo(folder)), 0)
    assert.ok(readFileSync(join(folder, 'a.md'), 'utf8').includes('统一布署，农业技术推广站下乡12次'))
  })
})

describe('gongwen words', () => {
  const listIn = (folder: string) => readFileSync(join(folder, path), 'utf8')

  it('makes a list, adds to it, and adds nothing twice', async () => {
    const folder = folderWith({})
    assert.equal(await run(['words', 'add', '社区通', '民情驿站'], memoryIo(folder)), 0)
    assert.deepEqual(JSON.parse(listIn(folder)), {accept: ['社区通', '民情驿站']})
    assert.equal(await run(['words', 'add', '社区通'], memoryIo(folder)), 0)
    assert.deepEqual(JSON.parse(listIn(folder)), {accept: ['社区通', '民情驿站']})
  })

  it('leaves a list that it cannot read as it is', async () => {
    const folder = folderWith({[path]: '{"accept": ['})
    const io = memoryIo(folder)
    assert.equal(await run(['words', 'add', '社区通'], io), 2)
    assert.match(io.written.error, /写法有误，没有改动/)
    assert.equal(listIn(folder), '{"accept": [')
  })

  for (const line of [['words'], ['words', 'add'], ['words', 'remove', '甲']]) {
    it(`${line.join(' ')} is explained`, async () => {
      const io = memoryIo(folderWith({}))
      assert.equal(await run(line, io), 2)
      assert.match(io.written.error, /gongwen words add/)
    })
  }
})
