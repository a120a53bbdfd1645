import assert from 'node:assert/strict'
import {calculationsOf} from '../../server/src/figures/calculations'
import {statementsOf} from '../../server/src/figures/statements'
import type {Line} from '../../server/src/markdown/line'
import {parseBlocks} from '../../server/src/markdown/parseBlocks'
import {partsAndTotal} from '../../server/src/rules/consistency/partsAndTotal'
import {workOf} from '../support/work'

const lineOf = (text: string): Line => parseBlocks(text).blocks[0]!.block.lines[0]!.line

const read = (text: string): number => {
  const line = lineOf(text)
  return workOf(() => {
    calculationsOf(line)
    statementsOf(line)
    if (partsAndTotal.scope === 'paragraph') Array.from(partsAndTotal.check(line, {part: 'body'}))
  })
}

const units = [
  '12人，',
  '其中甲12人、',
  '共12人，',
  '占12%，',
  '甲12人，占12%。',
  '办结12件，办结率12%，',
  '由1户增加到2户，',
  '每人12元，',
  '共有党员12名，',
  '：12人，',
  '分别为1人、',
  '男12人，女12人，',
]

describe('a sentence of thousands of figures', () => {
  for (const unit of units)
    it(`takes no longer than its length: ${unit}`, () => {
      const [some, more] = [read(unit.repeat(300)), read(unit.repeat(1200))]
      assert.ok(more < 5 * some, `${some} for 300, ${more} for 1200`)
    })
})
