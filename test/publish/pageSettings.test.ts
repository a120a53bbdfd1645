import assert from 'node:assert/strict'
import {defaultPageSettings, readPageSettings} from '../../server/src/publish/pageSettings'

describe('The settings of the page', () => {
  for (const nothing of [undefined, null, {}, {fonts: {}, linePitch: null}])
    it(`${JSON.stringify(nothing)} are those of the standard`, () => {
      assert.deepEqual(readPageSettings(nothing), {settings: defaultPageSettings, problems: []})
    })

  it('take fonts by typeface, the Latin font and the line pitch', () => {
    const {settings, problems} = readPageSettings({fonts: {hei: ' 方正黑体_GBK '}, latinFont: 'Arial', linePitch: 29})
    assert.deepEqual(problems, [])
    assert.deepEqual(settings, {
      fonts: {...defaultPageSettings.fonts, hei: '方正黑体_GBK'},
      latin: 'Arial',
      linePitch: 29,
    })
  })

  const bad: readonly (readonly [name: string, value: unknown, message: RegExp])[] = [
    ['no object', 29, /page 应为对象/],
    ['a key that is none', {pitch: 29}, /没有名为“pitch”的设置.*fonts、latinFont、linePitch/],
    ['fonts that are a text', {fonts: '黑体'}, /page\.fonts 应为对象/],
    ['a typeface that does not exist', {fonts: {li: '隶书'}}, /“li”不是字体类别/],
    ['a font that ends a style sheet early', {fonts: {hei: '黑体"; color: red'}}, /“hei” 应为字体名称/],
    ['a Latin font that is no text', {latinFont: 7}, /page\.latinFont 应为字体名称/],
    ['a pitch that leaves no page', {linePitch: 0}, /page\.linePitch 应为 20 至 40 磅/],
    ['a pitch that is no number', {linePitch: '29'}, /page\.linePitch/],
    ['a key of every object', {fonts: JSON.parse('{"__proto__": "黑体"}')}, /“__proto__”不是字体类别/],
  ]
  for (const [name, value, message] of bad)
    it(`${name} is a problem, and the default holds`, () => {
      const {settings, problems} = readPageSettings(value)
      assert.deepEqual(settings, defaultPageSettings)
      assert.equal(problems.length, 1)
      assert.match(problems[0]!, message)
    })
})
