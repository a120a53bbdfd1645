import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {protectedInDraft, protectedInLine} from '../../server/src/lint/protect'
import type {Span} from '../../server/src/markdown/span'
import {draftOf} from './draftOf'

describe('what is protected at an edit', () => {
  const draft = draftOf(`# 工作总结\n\n${'推行“甲乙”制度。'.repeat(1000)}`)
  const {line, offset} = draft.lines.find(({line}) => line.kind === 'prose')!
  const asked = (isProtected: ReturnType<typeof protectedInLine>, edit: Span): Span[] => {
    const stretches: Span[] = []
    isProtected(edit, stretch => {
      stretches.push(stretch)
      return false
    })
    return stretches
  }

  it('is asked of the stretches at the edit, not of all in the line', () => {
    assert.deepEqual(asked(protectedInLine(line), {start: 4503, end: 4504}), [{start: 4503, end: 4505}])
    assert.deepEqual(asked(protectedInLine(line), {start: 4507, end: 4508}), [])
  })

  it('counts from the start of the draft where the edit does', () => {
    const edit = {start: offset + 3, end: offset + 4}
    assert.deepEqual(asked(protectedInDraft(draft), edit), [{start: offset + 3, end: offset + 5}])
  })
})
