import assert from 'node:assert/strict'
import {join} from 'node:path'
import {run} from '../../server/src/cli/run'
import type {FileReport} from '../../server/src/cli/report/report'
import {broken, faulty, folderWith, memoryIo, withResidue, type MemoryIo} from './support'

async function checked(words: readonly string[], files: Parameters<typeof folderWith>[0], stdin = '') {
  const io = memoryIo(folderWith(files), {stdin})
  const code = await run(['check', ...words], io)
  return {code, ...io.written}
}

const reportsOf = ({out}: MemoryIo['written']): readonly FileReport[] => JSON.parse(out)

describe('gongwen check', () => {
  it('ends with 0 where nothing reaches the limit, with 1 where something does', async () => {
    const files = {'a.md': faulty, 'b.md': withResidue}
    assert.equal((await checked(['a.md'], files)).code, 0)
    assert.equal((await checked(['--fail-on', 'warning', 'a.md'], files)).code, 1)
    assert.equal((await checked(['b.md'], files)).code, 1)
    assert.equal((await checked(['--fail-on=error', 'a.md', 'b.md'], files)).code, 1)
    assert.equal((await checked(['--fail-on', 'never', 'b.md'], files)).code, 0)
  })

  it('prints the JSON that its readers were promised', async () => {
    const result = await checked(['--format', 'json', './a.md', 'note.md'], {'a.md': faulty, 'note.md': '今天下雨。\n'})
    const [first, second] = reportsOf({...result, error: ''})
    assert.deepEqual(Object.keys(first!), ['file', 'genre', 'active', 'findings'])
    assert.deepEqual([first!.file, first!.genre, first!.active], ['./a.md', '工作总结', true])
    assert.deepEqual([second!.file, second!.genre, second!.active], ['note.md', null, false])
    const finding = first!.findings.find(({rule}) => rule === 'ordinal-form')
    assert.ok(finding)
    const {start, end} = finding.range
    assert.equal(faulty.split('\n')[start.line]!.slice(start.character, end.character).slice(0, 4), '（一）、')
    assert.equal(start.line, end.line)
    assert.match(finding.basis ?? '', /^(?:条例|国标|附录B说明|实务)：./)
    assert.deepEqual([finding.category, finding.severity, typeof finding.message], ['numbering', 'warning', 'string'])
    const [edit] = finding.fixes![0]!.edits
    assert.equal(finding.fixes![0]!.safe, true)
    assert.ok(edit!.range.start.line === start.line && typeof edit!.newText === 'string')
  })

  it('takes the kind from --genre, and is active then', async () => {
    const {out, code} = await checked(['--format', 'json', '--genre', '述职报告', 'a.md'], {'a.md': '今天下雨。\n'})
    const [report] = JSON.parse(out) as FileReport[]
    assert.deepEqual([report!.genre, report!.active, code], ['述职报告', true, 0])
  })

  it('reads standard input as Markdown and .txt as plain lines', async () => {
    const text = '```\n（一）、做好服务。\n```\n'
    const args = ['--format', 'json', '--genre', '工作总结', '-', 'a.txt']
    const [markdown, plain] = JSON.parse((await checked(args, {'a.txt': text}, text)).out) as FileReport[]
    const ordinals = (report: FileReport) => report.findings.filter(({rule}) => rule === 'ordinal-form').length
    assert.deepEqual([markdown!.file, ordinals(markdown!)], ['-', 0])
    assert.deepEqual([plain!.file, ordinals(plain!)], ['a.txt', 1])
  })

  it('counts columns without a byte order mark', async () => {
    const [marked, bare] = JSON.parse(
      (await checked(['--format', 'json', 'a.md', 'b.md'], {'a.md': `\uFEFF${withResidue}`, 'b.md': withResidue})).out,
    ) as FileReport[]
    assert.ok(bare!.findings.length > 0)
    assert.deepEqual(marked!.findings, bare!.findings)
  })

  it('hears the comments of old drafts, and tells which of them are of no use', async () => {
    const quiet = faulty
      .replace('一、主要工作', '<!-- 公文忽略全文 ordinal-form：旧稿照录 -->\n\n一、主要工作')
      .replace('二、存在问题', '<!-- 公文忽略 date-form：早已改好 -->\n\n二、存在问题')
    const {out} = await checked(['--format', 'json', 'a.md'], {'a.md': quiet})
    const said = (JSON.parse(out) as FileReport[])[0]!.findings.map(({rule}) => rule)
    assert.ok(!said.includes('ordinal-form'), said.join())
    assert.equal(said.filter(rule => rule === 'unused-suppression').length, 1)
  })

  it('walks folders, and leaves out what does not look like an official draft', async () => {
    const files = {'d/a.md': faulty, 'd/README.md': '# Tool\n\nRun `npm test`.\n', 'd/x.docx': 'x'}
    const {code, out, error} = await checked(['--format', 'json', 'd'], files)
    assert.deepEqual(
      (JSON.parse(out) as FileReport[]).map(({file}) => file),
      [join('d/a.md')],
    )
    assert.match(error, /^略过 1 个/)
    assert.equal(code, 0)
  })

  it('says which files it could not read and why, and still checks the others', async () => {
    const files = {'a.md': faulty, 'b.md': broken, 'c.md': withResidue}
    const {code, out, error} = await checked(['--format', 'json', 'a.md', 'none.md', 'b.md', 'c.md'], files)
    assert.equal(code, 2)
    assert.deepEqual(
      (JSON.parse(out) as FileReport[]).map(({file}) => file),
      ['a.md', 'c.md'],
    )
    const lines = error.trimEnd().split('\n')
    assert.equal(lines.length, 2)
    assert.match(lines[0]!, /^none\.md：没有这个文件/)
    assert.match(lines[1]!, /^b\.md：不是有效的 UTF-8，第 2 行/)
  })

  it('prints valid SARIF and GitHub commands', async () => {
    const files = {'a.md': withResidue}
    const log = JSON.parse((await checked(['--format', 'sarif', 'a.md'], files)).out)
    const ids = log.runs[0].tool.driver.rules.map((rule: {id: string}) => rule.id)
    assert.ok(log.runs[0].results.length > 0)
    for (const result of log.runs[0].results) assert.equal(ids[result.ruleIndex], result.ruleId)
    const {out} = await checked(['--format', 'github', 'a.md'], files)
    for (const line of out.trimEnd().split('\n'))
      assert.match(line, /^::(?:error|warning|notice) file=a\.md,line=\d+,col=\d+,.*::./)
  })

  it('prints a list and a summary by default', async () => {
    const {out} = await checked(['a.md'], {'a.md': faulty})
    assert.match(out, /^a\.md {2}工作总结\n(?: {2} *\d+:\d+ {2}.*\n)+\n1 个文件，\d+ 处：/)
  })
})

