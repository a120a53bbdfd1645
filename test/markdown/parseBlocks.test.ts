import assert from 'node:assert/strict'
import {parseBlocks, plainBlocks} from '../../server/src/markdown/parseBlocks'

const textsOf = (text: string): string[] => parseBlocks(text).blocks.map(({block}) => block.text)

describe('a text is divided', () => {
  const cases: readonly (readonly [what: string, ...blocks: string[]])[] = [
    ['at blank lines', '甲\n\n', '乙\n'],
    [
      'at single line ends between paragraph text',
      '甲\n',
      '**乙\n',
      '1.丙\n',
      '（一）丁\n',
      '20xx年\n',
      '[xx]1号\n',
      '| 戊',
    ],
    ['at headings', '甲\n', '# 乙\n', '丙'],
    ['at comments', '甲\n', '<!-- 注 -->\n', '乙'],
    ['at rules', '甲\n', '---\n', '乙'],
    ['at each kind of line end', '甲\r\n', '乙\r', '丙\n', '丁'],
    ['between paragraphs that are indented', '    甲\n\n', '    乙\n'],
    ['between items and quotations of one line', '甲\n', '1. 乙\n', '丙\n', '2. 丁\n', '> 戊\n', '己'],
    ['between numbers that are no list', '甲\n', '2. 乙\n', '3.\n', '丙'],
    ['not in a list with blank lines', '- 甲\n\n- 乙\n\n  丙\n\n', '丁'],
    ['not in a table', '甲 | 乙\n--|--\n丙 | 丁\n戊\n\n', '己'],
    ['not in code', '```\n甲\n\n# 乙\n```\n\n', '丙'],
    ['not in HTML', '<!--\n甲\n\n乙，乙，乙，乙，乙。\n-->\n\n', '丙'],
    ['not in a text that defines labels', '甲\n\n[乙]: /u\n\n丙[乙]'],
    ['after a byte order mark', '\ufeff甲\n', '乙'],
    ['before everything, if it starts with blank lines', '\n \n', '甲'],
  ]
  for (const [what, ...blocks] of cases) {
    it(what, () => {
      assert.deepEqual(textsOf(blocks.join('')), blocks)
    })
  }
  it('between items with others in them, if the list is long', () => {
    const text = Array.from({length: 1000}, (_, at) => `- 甲${at}\n  - 乙\n`).join('')
    assert.deepEqual(
      textsOf(text).map(part => part.split('\n').length - 1),
      [300, 300, 300, 300, 300, 300, 200],
    )
  })
  it('into nothing, if it is empty', () => {
    assert.deepEqual(textsOf(''), [])
  })
})

describe('a text without Markdown', () => {
  const text = '# 甲\n\n**乙**\n- 丙\r\n    `丁`'
  const lines = plainBlocks(text).blocks.flatMap(({block}) => block.lines.map(({line}) => line))
  it('is lines of bare text', () => {
    assert.deepEqual(
      lines.map(({kind, prose}) => [kind, prose]),
      [
        ['prose', '# 甲'],
        ['blank', ''],
        ['prose', '**乙**'],
        ['prose', '- 丙'],
        ['prose', '    `丁`'],
      ],
    )
    assert.deepEqual(
      plainBlocks(text)
        .blocks.map(({block}) => block.text)
        .join(''),
      text,
    )
  })
  it('does not share blocks with the same text read as Markdown', () => {
    const {cache} = parseBlocks('# 甲\n')
    assert.equal(plainBlocks('# 甲\n', cache).blocks[0]!.block.lines[0]!.line.kind, 'prose')
  })
})

describe('a text that is too hard for the parser', () => {
  const hard: readonly (readonly [what: string, text: string])[] = [
    ['open links', '[a]('.repeat(5000)],
    ['emphasis of both kinds', '*a_'.repeat(5000)],
    ['comments that are not closed', 'a<!--'.repeat(5000)],
    ['code that is not closed', '`a``b'.repeat(5000)],
    ['deep quotations', '>'.repeat(5000) + '甲'],
    ['deep lists', '- '.repeat(5000) + '甲'],
    ['rows of a table that is none', `| 甲 | 乙 |\n| --- |\n${'| **甲 | 乙 |\n'.repeat(2000)}`],
    ['many quotations', '> - 甲\n'.repeat(2000)],
    ['a list that comes back from a deeper one too often', '- 甲\n' + '  - 乙\n    - 丙\n'.repeat(2000)],
  ]
  for (const [what, text] of hard) {
    it(`is read as text, and says so: ${what}`, () => {
      const {blocks} = parseBlocks(`# 题\n\n${text}\n\n后**文**`)
      const flags = blocks.map(({block}) => block.tooHard)
      assert.deepEqual([flags[0], flags.at(-1)], [undefined, undefined])
      assert(flags.includes(true))
    })
  }
  it('keeps its blocks where only inline structure is too much', () => {
    const {blocks} = parseBlocks(`- ${'*a_'.repeat(5000)}\n\n  丙`)
    assert.equal(blocks[0]!.block.tooHard, true)
    assert.equal(blocks[0]!.block.lines[0]!.line.kind, 'item')
  })
  it('does not include a long table, a long list or a long line', () => {
    const texts = [
      `| a | b |\n|--|--|\n${'| 甲 | 乙 |\n'.repeat(1000)}`,
      `- 甲\n\n  | a | b |\n  |--|--|\n${'  | **甲** | 乙 |\n'.repeat(1000)}`,
      '- 甲**乙**\n\n'.repeat(1000),
      '- 甲\n  - 乙\n'.repeat(5000),
      '- 甲\n\n  > 乙\n\n'.repeat(2000),
      '甲**乙**。'.repeat(500),
    ]
    for (const text of texts)
      assert.deepEqual(
        parseBlocks(text).blocks.filter(({block}) => block.tooHard),
        [],
      )
  })
})
