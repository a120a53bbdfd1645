import assert from 'node:assert/strict'
import {createShownPages} from '../../client/src/pageChanges'
import {printedPages} from '../../client/src/printedPages'
import type {Page, PlacedLine} from '../../server/src/protocol'
import {bodyLine, bodyLines, drawn, settings, upright} from './pages'

/** In hundredths of a millimetre. */
const line = (28.95 * 2540) / 72
const texts = (page: Page) => drawn(page).shapes.filter(({tag}) => tag === 'text')

describe('a page on the screen', () => {
  it('is A4 with the text area of the standard: 37 mm above, 28 mm on the left, 156 mm wide', () => {
    const drawing = drawn(upright(null, [bodyLine(0, 0)]))
    assert.deepEqual([drawing.width, drawing.height], [21000, 29700])
    const {x, y, textLength} = drawing.shapes[0]!.attributes
    assert.deepEqual([x, textLength], [2800, 15600])
    // The line is 28.95 points high, and its characters of 16 points stand in the middle of it.
    assert.equal(y, Math.round(3700 + line / 2 + 564.4 * 0.38))
  })

  it('has room for 22 lines above its lower edge', () => {
    const lines = texts(upright(null, bodyLines(22)))
    assert.equal(lines.length, 22)
    const last = lines.at(-1)
    assert.ok(Number(last!.attributes['y']) < 3700 + 22500)
    assert.ok(Number(last!.attributes['y']) > 3700 + 22500 - line)
  })

  it('has its number at the outer edge, one character in', () => {
    const number = (value: number | null) => texts(upright(value, []))[0]
    assert.equal(number(1)?.text, '— 1 —')
    assert.deepEqual(
      [number(1)?.attributes['x'], number(1)?.attributes['text-anchor']],
      [Math.round(18400 - (14 * 2540) / 72), 'end'],
    )
    assert.deepEqual(
      [number(2)?.attributes['x'], number(2)?.attributes['text-anchor']],
      [Math.round(2800 + (14 * 2540) / 72), undefined],
    )
    assert.equal(number(null), undefined)
  })

  it('turns the number with the paper where a table lies', () => {
    const page = {...upright(3, []), lying: true}
    const {width, height} = drawn(page)
    assert.deepEqual([width, height], [29700, 21000])
    assert.match(String(texts(page)[0]!.attributes['transform']), /^rotate\(90 /)
  })

  it('sets the issuer and its line in red, and nothing else', () => {
    const issuer: PlacedLine = {...bodyLine(0, 0), role: 'issuer'}
    const rule = {kind: 'rule', top: 2, colour: 'red', thickness: 0.7} as const
    const [first, line, body] = drawn(upright(null, [issuer, rule, bodyLine(3, 40)])).shapes
    assert.equal(first?.attributes['fill'], '#e60012')
    assert.deepEqual([line?.attributes['stroke'], line?.attributes['stroke-width']], ['#e60012', 70])
    assert.equal(body?.attributes['fill'], undefined)
  })

  it('spreads a full line evenly to the edge, over all its runs', () => {
    const run = {face: 'fangsong', bold: false, size: 16} as const
    const runs = [
      {...run, text: '一是', left: 0, width: 2},
      {...run, text: '走访居民。', left: 2, width: 5},
    ]
    const spread = drawn(upright(null, [{...bodyLine(0, 0), runs, spreadTo: 10}])).shapes
    // Three ems of room between seven characters.
    assert.deepEqual(
      spread.map(({attributes: {x, textLength}}) => [x, textLength]),
      [
        [2800, Math.round(2.5 * (15600 / 28))],
        [2800 + Math.round(3 * (15600 / 28)), Math.round(7 * (15600 / 28))],
      ],
    )
  })

  it('draws a row with a frame around each cell', () => {
    const cell = (left: number) => ({left, width: 14, lines: [bodyLine(0, 0, '项目')]})
    const page = upright(null, [{kind: 'row', head: true, top: 0, height: 1, cells: [cell(0), cell(14)]}])
    assert.deepEqual(
      drawn(page).shapes.map(({tag}) => tag),
      ['path', 'text', 'path', 'text'],
    )
  })
})

describe('pages that change', () => {
  const pages = (text: string) => [
    upright(1, bodyLines(22)),
    upright(2, [bodyLine(0, 616, text)]),
    upright(3, [bodyLine(0, 700)]),
  ]
  const drawings = (text: string) => pages(text).map(drawn)
  const changed = (changes: {readonly changed: readonly {readonly index: number}[]}) =>
    changes.changed.map(({index}) => index)

  it('are sent alone', () => {
    const shown = createShownPages()
    assert.deepEqual(changed(shown.next(drawings('甲'))), [0, 1, 2])
    assert.deepEqual(changed(shown.next(drawings('甲'))), [])
    assert.deepEqual(changed(shown.next(drawings('乙'))), [1])
    const fewer = shown.next(drawings('乙').slice(0, 2))
    assert.deepEqual([fewer.count, changed(fewer)], [2, []])
    assert.deepEqual(changed(shown.next(drawings('乙'))), [2])
  })

  it('are not those that only stand elsewhere in the draft', () => {
    const shown = createShownPages()
    shown.next([drawn(upright(1, bodyLines(22, 0)))])
    assert.deepEqual(changed(shown.next([drawn(upright(1, bodyLines(22, 57)))])), [])
  })

  it('are sent again to a view that is empty again', () => {
    const shown = createShownPages()
    shown.next(drawings('甲'))
    shown.forget()
    assert.deepEqual(changed(shown.next(drawings('甲'))), [0, 1, 2])
  })
})

describe('pages for the printer', () => {
  const html = (text: string, title = '述职报告') =>
    printedPages([drawn(upright(1, [bodyLine(0, 0, text)])), drawn({...upright(2, []), lying: true})], settings, title)

  it('are one file without script, each page a sheet of A4 without margins', () => {
    const file = html('全年走访居民。')
    assert.match(file, /@page \{ size: A4; margin: 0; \}/)
    assert.deepEqual(file.match(/<svg [^>]*>/g), [
      '<svg viewBox="0 0 21000 29700">',
      '<svg viewBox="0 0 29700 21000" class="lying">',
    ])
    assert.doesNotMatch(file, /<script|<link|https?:|src=/)
  })

  it('have the text of the draft as text', () => {
    const file = html('<script>alert("甲")</script>', '</title><script>')
    assert.ok(file.includes('>&lt;script&gt;alert(&quot;甲&quot;)&lt;/script&gt;</text>'))
    assert.ok(file.includes('<title>&lt;/title&gt;&lt;script&gt;</title>'))
  })
})
