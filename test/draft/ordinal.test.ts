import assert from 'node:assert/strict'
import fc from 'fast-check'
import {readChineseNumber, writeChineseNumber} from '../../server/src/draft/numerals'
import {readOrdinal, writeOrdinal, type OrdinalFault, type OrdinalForm} from '../../server/src/draft/ordinal'

describe('Chinese numbers', () => {
  const cases: readonly [string, number][] = [
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零三', 103],
    ['一百一十', 110],
    ['二〇', 20],
  ]
  for (const [text, value] of cases) it(`reads ${text} as ${value}`, () => assert.equal(readChineseNumber(text), value))

  it('reads back every number it writes', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 999}), value => readChineseNumber(writeChineseNumber(value)) === value),
    )
  })

  for (const text of ['十十', '百', '一百二十三十', '甲']) {
    it(`finds no number in ${text}`, () => assert.equal(readChineseNumber(text), 0))
  }
})

describe('readOrdinal', () => {
  const right: readonly [string, OrdinalForm, number, string][] = [
    ['一、加强领导', 'chinese', 1, '一、'],
    ['十二、保障措施', 'chinese', 12, '十二、'],
    ['（三）健全机制', 'chinese-paren', 3, '（三）'],
    ['2.档案经费', 'arabic', 2, '2.'],
    ['3. 经费', 'arabic', 3, '3.'],
    ['1.2022年工作', 'arabic', 1, '1.'],
    ['（4）人员', 'arabic-paren', 4, '（4）'],
    ['③设备', 'circled', 3, '③'],
    ['一是思想不够重视', 'item-is', 1, '一是'],
    ['三要健全创新机制', 'item-is', 3, '三要'],
    ['第二，组织不力', 'item-nth', 2, '第二，'],
    ['其二，人手不够', 'item-nth', 2, '其二，'],
    ['首先，统一认识', 'item-adverb', 1, '首先，'],
    ['最后，抓好落实', 'item-adverb', 0, '最后，'],
    ['第一章　总则', 'chapter', 1, '第一章'],
    ['第三节', 'section', 3, '第三节'],
    ['第十二条　本制度', 'article', 12, '第十二条'],
    ['2.1加大投入', 'decimal', 1, '2.1'],
    ['3 对策', 'decimal', 3, '3'],
  ]
  for (const [text, form, value, ordinal] of right) {
    it(`reads ${text}`, () => {
      const found = readOrdinal(text, 0)
      assert.deepEqual([found?.form, found?.value, found?.text, found?.faults], [form, value, ordinal, []])
    })
  }

  const wrong: readonly [string, OrdinalForm, number, OrdinalFault[]][] = [
    ['（一）、加强', 'chinese-paren', 1, ['mark-after-paren']],
    ['(二)加强', 'chinese-paren', 2, ['half-width-paren']],
    ['（ 三）加强', 'chinese-paren', 3, ['spaces-inside']],
    ['(4)、加强', 'arabic-paren', 4, ['half-width-paren', 'mark-after-paren']],
    ['1、加强', 'arabic', 1, ['enumeration-comma-after-arabic']],
    ['1．加强', 'arabic', 1, ['wrong-mark-after-arabic']],
    ['一.加强', 'chinese', 1, ['wrong-mark-after-chinese']],
    ['二　加强', 'chinese', 2, ['wrong-mark-after-chinese']],
    ['一 三 、加强', 'chinese', 13, ['spaces-inside']],
    ['二）加强', 'chinese-paren', 2, ['half-bracket']],
    ['3)加强', 'arabic-paren', 3, ['half-bracket']],
  ]
  for (const [text, form, value, faults] of wrong) {
    it(`reads ${text} and remembers that it is wrong`, () => {
      const found = readOrdinal(text, 0)
      assert.deepEqual([found?.form, found?.value, found?.faults], [form, value, faults])
    })
  }

  const none = [
    '20_年以来',
    '2013年启动',
    '1.5万元',
    '三、五年级',
    '二、三月份',
    '一般来说',
    '第一条生产线建成',
    '最后几天',
    '1,000人',
    '加强领导',
    '',
  ]
  for (const text of none) it(`finds none in “${text}”`, () => assert.equal(readOrdinal(text, 0), undefined))

  it('writes every form so that it reads the same, without fault', () => {
    const forms: OrdinalForm[] = [
      'chapter',
      'section',
      'article',
      'chinese',
      'chinese-paren',
      'arabic',
      'arabic-paren',
      'circled',
      'item-is',
      'item-nth',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.integer({min: 1, max: 9}), (form, value) => {
        const found = readOrdinal(
          `${writeOrdinal(form, value)}${/^(?:chapter|section|article)$/.test(form) ? '　' : ''}办法`,
          0,
        )
        assert.deepEqual([found?.form, found?.value, found?.faults], [form, value, []])
      }),
    )
  })

  it('keeps the head of a decimal and the word of an item', () => {
    assert.equal(writeOrdinal('decimal', 3, '2.1'), '2.3')
    assert.equal(writeOrdinal('item-is', 2, '一要'), '二要')
    assert.equal(writeOrdinal('item-nth', 2, '其一，'), '其二，')
  })
})
