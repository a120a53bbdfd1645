import assert from 'node:assert/strict'
import fc from 'fast-check'
import {readFileSync, readdirSync} from 'node:fs'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import {breakLines} from '../../server/src/publish/breakLines'
import {layOut} from '../../server/src/publish/layOut'
import {hanging, isSpace, mayBreak, noLineEnd, noLineStart, unbreakable} from '../../server/src/publish/lineRule'
import type {PageBlock, PageDocument, Run} from '../../server/src/publish/pageDocument'
import {linesPerPage} from '../../server/src/publish/pageSize'
import type {Page, PlacedLine} from '../../server/src/publish/pages'
import {readPageDocument} from '../../server/src/publish/readPageDocument'
import {widthOf} from '../../server/src/publish/widths'
import {longDraft} from './longDraft'

const numRuns = Number(process.env.RUNS ?? 150)

/** Pieces of drafts, of Markdown and of nonsense, in any order. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '清理楼道，',
      '各小组（含物业）',
      '“三清”',
      '一是抓学习；',
      '（一）要求。',
      '一、任务',
      '第一条　',
      '2026年',
      '35.2%',
      'Gongwen 2.0',
    ),
  },
  {weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '　　', ' ', '\t', '\u2028', '\v')},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '# ',
      '## ',
      '**',
      '*',
      '`',
      '- ',
      '1. ',
      '> ',
      '| ',
      '|\n|---|---|\n| ',
      '<br>',
      '<!-- ',
      ' -->',
      '[',
      '](a)',
      '![',
      '&amp;',
      '\\*',
      '```\n',
      '---\n',
      '[^1]',
      '[^1]: ',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '关于清理的通知\n',
      '各社区：\n',
      '特此通知。\n',
      '附件：1. 表\n',
      '附件1\n',
      '青禾社区居民委员会\n',
      '2026年4月10日\n',
      '（联系人：周明）\n',
      '抄送：街道。\n',
      '青禾街道办公室　2026年1月5日印发\n',
    ),
  },
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 6})},
)
const text = fc.array(piece, {maxLength: 60}).map(pieces => pieces.join(''))
const front = fc.constantFrom(
  '',
  '---\n标题: 甲 / 乙\n发文机关标志: 青禾街道办事处文件\n发文字号: 青〔2026〕5号\n抄送: 区城管局\n---\n',
  '---\n密级: 机密\n印发日期: [1, 2\n---\n',
)
const draftText = fc.tuple(front, text).map(([head, body]) => head + body)

const documentOf = (text: string): PageDocument => readPageDocument(readDraft(text, {genres}))
const runsOf = (block: PageBlock): readonly Run[] =>
  block.kind === 'table' ? block.rows.flat(3) : [...block.runs, ...(block.opposite ?? [])]
const wordsOf = ({runs}: PlacedLine): string => runs.map(({text}) => text).join('')
const han = (text: string): string => [...(text.match(/\p{Script=Han}/gu) ?? [])].sort().join('')

const fixtures = readdirSync(new URL('../fixtures/', import.meta.url), {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .flatMap(({name}) => ['clean.md', 'faulty.md'].map(file => new URL(`../fixtures/${name}/${file}`, import.meta.url)))
  .map(url => readFileSync(url, 'utf8'))

/** No page ends with a heading that has text on the next one, unless nothing but headings stands above. */
function assertEnd(pages: readonly Page[], index: number): void {
  const next = pages[index + 1]?.content[0]
  const lines = pages[index]!.content.filter(item => item.kind === 'line')
  if (!isHeading(lines.at(-1)) || next?.kind !== 'line' || next.role !== 'body') return
  assert.ok(lines.every(line => line.role !== 'body'))
}

const isHeading = (line: PlacedLine | undefined): boolean => line?.role.startsWith('heading-') === true

/** What must hold of the pages of any document. */
function assertPages(document: PageDocument): void {
  const pages = layOut(document)
  const most = linesPerPage(document.settings.linePitch)
  pages.forEach(({content, lying, side}, index) => {
    assert.equal(side, index % 2 === 0 ? 'odd' : 'even')
    if (lying) return
    const lines = content.filter(item => item.kind === 'line')
    assert.ok(lines.length <= most)
    for (const item of content) {
      if (item.kind === 'rule') continue
      assert.ok(item.top >= 0 && item.top + item.height <= most + 1e-6, `${item.kind} at ${item.top}`)
    }
    for (const line of lines) {
      const last = line.runs.at(-1)
      const margin = hanging.includes(wordsOf(line).at(-1) ?? ' ') ? 1.5 : 0
      assert.ok(!last || last.left + last.width <= 28 + margin + 1e-6, wordsOf(line))
    }
    assertEnd(pages, index)
    for (let at = 1; at < lines.length; at++)
      assert.ok(lines[at]!.top >= lines[at - 1]!.top + lines[at - 1]!.height - 1e-6)
  })
}

/** The text of a document's paragraphs and of its pages, without spaces, which may be lost at the end of a line. */
const written = ({blocks}: PageDocument): string =>
  blocks
    .flatMap(block => (block.kind === 'table' ? [] : [...block.runs, ...(block.opposite ?? [])]))
    .map(({text}) => text)
    .join('')
const printed = (document: PageDocument): string =>
  layOut(document)
    .flatMap(({content}) => content.flatMap(item => (item.kind === 'line' ? [wordsOf(item)] : [])))
    .join('')
