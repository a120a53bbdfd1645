import assert from 'node:assert/strict'
import {github} from '../../server/src/cli/report/github'
import {outlineText} from '../../server/src/cli/report/outlineText'
import type {FileReport, FindingReport} from '../../server/src/cli/report/report'
import {sarif} from '../../server/src/cli/report/sarif'
import {stylish} from '../../server/src/cli/report/stylish'
import type {OutlineEntry} from '../../server/src/cli/report/outlineText'
import type {Rule} from '../../server/src/service'

const range = {start: {line: 11, character: 4}, end: {line: 11, character: 9}}

const finding = (more: Partial<FindingReport> = {}): FindingReport => ({
  rule: 'ordinal-form',
  category: 'numbering',
  severity: 'warning',
  message: '“1、”宜写作“1.”。',
  basis: '附录B说明：GB/T 15834—2011 附录B',
  range,
  fingerprint: '00112233445566',
  ...more,
})

const mendable = finding({fixes: [{title: '改为“1.”', safe: true, edits: [{range, newText: '1.'}]}]})

const report = (file: string, ...findings: readonly FindingReport[]): FileReport => ({
  file,
  genre: '工作总结',
  active: true,
  findings,
})

const rule: Rule = {
  id: 'ordinal-form',
  category: 'numbering',
  severity: 'warning',
  scope: 'draft',
  title: '序数写法',
  rationale: '同级序数写法一致，读者才好找。',
  basis: {source: '附录B说明', clause: 'GB/T 15834—2011 附录B'},
  examples: [{bad: '⟦1、⟧做好服务', good: '1.做好服务'}],
  check: () => [],
}

describe('github report', () => {
  it('writes one command a finding, counting from 1', () => {
    assert.equal(
      github([report('a.md', finding({message: '不妥', basis: '实务：练习'}))]),
      '::warning file=a.md,line=12,col=5,endLine=12,endColumn=10,title=ordinal-form（实务%3A练习）::不妥\n'.replace(
        '%3A',
        '：',
      ),
    )
  })

  it('escapes what would end a property, a message or a line', () => {
    const text = github([report('甲,乙:丙%.md', finding({message: '增长5%：\r\n第二行,::完', basis: 'a:b,c%'}))])
    assert.equal(text.split('\n').length, 2)
    assert.match(text, /^::warning file=甲%2C乙%3A丙%25\.md,/)
    assert.match(text, /title=ordinal-form（a%3Ab%2Cc%25）::增长5%25：%0D%0A第二行,::完\n$/)
  })

  it('has a level for each severity and no file for standard input', () => {
    const severities = ['error', 'warning', 'information', 'hint'] as const
    const lines = github([report('-', ...severities.map(severity => finding({severity})))]).split('\n')
    assert.deepEqual(
      lines.slice(0, 4).map(line => /^::(\w+) line=12,/.exec(line)?.[1]),
      ['error', 'warning', 'notice', 'notice'],
    )
  })
})