describe('calls that cannot run', () => {
  const files = {
    'a.md': faulty,
    'json.json': '{"rules": {\n  "ordinal-form" "off"}}',
    'token.json': '{"rules": }',
    'list.json': '[]',
    'rule.json': '{"rules": {"ordinal-fom": "off"}}',
    'key.json': '{"ignore": []}',
    'broken.json': broken,
  }
  const calls: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /要写一个命令/],
    [['chek', 'a.md'], /没有命令“chek”。是否想写“check”/],
    [['--format', 'json', 'check', 'a.md'], /选项写在命令后面/],
    [['check'], /至少一个文件/],
    [['check', '--base', 'b.json', 'a.md'], /没有选项 --base。/],
    [['check', '--format', 'xml', 'a.md'], /不能是“xml”/],
    [['check', '--fail-on', 'hint', 'a.md'], /--fail-on 不能是“hint”/],
    [['check', '--genre', '述职汇报', 'a.md'], /没有文种“述职汇报”。是否想写“述职报告”？现有文种：.*工作总结/],
    [['check', 'none.md'], /none\.md：没有这个文件/],
    [['check', '--config', 'none.json', 'a.md'], /配置文件 none\.json 读不了（没有这个文件）/],
    [['check', '--config', 'json.json', 'a.md'], /配置文件 json\.json 不是有效的 JSON，第 2 行第 18 列/],
    [['check', '--config', 'token.json', 'a.md'], /配置文件 token\.json 不是有效的 JSON，“}”处有误/],
    [['check', '--config', 'list.json', 'a.md'], /配置文件 list\.json.*对象/],
    [['check', '--config', 'rule.json', 'a.md'], /配置文件 rule\.json.*ordinal-fom/],
    [['check', '--config', 'key.json', 'a.md'], /配置文件 key\.json.*ignore/],
    [['check', '--config', 'broken.json', 'a.md'], /配置文件 broken\.json 不是有效的 UTF-8/],
    [['fix', '--fail-on', 'error', 'a.md'], /没有选项 --fail-on/],
    [['outline', '--format', 'sarif', 'a.md'], /不能是“sarif”/],
    [['new'], /要写一个文种。现有文种/],
    [['new', '年终总结汇'], /没有文种“年终总结汇”。.*现有文种：.*工作总结/],
    [['rules', 'ordinal-form'], /rules 不带参数/],
    [['explain'], /要写一条规则的名字/],
    [['explain', 'ordinal-fomr'], /没有规则“ordinal-fomr”。是否想写“ordinal-form”/],
  ]
  for (const [words, said] of calls) {
    it(`gongwen ${words.join(' ')}`, async () => {
      const io = memoryIo(folderWith(files))
      assert.equal(await run(words, io), 2)
      assert.match(io.written.error, said)
      assert.equal(io.written.error.trimEnd().split('\n').length, 1)
      assert.doesNotMatch(io.written.out, /错误|警告/)
    })
  }
})

describe('configuration', () => {
  it('is the nearest gongwen.json upward, unless --config names another', async () => {
    const folder = folderWith({
      'gongwen.json': '\uFEFF{"$schema": "x", "rules": {"ordinal-form": "off"}}',
      'sub/deep/a.md': faulty,
      'sub/loud.json': '{"rules": {"ordinal-form": "error"}}',
      'near/gongwen.json': '{"rules": {"ordinal-form": "error"}}',
      'near/a.md': faulty,
    })
    const severities = async (cwd: string, ...words: readonly string[]) => {
      const io = memoryIo(join(folder, cwd))
      const code = await run(['check', '--format', 'json', ...words, 'a.md'], io)
      const findings = reportsOf(io.written)[0]!.findings.filter(({rule}) => rule === 'ordinal-form')
      return [code, ...new Set(findings.map(({severity}) => severity))]
    }
    assert.deepEqual(await severities('sub/deep'), [0])
    assert.deepEqual(await severities('near'), [1, 'error'])
    assert.deepEqual(await severities('sub/deep', '--config', '../loud.json'), [1, 'error'])
  })
})