const bare = (text: string): string => text.replace(/ /g, '')

describe('Properties of pages', () => {
  it('reads and lays out any text without throwing; every line has its place', () => {
    fc.assert(
      fc.property(draftText, text => {
        const document = documentOf(text)
        assertPages(document)
        assert.equal(bare(printed(document)), bare(written(document)))
      }),
      {numRuns},
    )
  })

  it('keeps what a reader reads, and nothing else', () => {
    // What is not prose to the rules has words of its own: code, the text within tags, what a picture is called.
    const prosaic = fc.array(piece, {maxLength: 40}).map(pieces => pieces.filter(word => !/[!`&<]/.test(word)).join(''))
    fc.assert(
      fc.property(prosaic, text => {
        const draft = readDraft(text, {genres})
        const prose = draft.lines.map(({line}) => line.prose).join('')
        const found = readPageDocument(draft)
          .blocks.flatMap(runsOf)
          .map(({text}) => text)
          .join('')
        assert.equal(han(found), han(prose))
      }),
      {numRuns},
    )
  })

  it('is the same with an earlier version and without', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (a, b, at) => {
        const place = at % (a.length + 1)
        const changed = a.slice(0, place) + b.slice(0, 8) + a.slice(place)
        const first = readDraft(a, {genres})
        readPageDocument(first)
        const warm = readPageDocument(readDraft(changed, {genres, previous: first}))
        const cold = readPageDocument(readDraft(changed, {genres}))
        assert.deepEqual(warm, cold)
        assert.deepEqual(layOut(warm), layOut(cold))
      }),
      {numRuns},
    )
  })

  it('places the drafts of all kinds', () => {
    assert.ok(fixtures.length > 80)
    for (const text of fixtures) {
      const document = documentOf(text)
      assertPages(document)
      assert.equal(bare(printed(document)), bare(written(document)))
    }
  })

  it('breaks lines by the rule, full as they can be', () => {
    const line = fc.array(
      fc.constantFrom(
        '清',
        '理',
        '，',
        '。',
        '（',
        '）',
        '“',
        '”',
        '——',
        '……',
        '2026',
        '35.2%',
        'ab',
        ' ',
        '、',
        '《',
        '》',
      ),
      {maxLength: 120},
    )
    fc.assert(
      fc.property(line, fc.integer({min: 8, max: 28}), (pieces, width) => {
        const text = pieces.join('')
        const ends = breakLines(text, width - 2, width)
        const lines = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
        assert.equal(lines.join(''), text)
        lines.forEach((own, index) =>
          assert.ok(widthOf(withoutHanging(own.trimEnd())) <= (index === 0 ? width - 2 : width) + 1e-6, own),
        )
        for (let index = 1; index < lines.length; index++)
          assertBreak(lines[index - 1]!, lines.slice(index).join(''), index === 1 ? width - 2 : width)
      }),
      {numRuns: numRuns * 4},
    )
  })

  it('lays out a long draft typed into as a new one, and sets anew only the lines of the paragraph', () => {
    const text = longDraft('\n', 20_000)
    const first = readDraft(text, {genres})
    const before = new Set(linesOf(readPageDocument(first)).map(({runs}) => runs))
    const changed = `${text.slice(0, 9000)}清理${text.slice(9000)}`
    const warm = readPageDocument(readDraft(changed, {genres, previous: first}))
    assertPages(warm)
    assert.deepEqual(warm, documentOf(changed))
    const after = linesOf(warm).map(({runs}) => runs)
    assert.ok(after.length > 500)
    assert.ok(after.filter(runs => !before.has(runs)).length <= 12)
  })
})

/** A line without the one mark that may stand in the margin. */
const withoutHanging = (line: string): string => (hanging.includes(line.at(-1) ?? ' ') ? line.slice(0, -1) : line)

const linesOf = (document: PageDocument): PlacedLine[] =>
  layOut(document).flatMap(({content}) => content.filter(item => item.kind === 'line'))

/** Between two lines: a place where a line may end, unless the line has no other; and no piece more would have fitted. */
function assertBreak(before: string, after: string, room: number): void {
  const [last, first] = [unbreakable(before).at(-1)!, unbreakable(after)[0]!]
  const pieces = unbreakable(before)
  const hasBreak = pieces.some((piece, at) => at > 0 && mayBreak(pieces[at - 1]!, piece))
  if (hasBreak) {
    assert.ok(!noLineStart.includes(after[0]!), `starts: ${after}`)
    assert.ok(!noLineEnd.includes(before.trimEnd().at(-1) ?? '清') || isSpace(last), `ends: ${before}`)
    assert.ok(!/—$/.test(before) || !after.startsWith('—'))
    assert.ok(!/[\dA-Za-z]$/.test(before) || !/^[\dA-Za-z]/.test(after))
  }
  // What goes down is the least that may: the first pieces after the line, up to where a line might end, did not fit.
  const next = unbreakable(after)
  const least = next.findIndex((piece, at) => at > 0 && mayBreak(next[at - 1]!, piece))
  const together = next.slice(0, least < 0 ? next.length : least).join('')
  if (mayBreak(last, first))
    assert.ok(widthOf(before + together.trimEnd()) > room - 1e-6 || together === '', `${before}|${after}`)
}
