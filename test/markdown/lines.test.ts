import assert from 'node:assert/strict'
import {MASK, type Line, type LineKind} from '../../server/src/markdown/line'
import {parseBlocks} from '../../server/src/markdown/parseBlocks'

const linesOf = (text: string): Line[] =>
  parseBlocks(text).blocks.flatMap(({block}) => block.lines.map(({line}) => line))

/** The prose of a text's lines, with · for what is masked. */
const proseOf = (text: string): string[] => linesOf(text).map(({prose}) => prose.replaceAll(MASK, '·'))

describe('a line', () => {
  describe('has prose in which Markdown is masked', () => {
    const cases: readonly (readonly [what: string, text: string, prose: string])[] = [
      ['nothing to mask', '一、加强领导。', '一、加强领导。'],
      ['a heading', '## 一、总体情况', '·· 一、总体情况'],
      ['a closed heading', '# 总结 #', '· 总结 ·'],
      ['bold', '**1.自查自改。**各单位', '··1.自查自改。··各单位'],
      ['bold beside a bracket', '**（一）**全面', '··（一）··全面'],
      ['bold that is a placeholder twice', '**社区召开**社区会议', '··社区召开··社区会议'],
      ['a star that is nothing', '**社区党支部', '**社区党支部'],
      ['emphasis with underscores', '_甲_ 乙', '·甲· 乙'],
      ['a blank to fill in', '20__年__月', '20__年__月'],
      ['struck text', '~~旧~~新', '··旧··新'],
      ['ranges with single tildes', '3~5天，8~10人', '3~5天，8~10人'],
      ['code', '用`npm`跑', '用·····跑'],
      ['a link', '见[办法](http://a.cn "题")。', '见·办法··················。'],
      ['an image', '见![图](a.png)。', '见···········。'],
      ['a reference without a definition', '[xx]124号', '[xx]124号'],
      ['HTML', '甲<b>乙</b>', '甲···乙····'],
      ['a comment in a line', '甲<!-- 注 -->乙', '甲··········乙'],
      ['an escape', '1\\.甲', '1·.甲'],
      ['a character reference', '甲&nbsp;乙', '甲······乙'],
      ['an address', '见http://a.cn/b，谢谢', '见·············，谢谢'],
      ['an address in brackets', '<http://a.cn>', '·············'],
      ['an item', '- 甲', '· 甲'],
      ['an item with a number', '1. **甲**乙', '·· ··甲··乙'],
      ['a quotation', '> 甲', '· 甲'],
      ['a row', '| 甲 | **乙** |', '| 甲 | ··乙·· |'],
      ['a thematic break', '___', '···'],
      ['indentation', '　　甲', '　　甲'],
      ['indentation of four spaces', '    甲', '    甲'],
      ['spaces at the end', '甲  ', '甲  '],
    ]
    for (const [what, text, prose] of cases) {
      it(`${what}: ${text}`, () => {
        assert.deepEqual(proseOf(text), [prose])
        assert.equal(proseOf(`甲。\n${text}\n乙`)[1], prose)
        assert.equal(proseOf(`甲。\n\n${text}\n\n乙`)[2], prose)
      })
    }
    it('a table', () => {
      assert.deepEqual(proseOf('| 甲 | `乙` |\n|:--|---|\n| **丙** | 丁 |'), [
        '· 甲 · ··· ·',
        '·········',
        '· ··丙·· · 丁 ·',
      ])
    })
    it('fenced code, fences and blank lines', () => {
      assert.deepEqual(proseOf('```\n甲\n\n```\n乙'), ['···', '·', '', '···', '乙'])
    })
    it('a comment over several lines', () => {
      assert.deepEqual(proseOf('<!--\n甲\n-->\n\n乙'), ['····', '·', '···', '', '乙'])
    })
    it('further lines of an item or a quotation', () => {
      assert.deepEqual(proseOf('- 甲**一**\n  乙\n\n  丙'), ['· 甲··一··', '  乙', '', '  丙'])
      assert.deepEqual(proseOf('> > 甲\n> > 乙\n丙'), ['· · 甲', '· · 乙', '丙'])
    })
    it('definitions', () => {
      assert.deepEqual(proseOf('[甲]: /u\n\n见[甲]。'), ['·······', '', '见·甲·。'])
    })
  })

  describe('has a kind', () => {
    const cases: readonly (readonly [text: string, kinds: readonly LineKind[]])[] = [
      ['甲\n\n　\n \n乙', ['prose', 'blank', 'blank', 'blank', 'prose']],
      ['# 甲\n乙', ['heading', 'prose']],
      ['甲\n---\n乙\n===\n丙', ['prose', 'rule', 'prose', 'prose', 'prose']],
      ['- 甲\n  乙\n- \n  - 丙', ['item', 'prose', 'item', 'item']],
      ['- # 甲\n- ```\n  乙', ['heading', 'code', 'code']],
      ['1.甲\n2.乙', ['prose', 'prose']],
      ['甲\n2. 乙\n丙', ['prose', 'prose', 'prose']],
      ['甲\n1. 乙\n2. 丙\n丁', ['prose', 'item', 'item', 'prose']],
      ['> 甲\n>\n> - 乙', ['quote', 'quote', 'quote']],
      ['> 甲\n\n乙', ['quote', 'blank', 'prose']],
      ['> 甲\n| 乙 |', ['quote', 'prose']],
      ['> <!-- 甲 -->\n> 乙\n| 丙 |', ['quote', 'quote', 'prose']],
      ['| a |\n|---|\n| b |\n\n甲 | 乙', ['table', 'table', 'table', 'blank', 'prose']],
      ['<!-- 公文忽略 -->\n甲', ['html', 'prose']],
      ['```\n\n```', ['code', 'code', 'code']],
      ['    甲\n\t乙', ['prose', 'prose']],
      ['\ufeff# 甲\r\n乙\r丙', ['heading', 'prose', 'prose']],
      ['甲\u2028乙', ['prose']],
    ]
    for (const [text, kinds] of cases) {
      it(JSON.stringify(text), () => {
        assert.deepEqual(
          linesOf(text).map(({kind}) => kind),
          kinds,
        )
      })
    }
    it('and a heading has its depth', () => {
      assert.deepEqual(
        linesOf('# 甲\n### 乙\n丙').map(({depth}) => depth),
        [1, 3, 0],
      )
    })
  })

  describe('has content after indentation and marks, and bold stretches in it', () => {
    const cases: readonly (readonly [text: string, content: string, strong: readonly string[]])[] = [
      ['一、甲', '一、甲', []],
      ['　　一、甲', '一、甲', []],
      ['\u00a0\t 一、甲', '一、甲', []],
      ['## 一、甲', '一、甲', []],
      ['## **一、甲**', '一、甲**', ['一、甲']],
      ['**1.自查自改。**各单位', '1.自查自改。**各单位', ['1.自查自改。']],
      ['**（一）**全面', '（一）**全面', ['（一）']],
      ['**一、**', '一、**', ['一、']],
      ['　　**一、概况。**正文**要点**', '一、概况。**正文**要点**', ['一、概况。', '要点']],
      ['__一、甲__ 乙', '一、甲__ 乙', ['一、甲']],
      ['***甲***乙', '甲***乙', ['甲']],
      ['- **甲**', '甲**', ['甲']],
      ['> 1. 甲', '甲', []],
      ['<!-- 注 -->', '<!-- 注 -->', []],
      ['`甲`乙', '`甲`乙', []],
      ['[甲](u)', '甲](u)', []],
      ['', '', []],
    ]
    for (const [text, content, strong] of cases) {
      it(JSON.stringify(text), () => {
        const [line] = linesOf(`${text}\n`)
        assert.equal(line!.text.slice(line!.contentStart), content)
        assert.deepEqual(
          line!.strong.map(({start, end}) => line!.text.slice(start, end)),
          strong,
        )
      })
    }
  })

  it('is the identical object wherever it is equal', () => {
    const [first, , , , last] = linesOf('**甲**乙\n\n丙\n\n**甲**乙')
    assert.equal(first, last)
    const before = parseBlocks('甲乙\n丙丁\n')
    const after = parseBlocks('# 题\n丙丁\n\n甲乙\n', before.cache)
    const lineOf = ({blocks}: typeof before, text: string) =>
      blocks.flatMap(({block}) => block.lines).find(({line}) => line.text === text)!.line
    assert.equal(lineOf(after, '甲乙'), lineOf(before, '甲乙'))
    assert.equal(lineOf(after, '丙丁'), lineOf(before, '丙丁'))
  })
  it('is another object where it is read in another way', () => {
    const [inCode, , prose] = linesOf('```\n# 甲\n```\n\n# 甲').filter(({text}) => text !== '```')
    assert.equal(inCode!.text, prose!.text)
    assert.notEqual(inCode, prose)
  })
})
