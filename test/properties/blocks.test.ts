import {tests as examples} from 'commonmark-spec'
import fc from 'fast-check'
import {parseBlocks} from '../../server/src/markdown/parseBlocks'
import {assertWhole} from './blocksReference'
import {adversarial, draftLike} from './blocksTexts'

const runs = Number(process.env['RUNS'] ?? 3000)

describe('blocks of a text', () => {
  describe('are those of a full parse (P1)', () => {
    it('for adversarial documents', () => {
      fc.assert(
        fc.property(adversarial, text => assertWhole(text, parseBlocks(text).blocks)),
        {numRuns: runs},
      )
    })
    it('for documents that look like drafts', () => {
      fc.assert(
        fc.property(draftLike, text => assertWhole(text, parseBlocks(text).blocks)),
        {numRuns: runs},
      )
    })
    it('for the examples of CommonMark', () => {
      for (const {markdown} of examples) assertWhole(source(markdown), parseBlocks(source(markdown)).blocks)
    })
    it('for two examples of CommonMark after one another', () => {
      const example = fc.constantFrom(...examples.map(({markdown}) => source(markdown)))
      const pair = fc.tuple(example, fc.constantFrom('', '\n', '\n\n'), example).map(parts => parts.join(''))
      fc.assert(
        fc.property(pair, text => assertWhole(text, parseBlocks(text).blocks)),
        {numRuns: runs},
      )
    })
  })
})

const source = (example: string): string => example.replaceAll('→', '\t')
