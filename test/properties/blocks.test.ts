import {tests as examples} from 'commonmark-spec'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import type {PlacedBlock} from '../../server/src/markdown/block'
import {cutRules, type CutRules} from '../../server/src/markdown/cuts'
import {MOST_CHARACTERS_SINCE, MOST_SINCE} from '../../server/src/markdown/known'
import {MASK, type Line} from '../../server/src/markdown/line'
import {parseBlocks, parseBy, plainBlocks, type ParsedBlocks} from '../../server/src/markdown/parseBlocks'
import {sentences} from '../../server/src/markdown/sentence'
import {assertWhole, linesOf, together} from './blocksReference'
import {adversarial, anyText, apply, draftLike, edit, runningOn, tables} from './blocksTexts'
import {longDraft} from './longDraft'

/** How many texts each property is tried on; `RUNS=100000` for a thorough search. */
const runs = Number(process.env['RUNS'] ?? 150)

const texts = [
  ['adversarial documents', adversarial],
  ['documents that look like drafts', draftLike],
  ['documents whose blocks run into one another', runningOn],
  ['tables', tables],
  ['any characters', anyText],
] as const

const listsCut: CutRules = {...cutRules, longList: 1}

describe('blocks of a text', () => {
  describe('are those of a full parse (P1)', () => {
    const isWhole = (text: string) => assertWhole(text, parseBlocks(text).blocks)
    for (const [name, arbitrary] of texts) {
      it(`for ${name}`, () => {
        fc.assert(fc.property(arbitrary, isWhole), {numRuns: runs})
      })
    }
    for (const [name, arbitrary] of texts) {
      it(`for ${name}, with every list cut between its items`, () => {
        fc.assert(
          fc.property(arbitrary, text => assertWhole(text, parseBy(listsCut, text).blocks, 'lists cut anywhere')),
          {numRuns: runs},
        )
      })
    }
    it('for tables of more rows than are parsed at once', () => {
      const rows = Array.from({length: 350}, (_, at) => `| ${at % 9} | **乙${at}** |\n`)
      isWhole(`甲。\n\n| 甲 | 乙 |\n|---|---|\n${rows.join('')}\n丙。\n`)
    })
    it('for the examples of CommonMark', () => {
      for (const {markdown} of examples) isWhole(source(markdown))
    })
    it('for two examples of CommonMark after one another', () => {
      const example = fc.constantFrom(...examples.map(({markdown}) => source(markdown)))
      const pair = fc.tuple(example, fc.constantFrom('', '\n', '\n\n'), example).map(parts => parts.join(''))
      fc.assert(fc.property(pair, isWhole), {numRuns: runs})
    })

    describe('because of each guard: without it there is a counter-example', () => {
      const plain: CutRules['classify'] = (text, line) => {
        const found = cutRules.classify(text, line)
        return found === 'other' ? 'plain' : found
      }
      const onlyIf = (pattern: RegExp): Partial<CutRules> => ({
        classify: (text, line) =>
          (pattern.test(text.slice(line.start, line.end)) ? plain : cutRules.classify)(text, line),
      })
      const guards: readonly (readonly [string, Partial<CutRules>])[] = [
        ['a list goes on after a blank line', {startsAfterBlank: text => text !== ''}],
        ['a paragraph goes on without a blank line', {startsAnywhere: (text, {start}) => text[start] !== ' '}],
        ['a fence stays open', onlyIf(/^`/)],
        ['a delimiter row makes the line before it a table', onlyIf(/^[|:-]/)],
        ['HTML stays open', onlyIf(/^</)],
        ['a definition changes every other block', onlyIf(/^\[/)],
        ['a quotation takes further lines', onlyIf(/^>/)],
        ['an indented item is not at the top', onlyIf(/^ +-/)],
      ]
      for (const [name, rules] of guards) {
        it(name, () => {
          const isWholeToo = (text: string) => assertWhole(text, parseBy({...cutRules, ...rules}, text).blocks)
          const {failed} = fc.check(fc.property(runningOn, isWholeToo), {numRuns: 3000, endOnFailure: true})
          assert(failed, 'the property holds without the guard')
        })
      }
    })
  })

  describe('are the same with the cache of the versions before (P4)', () => {
    for (const [name, arbitrary] of texts) {
      it(`for ${name}`, () => {
        const history = fc.tuple(arbitrary, fc.array(edit, {minLength: 1, maxLength: 5}))
        fc.assert(
          fc.property(history, fc.constantFrom(cutRules, listsCut), ([text, edits], rules) => {
            let warm = parseBy(rules, text)
            edits.reduce((before, change) => {
              const after = apply(before, change)
              warm = parseBy(rules, after, warm.cache)
              assertSame(warm, parseBy(rules, after))
              return after
            }, text)
          }),
          {numRuns: runs / 2},
        )
      })
    }
  })

  describe('have lines (P6)', () => {
    for (const [name, arbitrary] of texts) {
      it(`that cover the text and keep its length, for ${name}`, () => {
        fc.assert(
          fc.property(arbitrary, text => {
            assertLines(text, parseBlocks(text))
            assertLines(text, plainBlocks(text))
          }),
          {numRuns: runs},
        )
      })
    }
  })

  describe('are parsed where the text changed (P3)', () => {
    const typed = [
      '字',
      '一、',
      '（一）',
      '1.',
      '1、',
      '1. ',
      '- ',
      '**一、**',
      '# ',
      '\n',
      '\n\n',
      '\n1.',
      '\n- ',
      '20_年',
      '<',
      '`',
      '|',
    ]
    for (const [name, between] of [
      ['with blank lines', '\n\n'],
      ['with single line ends', '\n'],
    ] as const) {
      const draft = longDraft(between)
      const before = parseBlocks(draft)
      const middle = draft.indexOf(between, 35_000) + between.length
      const end = draft.indexOf(between, middle)
      const places = [0, middle, (middle + end) >> 1, end, draft.length - 1, draft.length]
      it(`${name}: at each key typed`, () => {
        for (const at of places) {
          for (const word of typed) {
            let {cache} = before
            for (let count = 1; count <= word.length; count++) {
              const text = draft.slice(0, at) + word.slice(0, count) + draft.slice(at)
              cache = assertLittle(text, parseBlocks(text, cache), `${word.slice(0, count)} at ${at}`).cache
            }
          }
        }
      })
      it(`${name}: when lines are joined or a character goes`, () => {
        for (const [at, count] of [
          [end, between.length],
          [end, 1],
          [end - 1, 1],
          [middle, 1],
          [0, 1],
        ] as const) {
          const text = draft.slice(0, at) + draft.slice(at + count)
          assertLittle(text, parseBlocks(text, before.cache), `without ${count} at ${at}`)
        }
      })
      it(`${name}: nowhere, where it did not`, () => {
        const again = parseBlocks(draft, before.cache)
        assert.deepEqual(again.parsed, {pieces: 0, characters: 0})
        again.blocks.forEach(({block}, index) => assert.equal(block, before.blocks[index]!.block))
      })
    }
  })
})

describe('a draft on one line', () => {
  it('is remembered in few of its versions', () => {
    const text = '社区走访居民。'.repeat(10_000)
    let {cache} = parseBlocks(text)
    let most = 0
    for (let typed = 1; typed <= 100; typed++) {
      cache = parseBlocks(`${text.slice(0, 35_000)}${'甲'.repeat(typed)}${text.slice(35_000)}`, cache).cache
      const keys = [...cache.pieces.since.keys(), ...cache.lines.since.keys()]
      most = Math.max(most, keys.join('').length)
    }
    assert.ok(most > text.length, 'nothing is remembered')
    assert.ok(most <= MOST_CHARACTERS_SINCE + 3 * text.length, `${most} characters`)
  })
})

describe('a table', () => {
  it('reads only the row that is written in, and keeps the rows before it', () => {
    const rows = Array.from({length: 300}, (_, at) => `| ${at} | 乙**丙**${at} |\n`).join('')
    const text = `| 甲 | 乙 |\n|---|---|\n${rows}\n丁。\n`
    const before = parseBlocks(text)
    const at = text.indexOf('丙**150')
    const after = parseBlocks(`${text.slice(0, at)}戊${text.slice(at)}`, before.cache)
    const [old, fresh] = [before, after].map(({blocks}) => rowsOf(blocks[0]!))
    const kept = (from: number, to: number) => fresh!.slice(from, to).every((row, index) => row === old![from + index])
    assert.equal(fresh!.length, 301)
    assert.ok(kept(1, 151), 'the rows before')
    assert.notEqual(fresh![151], old![151])
    const read = [...after.cache.rows.since.keys()]
    assert.deepEqual(read, ['|| 150 | 乙**戊丙**150 |'])
  })
})

const rowsOf = ({block}: PlacedBlock) => {
  const [table] = block.nodes
  assert.equal(table?.type, 'table')
  return table.children
}

function assertLittle(text: string, result: ParsedBlocks, what: string): ParsedBlocks {
  const {pieces, characters} = result.parsed
  assert(pieces <= 2 && characters <= 2000, `${what}: ${pieces} pieces, ${characters} characters`)
  assert.equal(result.blocks.map(({block}) => block.text).join(''), text)
  return result
}

function assertSame(warm: ParsedBlocks, cold: ParsedBlocks): void {
  assert.deepEqual(together(warm.blocks), together(cold.blocks))
  assert.deepEqual(linesOf(warm.blocks), linesOf(cold.blocks))
  for (const known of ['pieces', 'lines', 'rows'] as const) {
    // A text that is one block has no rows by themselves.
    if (known === 'rows' && cold.cache.order.length === 0) continue
    const keys = new Set([...warm.cache[known].whole.keys(), ...warm.cache[known].since.keys()])
    for (const key of cold.cache[known].whole.keys()) assert(keys.has(key), `${known}: ${key}`)
    assert(warm.cache[known].since.size <= 2 * MOST_SINCE)
  }
  assert.deepEqual(
    warm.cache.order.map(({piece, leaves}) => [piece.key, leaves]),
    cold.cache.order.map(({piece, leaves}) => [piece.key, leaves]),
  )
  assert.deepEqual(warm.cache.starts, cold.cache.starts)
  assertIdentical(linesOf(warm.blocks).map(({line}) => line))
}

/** Lines that are equal in all fields are one object. */
function assertIdentical(lines: readonly Line[]): void {
  const seen = new Map<string, Line>()
  for (const line of lines) {
    const key = JSON.stringify(line)
    assert.equal(seen.get(key) ?? line, line)
    seen.set(key, line)
  }
}

function assertLines(text: string, {blocks}: ParsedBlocks): void {
  const lines = linesOf(blocks)
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (const {line, offset} of lines) {
    assert.equal(offset, at)
    assert.equal(text.slice(offset, offset + line.text.length), line.text)
    at += line.text.length
    at += /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0
    assert.equal(line.prose.length, line.text.length)
    for (let index = 0; index < line.prose.length; index++) {
      assert(line.prose[index] === line.text[index] || line.prose[index] === MASK)
    }
    assert(line.contentStart <= line.text.length)
    let last = 0
    for (const {start, end} of line.strong) assert(0 <= start && start < end && end <= line.text.length)
    for (const {start, end} of sentences(line)) {
      assert(last <= start && start < end && end <= line.text.length)
      last = end
    }
  }
  assert.equal(at, text.length)
  assertIdentical(lines.map(({line}) => line))
}

const source = (example: string): string => example.replaceAll('→', '\t')
