import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {run} from '../../server/src/cli/run'
import {folderWith, faulty, memoryIo, withResidue} from './support'

/** The matcher of VS Code's Problems panel, as package.json contributes it. */
const [matcher] = (
  JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: {
      problemMatchers: {pattern: {regexp: string}; owner: string; applyTo: string; fileLocation: string[]}[]
    }
  }
).contributes.problemMatchers
const plain = '# 一次谈话\n\n按照统一布署,下周走访。\n'

async function check(files: Readonly<Record<string, string>>, settings?: unknown, operands: readonly string[] = ['.']) {
  const env = settings === undefined ? {} : {GONGWEN_EDITOR_SETTINGS: JSON.stringify(settings)}
  const io = memoryIo(folderWith(files), {env})
  const code = await run(['check', '--format', 'unix', ...operands], io)
  return {code, lines: io.written.out.split('\n').filter(Boolean), error: io.written.error}
}
const filesOf = (lines: readonly string[]) => [...new Set(lines.map(line => line.split(':')[0]))]

describe('the unix report', () => {
  it('has one line a finding, which the problem matcher reads', async () => {
    const {code, lines} = await check({'总 结.md': withResidue})
    assert.equal(code, 1)
    const pattern = new RegExp(matcher!.pattern.regexp)
    const read = lines.map(line => pattern.exec(line)?.slice(1, 6))
    assert.ok(read.length > 2)
    assert.ok(
      read.every(found => found?.[0] === '总 结.md'),
      lines.join('\n'),
    )
    const residue = withResidue.split('\n').findIndex(line => line.includes('20xx年'))
    assert.ok(read.some(found => found?.slice(1).join(' ') === `${residue + 1} 1 error placeholder`))
    assert.deepEqual(new Set(read.map(found => found?.[3])), new Set(['error', 'warning', 'info']))
  })

  it('says nothing of hints, and nothing where there is nothing', async () => {
    const {lines} = await check({'总结.md': faulty})
    assert.ok(lines.every(line => !line.includes(': hint ')))
    assert.deepEqual((await check({'空.md': '# 青禾社区关于召开会议的通知\n'}, {rules: {structure: 'off'}})).lines, [])
  })

  it('reads paths of Windows and of folders', () => {
    const pattern = new RegExp(matcher!.pattern.regexp)
    assert.equal(pattern.exec('C:\\稿\\a.md:3:5: info rule 文字：12:30: error x y')?.[1], 'C:\\稿\\a.md')
    assert.equal(pattern.exec('C:\\稿\\a.md:3:5: info rule 文字：12:30: error x y')?.[6], '文字：12:30: error x y')
  })

  it('shares the owner of the findings on open drafts, and leaves those to the server', () => {
    assert.equal(matcher?.owner, 'gongwen')
    assert.equal(matcher.applyTo, 'closedDocuments')
    assert.deepEqual(matcher.fileLocation, ['relative', '${cwd}'])
  })
})

describe('a run that a task of the editor started', () => {
  const files = {'总结.md': faulty, '记录.md': plain, '旧稿/总结.md': faulty, '库/甲/总结.md': faulty}

  it('checks what the editor treats as a draft', async () => {
    assert.deepEqual(filesOf((await check(files, {})).lines), ['库/甲/总结.md', '总结.md', '旧稿/总结.md'])
    assert.deepEqual(filesOf((await check(files, {files: ['记*.md']})).lines), [
      '库/甲/总结.md',
      '总结.md',
      '旧稿/总结.md',
      '记录.md',
    ])
    assert.deepEqual((await check(files, {enable: 'off'})).lines, [])
  })

  it('leaves out what the editor leaves out, a folder with what is in it', async () => {
    const {lines, error} = await check(files, {exclude: ['**/旧稿', '库/*']})
    assert.deepEqual(filesOf(lines), ['总结.md'])
    assert.equal(error, '')
  })

  it('goes by the rules and words of the editor, not by a gongwen.json', async () => {
    const all = {...files, 'gongwen.json': '{"rules": {"numbering": "off"}}'}
    const has = async (settings?: unknown) =>
      (await check(all, settings)).lines.some(line => line.includes('ordinal-form'))
    assert.equal(await has(), false)
    assert.equal(await has({}), true)
    assert.equal(await has({rules: {numbering: 'off'}}), false)
  })

  it('says what is wrong with what the editor left', async () => {
    const io = memoryIo(folderWith(files), {env: {GONGWEN_EDITOR_SETTINGS: '{'}})
    assert.equal(await run(['check', '.'], io), 2)
    assert.match(io.written.error, /GONGWEN_EDITOR_SETTINGS/)
    const other = await check(files, {rules: 3})
    assert.equal(other.code, 2)
    assert.match(other.error, /编辑器的设置：rules/)
  })
})
