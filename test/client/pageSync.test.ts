import assert from 'node:assert/strict'
import fc from 'fast-check'
import {pageCountText} from '../../client/src/pageCountText'
import {itemAt, offsetAt, offsetOf, placeOf, trackOf} from '../../client/src/pageSync'
import {createScrollLead} from '../../client/src/scrollLead'
import {bodyLine, bodyLines, draftPages, upright} from './pages'
import {english, inChinese} from './words'

const lineHeight = (28.95 * 2540) / 72
/** 22 lines from offset 0, 22 lines from offset 616, four lines from 1232 to 1344. */
const draft = draftPages([upright(1, bodyLines(22)), upright(2, bodyLines(22, 616)), upright(3, bodyLines(4, 1232))])
const track = trackOf(draft, 1344)
const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 2, `${actual}, not ${expected}`)

describe('draft and pages in step', () => {
  it('has the beginning of both at the upper edge of the first page', () => {
    assert.deepEqual(placeOf(track, 0), {page: 0, y: 0})
    assert.equal(offsetOf(track, {page: 0, y: 0}), 0)
  })

  it('leads from a line of the draft to the line on its page, and back', () => {
    const place = placeOf(track, 616 + 28 * 5)
    assert.equal(place.page, 1)
    near(place.y, 3700 + 5 * lineHeight)
    assert.equal(offsetOf(track, place), 616 + 28 * 5)
  })

  it('goes on evenly within a line', () => {
    near(placeOf(track, 28 * 3 + 14).y, 3700 + 3.5 * lineHeight)
    assert.equal(offsetOf(track, {page: 0, y: 3700 + 3.5 * lineHeight}), 28 * 3 + 14)
  })

  it('has the end of both at the lower edge of the last page', () => {
    assert.deepEqual(placeOf(track, 1344), {page: 2, y: 29700})
    assert.equal(offsetOf(track, {page: 2, y: 29700}), 1344)
    assert.equal(offsetOf(track, {page: 9, y: 0}), 1344)
  })

  it('never turns back, and comes to the same place by way of the draft', () => {
    fc.assert(
      fc.property(fc.nat(1344), fc.nat(1344), (one, other) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)].map(offset => placeOf(track, offset))
        assert.ok(before!.page < after!.page || (before!.page === after!.page && before!.y <= after!.y))
        assert.equal(offsetOf(track, placeOf(track, one)), one)
      }),
    )
  })

  it('passes over what stands elsewhere on paper than in the draft', () => {
    const copies = {...bodyLine(10, 4, '抄送：区委。'), role: 'copies' as const}
    const withImprint = [upright(1, bodyLines(22, 30)), upright(2, [bodyLine(0, 646), copies, bodyLine(12, 674)])]
    const found = trackOf(draftPages(withImprint), 702)
    near(placeOf(found, 674).y, 3700 + 12 * lineHeight)
    assert.ok(placeOf(found, 6).y < 3700)
  })

  it('lives with no page and with an empty draft', () => {
    assert.deepEqual(placeOf(trackOf(draftPages([]), 0), 5), {page: 0, y: 0})
    assert.equal(offsetOf(trackOf(draftPages([]), 0), {page: 3, y: 7}), 0)
    assert.deepEqual(placeOf(trackOf(draftPages([upright(1, [])]), 0), 0), {page: 0, y: 0})
  })
})

describe('the line of the cursor', () => {
  it('is the one that holds it, or the last one before', () => {
    const found = itemAt(draft, 616 + 30)
    assert.equal(found?.page, 1)
    near(found?.y ?? 0, 3700 + lineHeight)
    assert.equal(itemAt(draft, 5000)?.page, 2)
    assert.equal(itemAt(draftPages([upright(1, [bodyLine(0, 10)])]), 3), undefined)
  })

  it('is the first of those that begin at one place: the head of a table is repeated', () => {
    const head = {kind: 'row', head: true, top: 0, height: 1, cells: [], source: {start: 50, end: 60}} as const
    assert.equal(itemAt(draftPages([upright(1, [head]), upright(2, [head])]), 55)?.page, 0)
  })

  it('tells the page in the status bar', () => {
    assert.equal(pageCountText(draft, 616, english), 'Page 2 of 3')
    assert.equal(pageCountText(draft, 616, inChinese), '第2页/共3页')
    assert.equal(pageCountText(draftPages([]), 0, inChinese), undefined)
  })
})

describe('a place that is pointed at', () => {
  const em = 15600 / 28
  it('is the character there', () => {
    assert.equal(offsetAt(draft, {page: 1, x: 2800 + 10.4 * em, y: 3700 + 2.5 * lineHeight}), 616 + 28 * 2 + 10)
    assert.equal(offsetAt(draft, {page: 1, x: 0, y: 3700 + 2.5 * lineHeight}), 616 + 28 * 2)
    assert.equal(offsetAt(draft, {page: 1, x: 20000, y: 3700 + 2.5 * lineHeight}), 616 + 28 * 3)
  })

  it('is nothing where no line stands', () => {
    assert.equal(offsetAt(draft, {page: 2, x: 5000, y: 3700 + 8 * lineHeight}), undefined)
    assert.equal(offsetAt(draft, {page: 2, x: 5000, y: 100}), undefined)
  })

  it('is the cell of a row', () => {
    const cell = (left: number, start: number) => ({left, width: 14, lines: [bodyLine(0, start, '项目')]})
    const row = {
      kind: 'row',
      head: true,
      top: 0,
      height: 2,
      cells: [cell(0, 3), cell(14, 8)],
      source: {start: 0, end: 12},
    } as const
    const page = draftPages([upright(1, [row])])
    assert.equal(offsetAt(page, {page: 0, x: 2800 + 20 * em, y: 3700 + 10}), 10)
    assert.equal(offsetAt(page, {page: 0, x: 2800 + 20 * em, y: 3700 + 1.5 * lineHeight}), 0)
  })
})

describe('an editor that scrolls', () => {
  const scrolls = (...times: number[]) => {
    let time = 0
    const lead = createScrollLead(() => time)
    lead.take()
    return times.map(at => {
      time = at
      return lead.isEcho()
    })
  }

  it('leads the pages unless they have just led it', () => {
    assert.deepEqual(scrolls(20, 120, 400, 600), [true, true, true, false])
  })

  it('is an echo of the pages once, although it comes late', () => {
    assert.deepEqual(scrolls(1200, 1300), [true, false])
    assert.deepEqual(scrolls(5000), [false])
  })

  it('leads where the pages never did', () => {
    const lead = createScrollLead(() => 0)
    assert.deepEqual([lead.isTaken(), lead.isEcho()], [false, false])
  })
})
