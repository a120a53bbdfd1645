import assert from 'node:assert/strict'
import {directRepeats} from '../../server/src/rules/residue/repeats'

describe('repeated phrases', () => {
  it('are looked for once in a text that repeats what is no phrase from end to end', () => {
    // Each place walked back to the start of the text: hours for a text of this length.
    for (const unit of ['尊敬的各位领导：（1）', 'Z`帐户', '一是甲；'])
      assert.deepEqual(directRepeats(unit.repeat(100_000)), [])
  })

  it('are found behind a run that is none', () => {
    const text = `${'甲、乙、'.repeat(50)}由网格员网格员登记，${'甲、乙、'.repeat(50)}`
    assert.deepEqual(
      directRepeats(text).map(({span}) => text.slice(span.start, span.end)),
      ['网格员'],
    )
  })
})
