import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {noWords} from '../../server/src/data/mergedWords'
import {defaultSettings, readSettings} from '../../server/src/lint/settings'

const ids = ['date-form', 'ordinal-form']

describe('readSettings', () => {
  for (const nothing of [undefined, null, {}]) {
    it(`${JSON.stringify(nothing)} is the default`, () => {
      assert.deepEqual(readSettings(nothing, ids), {settings: defaultSettings, problems: []})
    })
  }

  it('takes severities by id and category, and words', () => {
    const value = {rules: {'date-form': 'hint', numbering: 'off'}, words: ['社区民', ' 城管 ', '社区民']}
    assert.deepEqual(readSettings(value, ids), {
      settings: {rules: {'date-form': 'hint', numbering: 'off'}, words: {...noWords, accept: ['社区民', '城管']}},
      problems: [],
    })
  })

  const bad: [string, unknown, RegExp][] = [
    ['no object', 'strict', /设置应为对象，现为文字/],
    ['a list', [], /设置应为对象，现为列表/],
    ['rules that are a list', {rules: ['date-form']}, /rules 应为对象.*现为列表/],
    ['a rule that does not exist', {rules: {dateform: 'hint'}}, /“dateform”不是检查项/],
    ['a key of every object', JSON.parse('{"rules": {"__proto__": "off"}}'), /“__proto__”不是检查项/],
    [
      'a severity that does not exist',
      {rules: {'date-form': 'loud'}},
      /“date-form”的值可为 error、warning、information、hint、off，现为“loud”/,
    ],
    ['a severity that is no text', {rules: {'date-form': 2}}, /“date-form”.*现为数字/],
    ['words that are no list', {words: '社区民'}, /words 应为列表或对象，形如 .*现为文字/],
    ['a word that is no text', {words: [7]}, /words 第1项应为文字，现为数字/],
    ['an empty word', {words: ['  ']}, /words 第1项应为词语/],
  ]
  for (const [name, value, message] of bad) {
    it(`${name} is a problem`, () => {
      const {settings, problems} = readSettings(value, ids)
      assert.equal(problems.length, 1)
      assert.match(problems[0]!, message)
      assert.deepEqual(settings, defaultSettings)
    })
  }

  it('keeps what is right beside what is wrong', () => {
    const {settings, problems} = readSettings(
      {rules: {'date-form': 'hint', wrong: 'off', 'ordinal-form': true}, words: ['城管', 3]},
      ids,
    )
    assert.deepEqual(settings, {rules: {'date-form': 'hint'}, words: {...noWords, accept: ['城管']}})
    assert.equal(problems.length, 3)
  })

  it('knows other keys only where it is told them', () => {
    assert.deepEqual(readSettings({files: []}, ids).problems, [])
    assert.deepEqual(readSettings({files: []}, ids, ['files']).problems, [])
    assert.match(readSettings({flies: []}, ids, ['files']).problems.join(), /“flies”.*rules、words、files/)
  })
})
