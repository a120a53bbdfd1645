import assert from 'node:assert/strict'
import {parseBlocks} from '../../server/src/markdown/parseBlocks'
import {copiedWhile} from '../support/copied'

const numbered = (count: number, each: (at: number) => string): string =>
  Array.from({length: count}, (_, at) => each(at)).join('')

describe('what is copied to read a text grows with its length only, of', () => {
  const shapes: readonly (readonly [what: string, shape: (count: number) => string])[] = [
    ['items', count => numbered(count, at => `${at}. **甲**\n`)],
    ['items that go on', count => numbered(count, at => `${at}. **甲**\n   乙\n`)],
    ['items in items', count => numbered(count, at => `- 甲${at}\n  - 乙\n`)],
    ['items in items between blank lines', count => numbered(count, at => `- 甲${at}\n\n  - 乙\n\n`)],
    ['items with quotations', count => numbered(count, at => `- 甲${at}\n  > 乙\n`)],
    ['footnotes', count => numbered(count, at => `甲[^${at}]\n\n[^${at}]: 乙\n\n`)],
    ['rows', count => `| 甲 | 乙 |\n| -- | -- |\n${numbered(count, at => `| ${at} | 乙 |\n`)}`],
  ]
  for (const [what, shape] of shapes) {
    it(what, () => {
      const [some, more] = [400, 1600].map(count => copiedWhile(() => parseBlocks(shape(count))))
      assert.ok(more! <= 6 * some!, `${some} entries, and ${more} for four times as much`)
    })
  }
})