describe('sarif report', () => {
  const log = JSON.parse(
    sarif([report('稿件/1号 总结.md', mendable), report('/drafts/a#b.md', finding()), report('-')], [rule], '1.2.3'),
  )
  const run = log.runs[0]

  it('is a 2.1.0 log of one run of one tool with its rules', () => {
    assert.equal(log.version, '2.1.0')
    assert.equal(log.runs.length, 1)
    assert.equal(run.columnKind, 'utf16CodeUnits')
    assert.equal(run.tool.driver.name, 'gongwen')
    assert.equal(run.tool.driver.version, '1.2.3')
    assert.deepEqual(run.tool.driver.rules[0].defaultConfiguration, {level: 'warning'})
    assert.equal(run.tool.driver.rules[0].shortDescription.text, '序数写法')
  })

  it('places each result by rule, level, address and region', () => {
    const [first, second] = run.results
    assert.equal(run.results.length, 2)
    assert.equal(run.tool.driver.rules[first.ruleIndex].id, first.ruleId)
    assert.equal(first.level, 'warning')
    assert.equal(first.message.text, mendable.message)
    const {artifactLocation, region} = first.locations[0].physicalLocation
    assert.equal(decodeURIComponent(artifactLocation.uri), '稿件/1号 总结.md')
    assert.match(artifactLocation.uri, /^[\x21-\x7e]+$/)
    assert.deepEqual(region, {startLine: 12, startColumn: 5, endLine: 12, endColumn: 10})
    assert.equal(second.locations[0].physicalLocation.artifactLocation.uri, 'file:///drafts/a%23b.md')
    assert.equal(second.fixes, undefined)
  })

  it('describes fixes by region and text', () => {
    const [fix] = run.results[0].fixes
    assert.equal(fix.description.text, '改为“1.”')
    assert.deepEqual(fix.artifactChanges[0].replacements, [
      {deletedRegion: {startLine: 12, startColumn: 5, endLine: 12, endColumn: 10}, insertedContent: {text: '1.'}},
    ])
  })

  it('knows notes only below warnings', () => {
    const levels = (['error', 'information', 'hint'] as const).map(
      severity => JSON.parse(sarif([report('a.md', finding({severity}))], [rule], '0')).runs[0].results[0].level,
    )
    assert.deepEqual(levels, ['error', 'note', 'note'])
  })
})

describe('stylish report', () => {
  const reports = [
    report(
      'a.md',
      mendable,
      finding({severity: 'error', rule: 'date', range: {...range, start: {line: 0, character: 0}}}),
    ),
    report('b.md'),
  ]

  it('aligns places and rules, and sums up', () => {
    assert.equal(
      stylish(reports, false),
      [
        'a.md  工作总结',
        '  12:5  警告  ordinal-form  “1、”宜写作“1.”。',
        '   1:1  错误  date          “1、”宜写作“1.”。',
        '',
        '2 个文件，2 处：错误 1，警告 1。其中 1 处可用 gongwen fix 修改。',
        '',
      ].join('\n'),
    )
  })

  it('says so when there is nothing to say', () => {
    assert.equal(stylish([report('a.md')], false), '1 个文件，没有发现问题。\n')
  })

  it('colours only when asked, and changes nothing else', () => {
    const colored = stylish(reports, true)
    assert.match(colored, /\x1b\[31m错误/)
    assert.equal(colored.replace(/\x1b\[\d+m/g, ''), stylish(reports, false))
  })

  it('lets no draft talk to the terminal', () => {
    assert.doesNotMatch(stylish([report('\x1b]0;x\x07.md', finding({message: '“\x1b[31m\n”'}))], false), /[\x1b\x07]/)
  })
})

describe('outline text', () => {
  it('indents by depth and marks what is missing, and what is the matter with the rest', () => {
    const node = (more: Partial<OutlineEntry>): OutlineEntry => ({
      kind: 'heading',
      level: 1,
      title: '基本情况',
      state: 'present',
      range,
      characters: 30,
      children: [],
      ...more,
    })
    const outline = [
      node({ordinal: '一、', children: [node({ordinal: '（一）', title: '服务', kind: 'run-in', level: 2})]}),
      node({kind: 'part', title: '存在问题', state: 'missing', part: 'problems', characters: 0}),
      node({ordinal: '二、', title: '打算', state: 'misplaced'}),
      node({ordinal: '三、', title: '体会', state: 'empty'}),
      node({ordinal: '四、', title: '不足', state: 'platitude'}),
      node({ordinal: '五、', title: '不足', state: 'duplicated'}),
    ]
    assert.equal(
      outlineText([{file: 'a.md', genre: null, outline}]),
      [
        'a.md  文种不明',
        '  一、基本情况（第 12 行，30 字）',
        '    （一）服务（第 12 行，30 字）',
        '  ［缺］存在问题',
        '  ［位置］二、打算（第 12 行，30 字）',
        '  ［无正文］三、体会（第 12 行，30 字）',
        '  ［空话］四、不足（第 12 行，30 字）',
        '  ［重复］五、不足（第 12 行，30 字）',
        '',
      ].join('\n'),
    )
  })
})
