import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {marked, placesOf} from './support'
import {numberTexts} from './numberTexts'

describe('rules about figures and dates', () => {
  for (const [id, {finds, keepsSilent}] of Object.entries(numberTexts)) {
    for (const bad of finds) {
      it(`${id} finds: ${bad.replaceAll('\n', '⏎')}`, () => {
        const {text, places} = marked(bad)
        assert.deepEqual(placesOf(id, text), places)
      })
    }
    for (const text of keepsSilent) {
      it(`${id} keeps silent: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(placesOf(id, text), []))
    }
  }
})
