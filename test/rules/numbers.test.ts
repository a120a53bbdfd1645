import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {namedDays} from '../../server/src/data/namedDays'
import {namedDaysSchema} from '../../server/src/data/schema'
import {daysIn} from '../../server/src/rules/number/calendar'
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

describe('named days', () => {
  it('have the form of the list, and are days, each once', () => {
    assert.deepEqual(namedDaysSchema.parse({days: namedDays}), {days: namedDays})
    const dates = namedDays.map(({date}) => date)
    assert.deepEqual(dates, [...new Set(dates)])
    for (const date of dates) {
      const [month, day] = date.split('.').map(Number)
      assert.ok(day! > 0 && day! <= daysIn(month!), date)
    }
  })

  it('are all found as decimals', () => {
    for (const {date, names} of namedDays) {
      for (const name of names) {
        assert.deepEqual(placesOf('named-day', `开展${date}${name}活动。`), [`2 ${date}`])
      }
    }
  })
})
