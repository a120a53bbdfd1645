import assert from 'node:assert/strict'
import type {FileOutline} from '../../server/src/cli/commands/outline'
import {run} from '../../server/src/cli/run'
import type {OutlineEntry} from '../../server/src/cli/report/outlineText'
import {categoryNames, explained, genres, mendingNames, mendingOf, severityNames} from '../../server/src/service'
import {faulty, folderWith, memoryIo} from './support'

async function printed(...words: readonly string[]): Promise<string> {
  const io = memoryIo(folderWith({'a.md': faulty}))
  assert.equal(await run(words, io), 0, io.written.error)
  assert.equal(io.written.error, '')
  return io.written.out
}

const all = (nodes: readonly OutlineEntry[]): readonly OutlineEntry[] =>
  nodes.flatMap(node => [node, ...all(node.children)])

describe('gongwen outline', () => {
  it('prints the JSON that its readers were promised', async () => {
    const [file] = JSON.parse(await printed('outline', '--format', 'json', 'a.md')) as FileOutline[]
    assert.deepEqual([file!.file, file!.genre], ['a.md', '工作总结'])
    const nodes = all(file!.outline)
    const kinds = new Set(['title', 'heading', 'run-in', 'item', 'part'])
    const states = new Set(['present', 'missing', 'misplaced'])
    for (const node of nodes) {
      assert.ok(kinds.has(node.kind) && states.has(node.state), JSON.stringify(node))
      assert.ok(node.range.start.line <= node.range.end.line && Number.isInteger(node.level))
      assert.ok(!('span' in node))
    }
    const headings = nodes.filter(({kind}) => kind === 'heading')
    assert.deepEqual(
      headings.map(({ordinal, title, range}) => [ordinal, title, range.start]),
      [
        ['一、', '主要工作', {line: 2, character: 0}],
        ['（一）、', '服务居民', {line: 4, character: 0}],
        ['（二）、', '整治环境', {line: 8, character: 0}],
        ['二、', '存在问题', {line: 12, character: 0}],
        ['三、', '下步打算', {line: 16, character: 0}],
      ],
    )
    assert.equal(nodes.find(({title}) => title === '主要工作')?.children.length, 2)
  })

  it('prints a tree for people by default', async () => {
    const text = await printed('outline', 'a.md')
    assert.match(text, /^a\.md {2}工作总结\n/)
    assert.match(text, /\n {2}一、主要工作（第 3 行，\d+ 字）\n {4}（一）、服务居民（第 5 行/)
  })
})

describe('gongwen new', () => {
  for (const {name} of genres) {
    it(`prints a skeleton of ${name} that is read as one`, async () => {
      const title = `幸福里社区2025年${name}`
      const skeleton = await printed('new', name, '--title', title)
      assert.ok(skeleton.includes(title))
      assert.ok(skeleton.endsWith('\n'))
      assert.doesNotMatch(skeleton, /\$\{?\d/)
      const io = memoryIo(folderWith({}), {stdin: skeleton})
      await run(['check', '--format', 'json', '-'], io)
      assert.equal(JSON.parse(io.written.out)[0].genre, name)
    })
  }
})

describe('gongwen rules', () => {
  it('lists every rule for programs', async () => {
    const listed = JSON.parse(await printed('rules', '--format', 'json')) as {id: string; basis: string}[]
    assert.deepEqual(
      listed.map(({id}) => id),
      explained.map(({id}) => id),
    )
    for (const {basis} of listed) assert.match(basis, /^(?:法律|条例|国标|附录B说明|实务)：/)
  })

  it('documents every rule for people, under its category: degree, mend, reason, source, bad and good', async () => {
    const text = await printed('rules')
    assert.equal(text, await printed('rules', '--format', 'markdown'))
    const [contents, ...chapters] = text.split(/^## (?!目录)/m)
    for (const rule of explained) {
      const {id, title, severity, rationale, basis, examples, category} = rule
      assert.equal(contents!.split(`[${title}](#${id})`).length, 2, id)
      const chapter = chapters.find(found => found.includes(`\n### ${id}\n`)) ?? ''
      assert.ok(chapter.startsWith(`${categoryNames[category]}\n`), id)
      const facts = [severityNames[severity], mendingNames[mendingOf(rule)]]
      assert.ok(chapter.includes(`| [\`${id}\`](#${id}) | ${[title, ...facts].join(' | ')} | ${basis.source}：`), id)
      const [section] = chapter.split(`\n### ${id}\n`)[1]!.split('\n### ')
      const shown = [[`**${title}**`, ...facts].join(' · '), rationale, basis.clause]
      const texts = examples.flatMap(({bad, good}) => [bad.replace(/[⟦⟧]/g, ''), good].map(one => one.trimEnd()))
      for (const part of [...shown, ...texts]) assert.ok(section!.includes(part), `${id}: ${part}`)
    }
    const targets = new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, name]) => name))
    for (const [, target] of text.matchAll(/\]\(#([^)]+)\)/g)) assert.ok(targets.has(target!), target)
  })

  it('says what can be mended as the examples are', () => {
    const mending = (id: string) => mendingOf(explained.find(rule => rule.id === id)!)
    assert.deepEqual(
      ['half-width-punctuation', 'own-replace', 'own-forbid', 'unused-suppression', 'suppression-reason'].map(mending),
      ['safe', 'offered', 'none', 'safe', 'none'],
    )
  })
})

describe('gongwen explain', () => {
  it('explains every rule that a finding can name', async () => {
    for (const {id, title} of explained) {
      const text = await printed('explain', id)
      assert.ok(text.includes(title) && text.includes(id), id)
    }
  })
})

describe('help', () => {
  it('lists the commands, and explains each', async () => {
    const text = await printed('--help')
    for (const name of ['check', 'fix', 'outline', 'figures', 'new', 'rules', 'explain', 'words']) {
      assert.match(text, new RegExp(`^  ${name} +\\S`, 'm'))
      assert.match(await printed(name, '--help'), new RegExp(`^用法：gongwen ${name}`, 'm'))
      assert.equal(await printed('help', name), await printed(name, '-h'))
    }
  })

  it('knows its version', async () => assert.match(await printed('--version'), /^\d+\.\d+\.\d+\n$/))
})
