import assert from 'node:assert/strict'
import {periodsFor} from '../../client/src/periods'

describe('the periods offered for a new draft', () => {
  for (const [genre, day, first] of [
    ['工作总结', '2026-11-22', '2026年'],
    ['工作总结', '2027-01-10', '2026年'],
    ['工作计划', '2026-11-22', '2027年'],
    ['工作计划', '2027-01-10', '2027年'],
  ] as const) {
    it(`of ${genre} begin with ${first} on ${day}`, () => assert.equal(periodsFor(genre, new Date(day))[0], first))
  }

  it('are all different', () => {
    for (let month = 1; month <= 12; month++)
      for (const genre of ['工作总结', '工作计划']) {
        const periods = periodsFor(genre, new Date(2026, month - 1, 15))
        assert.equal(new Set(periods).size, periods.length, `${genre} ${month}: ${periods.join()}`)
      }
  })
})
