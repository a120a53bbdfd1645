import assert from 'node:assert/strict'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import {layOut} from '../../server/src/publish/layOut'
import type {PageSettings} from '../../server/src/publish/pageDocument'
import {defaultPageSettings} from '../../server/src/publish/pageSettings'
import type {Page, PlacedLine} from '../../server/src/publish/pages'
import {readPageDocument} from '../../server/src/publish/readPageDocument'

const pagesOf = (text: string, settings: Partial<PageSettings> = {}): readonly Page[] =>
  layOut(readPageDocument(readDraft(text, {genres}), {...defaultPageSettings, ...settings}))

const linesOf = ({content}: Page): PlacedLine[] => content.filter(item => item.kind === 'line')
const wordsOf = ({runs}: PlacedLine): string => runs.map(({text}) => text).join('')
const shown = (text: string): string[][] => pagesOf(text).map(page => linesOf(page).map(wordsOf))

const title = '# 青禾社区关于开展楼道清理的通知\n\n'
/** A paragraph of so many full lines. */
const filled = (lines: number): string => '清'.repeat(26 + 28 * (lines - 1)) + '\n\n'

describe('The layout: lines and pages', () => {
  it('breaks lines of 28 characters, the first of a paragraph two characters in', () => {
    const [page] = pagesOf(title + filled(3))
    const [, ...body] = linesOf(page!)
    assert.deepEqual(
      body.map(line => [line.top, line.runs[0]!.left, wordsOf(line).length, line.spreadTo]),
      [
        [2, 2, 26, 28],
        [3, 0, 28, 28],
        [4, 0, 28, undefined],
      ],
    )
  })

  it('sets 22 lines on a page, at the pitch of the standard and at 28 and 29 points; 21 at 30', () => {
    for (const [linePitch, lines] of [
      [28.95, 22],
      [28, 22],
      [29, 22],
      [30, 21],
    ] as const) {
      const pages = pagesOf(`${'清'.repeat(28 * 50)}\n`, {linePitch})
      assert.equal(linesOf(pages[0]!).length, lines, String(linePitch))
      assert.deepEqual(
        pages.map(({number, side}) => [number, side]),
        [
          [1, 'odd'],
          [2, 'even'],
          [3, 'odd'],
        ],
      )
    }
  })

  it('lets a mark of pause stand in the margin behind a full line', () => {
    assert.deepEqual(shown(`${'清'.repeat(26)}，其余照旧。\n`), [[`${'清'.repeat(26)}，`, '其余照旧。']])
    assert.deepEqual(shown(`${'清'.repeat(26)}。\n`), [[`${'清'.repeat(26)}。`]])
    const [page] = pagesOf(`${'清'.repeat(26)}，其余照旧。\n`)
    assert.equal(linesOf(page!)[0]!.spreadTo, 29)
  })

  it('takes a character down with any other mark that may not start a line', () => {
    assert.deepEqual(shown(`${'清'.repeat(25)}（其余照旧）。\n`), [['清'.repeat(25), '（其余照旧）。']])
    assert.deepEqual(shown(`${'清'.repeat(25)}完”其余。\n`), [['清'.repeat(25), '完”其余。']])
    assert.deepEqual(shown(`${'清'.repeat(25)}完。”其余。\n`), [['清'.repeat(25), '完。”其余。']])
    assert.deepEqual(shown(`${'清'.repeat(23)}98.5%。其余。\n`), [['清'.repeat(23), '98.5%。其余。']])
  })

  it('divides neither dashes, dots, numbers nor words', () => {
    assert.deepEqual(shown(`${'清'.repeat(25)}……其余。\n`), [['清'.repeat(24), '清……其余。']])
    assert.deepEqual(shown(`${'清'.repeat(25)}35.2%的户。\n`), [['清'.repeat(25), '35.2%的户。']])
    assert.deepEqual(shown(`${'清'.repeat(25)}Gongwen。\n`), [['清'.repeat(25), 'Gongwen。']])
    const [line] = shown(`${'x'.repeat(100)}\n`)[0]!
    assert.equal(line, 'x'.repeat(52))
  })

  it('keeps the last line of the text with signature and date', () => {
    const signed = '青禾社区居民委员会\n2026年4月10日\n'
    assert.deepEqual(
      pagesOf(title + filled(19) + signed).map(page => linesOf(page).length),
      [19, 3],
    )
    assert.deepEqual(
      pagesOf(title + filled(17) + signed).map(page => linesOf(page).length),
      [20],
    )
    const short = pagesOf(title + filled(18) + '请落实。\n\n' + signed)
    assert.deepEqual(linesOf(short[1]!).map(wordsOf), ['请落实。', '青禾社区居民委员会', '2026年4月10日'])
  })

  it('ends no page with a heading', () => {
    const heads = '一、主要工作\n\n（一）排查隐患\n\n'
    const counts = (text: string) => pagesOf(title + text).map(page => linesOf(page).length)
    assert.deepEqual(counts(filled(19) + '一、主要工作\n\n' + filled(3)), [20, 4])
    assert.deepEqual(counts(filled(18) + '一、主要工作\n\n' + filled(3)), [21, 2])
    assert.deepEqual(counts(filled(18) + heads + filled(3)), [19, 5])
    assert.deepEqual(counts(filled(17) + heads + filled(3)), [21, 2])
    const long = `一、${'主要工作'.repeat(8)}\n\n`
    assert.deepEqual(counts(filled(18) + long + filled(3)), [19, 5])
    assert.deepEqual(counts(filled(20) + '一、主要工作\n'), [21, 1])
  })

  it('keeps a heading with the head and the first row of a table, and the head with that row', () => {
    const table = '| 事项 | 牵头 |\n|---|---|\n| 清理楼道 | 居委会 |\n| 清理门厅 | 居委会 |\n'
    const counts = (text: string) => pagesOf(title + text).map(({content}) => content.length)
    assert.deepEqual(counts(`${filled(18)}一、主要工作\n\n${table}`), [19, 4])
    assert.deepEqual(counts(filled(19) + table), [20, 3])
  })

  it('keeps a heading with a line that is kept with the signature', () => {
    const end = '一、主要工作\n\n请落实。\n\n青禾社区居民委员会\n2026年4月10日\n'
    assert.deepEqual(
      pagesOf(title + filled(15) + end).map(page => linesOf(page).length),
      [20],
    )
    const [, second] = pagesOf(title + filled(16) + end)
    assert.deepEqual(linesOf(second!).map(wordsOf).slice(0, 2), ['一、主要工作', '请落实。'])
  })

  it('takes headings that with the title are more than a page for a list', () => {
    const heads = (count: number) => Array.from({length: count}, () => '（一）工作\n\n').join('')
    const counts = (text: string) => pagesOf(title + text).map(page => linesOf(page).length)
    assert.deepEqual(counts(filled(10) + heads(15) + filled(3)), [11, 18])
    assert.deepEqual(counts(filled(10) + heads(30) + filled(3)), [21, 22, 1])
    assert.deepEqual(counts(heads(19) + filled(3)), [21, 2])
    // The last of them stays with the text in any case.
    assert.deepEqual(counts(heads(20) + filled(3)), [20, 4])
  })

  it('starts attachments on pages of their own, the title on the third line', () => {
    const pages = pagesOf(
      `${title}请落实。\n\n附件：分工表\n\n青禾社区居民委员会\n2026年4月10日\n\n附件\n\n分工表\n\n东片由第一小组负责。\n`,
    )
    assert.deepEqual(
      linesOf(pages[1]!).map(line => [line.role, line.top]),
      [
        ['attachment-label', 0],
        ['attachment-title', 2],
        ['body', 4],
      ],
    )
  })

  it('puts the imprint at the foot of the last even page', () => {
    const front = '---\n抄送: 区城管局\n印发机关: 青禾街道办公室\n印发日期: 2026年1月5日\n---\n\n'
    const foot = (text: string) =>
      pagesOf(front + text).map(page => [
        page.number,
        linesOf(page)
          .filter(({role}) => role === 'copies')
          .map(({top}) => top),
      ])
    assert.deepEqual(foot(`${title}请落实。\n`), [
      [1, []],
      [2, [20]],
    ])
    assert.deepEqual(foot(title + filled(30)), [
      [1, []],
      [2, [20]],
    ])
    assert.deepEqual(foot(title + filled(41)), [
      [1, []],
      [2, []],
      [null, []],
      [null, [20]],
    ])
    const rules = pagesOf(`${front}${title}请落实。\n`)[1]!.content.filter(item => item.kind === 'rule')
    assert.deepEqual(
      rules.map(({top, thickness}) => [top, thickness]),
      [
        [20, 0.35],
        [21, 0.25],
        [22, 0.35],
      ],
    )
  })

  it('draws the red line below the letterhead, and the title two lines below it', () => {
    const [page] = pagesOf(
      `---\n发文机关标志: 青禾街道办事处文件\n发文字号: 青街办〔2026〕5号\n---\n\n${title}请落实。\n`,
    )
    const rule = page!.content.find(item => item.kind === 'rule')!
    const [issuer, number, first] = linesOf(page!)
    assert.equal(rule.colour, 'red')
    // 35 mm, then as many millimetres below the number as the standard has: 4.
    assert.ok(Math.abs(issuer!.top * 28.95 * (25.4 / 72) - 35) < 0.01)
    assert.ok(Math.abs((rule.top - number!.top - 1) * 28.95 * (25.4 / 72) - 4) < 0.01)
    assert.ok(first!.top - rule.top >= 2 && first!.top - rule.top < 3)
  })

  it('repeats the head of a table and divides no row', () => {
    const rows = Array.from({length: 60}, (_, index) => `| ${index + 1} | 清理第${index + 1}栋楼道 |\n`).join('')
    const pages = pagesOf(`${title}| 序号 | 任务 |\n|---|---|\n${rows}`)
    assert.equal(pages.length, 3)
    for (const page of pages) {
      const [head, ...rest] = page.content.filter(item => item.kind === 'row')
      assert.equal(head!.head, true)
      assert.ok(rest.length > 0 && rest.every(row => !row.head))
      assert.ok(rest.every(row => row.top + row.height <= 22 + 1e-6))
    }
    const all = pages.flatMap(({content}) => content.filter(item => item.kind === 'row' && !item.head))
    assert.equal(all.length, 60)
  })

  it('sets the rows of a table as high as Word does, with the rule between them, and the text below on the lines of the page', () => {
    const rows = '| 清理楼道 | 居委会 |\n'.repeat(50)
    const pages = pagesOf(`${title}${filled(10)}| 事项 | 牵头 |\n|---|---|\n${rows}\n请落实。\n`)
    assert.deepEqual(
      pages.map(({content}) => content.filter(({kind}) => kind === 'row').length),
      [12, 28, 13],
    )
    const row = pages[0]!.content.find(item => item.kind === 'row')!
    assert.ok(Math.abs(row.height * 28.95 - 22.5) < 1e-6)
    assert.equal(linesOf(pages[2]!)[0]!.top, 11)
  })

  it('breaks the lines of a cell where the writer did, and makes the row as high', () => {
    const [page] = pagesOf(`${title}| 事项 | 负责人 |\n|---|---|\n| 清理<br>验收<br/>${'清'.repeat(40)} | 周明 |\n`)
    const [head, row] = page!.content.filter(item => item.kind === 'row')
    const [first, second] = row!.cells
    assert.deepEqual(first!.lines.slice(0, 2).map(wordsOf), ['清理', '验收'])
    assert.equal(first!.lines.slice(2).map(wordsOf).join(''), '清'.repeat(40))
    assert.equal(first!.lines.length, 4)
    assert.deepEqual(second!.lines.map(wordsOf), ['周明'])
    assert.ok(row!.height > 3 * head!.height)
  })

  it('lays a wide table on a page of its own', () => {
    const columns = Array.from({length: 10}, (_, index) => `第${index + 1}项工作`)
    const table = `|${columns.join('|')}|\n|${columns.map(() => '---').join('|')}|\n|${columns.map(() => '按期完成任务').join('|')}|\n`
    const pages = pagesOf(`${title}见下表。\n\n${table}\n以上。\n`)
    assert.deepEqual(
      pages.map(({lying, number}) => [lying, number]),
      [
        [false, 1],
        [true, 2],
        [false, 3],
      ],
    )
  })

  it('cuts no text of a row that is higher than a page', () => {
    const long = '清'.repeat(3000)
    const pages = pagesOf(`${title}| 序号 | 任务 |\n|---|---|\n| 1 | ${long} |\n`)
    const words = pages.flatMap(({content}) =>
      content.flatMap(item => (item.kind === 'row' ? item.cells.flatMap(({lines}) => lines.map(wordsOf)) : [])),
    )
    assert.equal(words.join('').replace(/[^清]/g, ''), long)
    assert.ok(pages.length > 1)
  })

  it('tells for each line what it shows of the draft', () => {
    const text = title + filled(2) + '请落实。\n'
    const sources = linesOf(pagesOf(text)[0]!).map(({source}) => text.slice(source!.start, source!.end))
    assert.deepEqual(sources, [title.slice(2).trim(), '清'.repeat(26), '清'.repeat(28), '请落实。'])
  })
})
