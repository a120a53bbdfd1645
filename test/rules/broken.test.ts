import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import repeatedCharacters from '../../server/src/data/lexicons/repeated-characters.json'
import {lexiconSchema} from '../../server/src/data/schema'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {repeatedCharacter} from '../../server/src/rules/residue/repeatedCharacter'
import {findingsOf, marked} from './support'

describe('the list of repeated characters', () => {
  const {entries} = lexiconSchema.parse(repeatedCharacters)
  const mended = (text: string) =>
    applyEdits(text, collectFixes(findingsOf([repeatedCharacter], text), {all: true}).edits)

  it('finds and mends the word of each entry, where its sentences mark it', () => {
    for (const {right, tests} of entries) {
      for (const bad of tests.bad) {
        const {text, places} = marked(bad)
        const found = findingsOf([repeatedCharacter], text)
        assert.deepEqual(
          found.map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`),
          places,
        )
        assert.equal(mended(text), bad.replace(/⟦[^⟧]*⟧/, right))
      }
    }
  })

  it('is silent where an entry says so', () => {
    for (const {tests} of entries)
      for (const good of tests.good ?? []) assert.deepEqual(findingsOf([repeatedCharacter], good), [], good)
  })
})
