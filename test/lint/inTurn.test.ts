import assert from 'node:assert/strict'
import fc from 'fast-check'
import {applyEdits} from '../../server/src/lint/fix'
import {inTurn} from '../../server/src/lint/inTurn'
import type {Edit} from '../../server/src/markdown/edit'
import {numRuns} from '../properties/lintTexts'

const edit = (start: number, end: number, text: string): Edit => ({span: {start, end}, text})
const atOnce = (text: string, first: readonly Edit[], second: readonly Edit[]) =>
  inTurn(first, applyEdits(text, first), second)

/** Edits of a text of some length, none overlapping another and no two insertions at one place. */
const editsOf = (length: number): fc.Arbitrary<readonly Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(4), fc.nat(3), fc.string({unit: fc.constantFrom('甲', '乙', '\n'), maxLength: 3})), {
      maxLength: 6,
    })
    .map(steps => {
      const edits: Edit[] = []
      let at = 0
      for (const [skip, taken, text] of steps) {
        const start = at + skip + (edits.length > 0 ? 1 : 0)
        if (start + taken > length) break
        edits.push(edit(start, start + taken, text))
        at = start + taken
      }
      return edits
    })

describe('edits in turn', () => {
  it('are one edit where the second changes what the first put in', () => {
    assert.deepEqual(atOnce('一二三四', [edit(1, 2, '甲乙')], [edit(2, 3, '丙')]), [edit(1, 2, '甲丙')])
  })

  it('stay apart where they are apart, and count in the text before', () => {
    assert.deepEqual(atOnce('一二三四五', [edit(0, 1, '')], [edit(3, 4, '甲')]), [edit(0, 1, ''), edit(4, 5, '甲')])
  })

  it('can take away what an insertion and its surroundings hold', () => {
    assert.deepEqual(atOnce('一二三', [edit(1, 1, '甲')], [edit(0, 3, '乙')]), [edit(0, 2, '乙')])
  })

  it('do at once what both do one after the other', () => {
    const cases = fc.string({unit: fc.constantFrom('子', '丑', '\n'), maxLength: 20}).chain(text =>
      editsOf(text.length).chain(first => {
        const between = applyEdits(text, first)
        return fc.record({
          text: fc.constant(text),
          first: fc.constant(first),
          between: fc.constant(between),
          second: editsOf(between.length),
        })
      }),
    )
    fc.assert(
      fc.property(cases, ({text, first, between, second}) => {
        const edits = inTurn(first, between, second)
        assert.equal(applyEdits(text, edits), applyEdits(between, second))
        edits.forEach(({span}, at) => at > 0 && assert.ok(edits[at - 1]!.span.end <= span.start))
      }),
      {numRuns: numRuns(500)},
    )
  })
})
