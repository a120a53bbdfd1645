import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Line} from '../../scripts/render/render.mjs'
import {render} from '../../scripts/render/render.mjs'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import type {Role} from '../../server/src/publish/pageDocument'
import type {Page, PlacedLine} from '../../server/src/publish/pages'
import {readPageDocument} from '../../server/src/publish/readPageDocument'
import {toDocx} from '../../server/src/word/index'
import {area, compare, millimetre, type Compared} from './compare'
import {drafts, withDigits} from './drafts'

/** Exports drafts of six kinds, renders the Word files with LibreOffice, and measures the lines in the PDF. */
describe('The Word file on paper', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongwen-render-'))
  let plain: readonly Compared[] = []
  let figures: readonly Compared[] = []
  after(() => fs.rmSync(folder, {recursive: true, force: true}))

  before(async () => {
    const names = Object.keys(drafts)
    const texts = [...Object.entries(drafts), ...Object.entries(drafts).map(([name, text]) => [name, withDigits(text)])]
    const documents = texts.map(([, text]) => readPageDocument(readDraft(text!, {genres})))
    const files = documents.map((_, index) => path.join(folder, `${index}.docx`))
    for (const [index, document] of documents.entries()) fs.writeFileSync(files[index]!, await toDocx(document))
    const pages = await render(files, folder)
    const compared = documents.map((document, index) => compare(texts[index]![0]!, document, pages[index]!))
    plain = compared.slice(0, names.length)
    figures = compared.slice(names.length)
  })

  it('has the pages and the lines of the preview where all is Han characters and full-width marks', () => {
    console.log(`      ${pageCount(plain)} pages, ${lineCount(plain)} lines`)
    assert.deepEqual(
      plain.flatMap(({differing}) => differing),
      [],
    )
    for (const {name, laidOut, rendered} of plain) {
      assert.equal(rendered.length, laidOut.length, name)
      assert.ok(rendered.length >= 3, `${name} has ${rendered.length} pages`)
    }
  })

  it('stays within one line a page where there are digits', () => {
    const differing = figures.flatMap(found => found.differing)
    console.log(`      ${differing.length} of ${lineCount(figures)} lines differ`)
    for (const {name, laidOut, rendered} of figures) {
      const expected = laidOut.flatMap(({content}) => content).filter(({kind}) => kind !== 'rule').length
      const found = lineCount([{rendered}])
      assert.ok(Math.abs(expected - found) <= laidOut.length, `${name}: ${expected} lines laid out, ${found} rendered`)
      assert.equal(rendered.length, laidOut.length, name)
    }
  })

  it('has 22 lines on a full page, from 37 mm below the edge on, 28.95 points apart', () => {
    const full = plain.flatMap(({laidOut, rendered}) => rendered.filter((_, page) => isFull(laidOut[page])))
    console.log(`      ${full.length} full pages`)
    assert.ok(full.length >= 12)
    for (const {text} of full) {
      assert.equal(text.length, 22)
      // In a line of exact height, the type stands at its foot.
      near(text[0]!.bottom - 28.95, area.top, 'top of the text area')
      near(text[21]!.bottom, area.bottom, 'bottom of the text area')
      near((text[21]!.bottom - text[0]!.bottom) / 21, 28.95, 'between two lines', 0.05)
      text.slice(1).forEach((line, index) => {
        const apart = line.bottom - text[index]!.bottom
        // A font may reach lower than another.
        near(apart, 28.95, 'between two lines')
      })
    }
  })

  it('has 28 characters on a full line, from 28 mm on and 156 mm long', () => {
    const spread = placedLines(plain).filter(({placed}) => placed.spreadTo === 28)
    const lengths = spread.filter(({placed}) => placed.runs[0]!.left === 0).map(({line}) => [...line.text].length)
    const whole = lengths.filter(length => length === 28).length
    console.log(`      ${whole} of ${lengths.length} lines filled from edge to edge have 28 characters`)
    assert.equal(Math.max(...lengths), 28)
    assert.ok(whole > lengths.length / 2)
    for (const {line, placed} of spread) {
      near(line.right, area.right, line.text)
      near(line.left, leftOf(placed), line.text)
    }
  })

  it('has ordinals two characters in, and signature and date where the standard puts them', () => {
    const seen = new Set<Role>()
    for (const {line, placed} of placedLines(plain)) {
      seen.add(placed.role)
      near(line.left, leftOf(placed), `${placed.role}: ${line.text}`)
      if (/^(?:[一二三]、|（[一二三]）)/.test(line.text)) near(line.left, area.left + 2 * area.character, line.text)
    }
    const roles = [
      'title',
      'addressee',
      'heading-1',
      'attachment-note',
      'signature',
      'date',
      'note',
      'attachment-label',
    ]
    for (const role of roles) assert.ok(seen.has(role as Role), role)
  })

  it('has the page number at the outer edge, one character in, its dashes 7 mm below the text', () => {
    for (const {rendered} of plain)
      rendered.forEach(({foot}, index) => {
        assert.equal(foot?.text.replace(/\s/g, ''), `—${index + 1}—`)
        if (index % 2 === 0) near(foot!.right, area.right - 14, 'odd page')
        else near(foot!.left, area.left + 14, 'even page')
        near((foot!.top + foot!.bottom) / 2, area.bottom + 7 * millimetre, 'dashes')
      })
  })
})

const pageCount = (all: readonly Compared[]): number => all.reduce((sum, {rendered}) => sum + rendered.length, 0)

const lineCount = (all: readonly Pick<Compared, 'rendered'>[]): number =>
  all.reduce((sum, {rendered}) => sum + rendered.reduce((lines, {text}) => lines + text.length, 0), 0)

/** Nothing on the page but 22 lines of type. */
const isFull = (page: Page | undefined): boolean =>
  page?.content.length === 22 && page.content.every(({kind}) => kind === 'line')

/** The lines of pages without tables, with their places in the preview. */
const placedLines = (all: readonly Compared[]): {placed: PlacedLine; line: Line}[] =>
  all.flatMap(({laidOut, rendered}) =>
    laidOut.flatMap(({content}, page) => {
      const lines = content.filter((placed): placed is PlacedLine => placed.kind === 'line')
      if (lines.length < content.length) return []
      const text = rendered[page]?.text ?? []
      return lines.flatMap((placed, at) => (text[at] ? [{placed, line: text[at]}] : []))
    }),
  )

/** Where a line begins; lengths of the layout are in ems of the body. */
const leftOf = ({runs}: PlacedLine): number => area.left + runs[0]!.left * area.character

function near(found: number, expected: number, what: string, limit = 1): void {
  const off = (found - expected) / millimetre
  assert.ok(Math.abs(off) <= limit, `${what}: ${off.toFixed(2)} mm off`)
}
