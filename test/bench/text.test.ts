import assert from 'node:assert/strict'
import {reportText, type Shape} from '../../scripts/bench/text.mjs'
import {createService, defaultSettings} from '../../server/src/service'

const shapes: readonly Shape[] = ['blank', 'newline', 'giant', 'stars']
const longestLine = (text: string): number => Math.max(...text.split('\n').map(line => line.length))

describe('the texts of the bench', () => {
  for (const shape of shapes) {
    it(`${shape}: the same for the same seed, another for another`, () => {
      assert.equal(reportText(7000, {shape, seed: 3}), reportText(7000, {shape, seed: 3}))
      assert.notEqual(reportText(7000, {shape, seed: 3}), reportText(7000, {shape, seed: 4}))
    })
    it(`${shape}: as long as asked, and at most 200 characters longer`, () => {
      for (const length of [1000, 7000, 70_000])
        for (let seed = 1; seed <= 20; seed++) {
          const surplus = reportText(length, {shape, seed}).length - length
          assert.ok(surplus >= 0 && surplus <= 200, `length ${length}, seed ${seed}: ${surplus} more`)
        }
    })
  }

  it('are work reports with a few faults', () => {
    const {read, check} = createService(defaultSettings)
    const draft = read(reportText(7000))
    assert.equal(draft.genre?.name, '工作报告')
    const found = check(draft).length
    assert.ok(found > 0 && found < 40, `${found} findings`)
  })
  it('have a blank line between paragraphs', () => {
    const text = reportText(7000, {shape: 'blank'})
    assert.ok(text.split('\n\n').length > 40)
    assert.doesNotMatch(text, /[^\n]\n[^\n]|\n\n\n/)
  })
  it('have one newline between paragraphs', () => {
    assert.doesNotMatch(reportText(7000, {shape: 'newline'}), /\n\n/)
  })
  it('are one paragraph on one line', () => {
    assert.ok(longestLine(reportText(7000, {shape: 'giant'})) > 6900)
    assert.ok(longestLine(reportText(7000, {shape: 'blank'})) < 300)
  })
  it('have 1,500 unpaired ** in 70,000 characters', () => {
    const count = (length: number) => reportText(length, {shape: 'stars'}).split('**').length - 1
    assert.deepEqual([7000, 70_000].map(count), [150, 1500])
    assert.doesNotMatch(reportText(7000, {shape: 'stars'}), /(?<![，。]|^)\*\*/m)
  })
})
