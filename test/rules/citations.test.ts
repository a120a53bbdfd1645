import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import repealed from '../../server/src/data/repealedLaws.json'
import {readChineseNumber, writeThousands} from '../../server/src/draft/numerals'
import {documentTwice} from '../../server/src/rules/consistency/documentTwice'
import {lawArticle} from '../../server/src/rules/consistency/lawArticle'
import {lawName} from '../../server/src/rules/consistency/lawName'
import {repealedLaw} from '../../server/src/rules/consistency/repealedLaw'
import {marked, quickly} from './support'

const rules = [lawArticle, lawName, repealedLaw, documentTwice]
const said = (text: string): string[] => quickly(rules, text)

const found: readonly (readonly [text: string, severity: string])[] = [
  ['按照《中华人民共和国消防法》⟦第28条⟧执行。', 'information'],
  ['违反《治安管理处罚法》⟦第23条⟧⟦第1款⟧⟦第2项⟧的，由公安机关处理。', 'information'],
  ['依据《物业管理条例》（2018年修订）⟦第11条⟧、⟦第12条⟧。', 'information'],
  ['依据《消防法》检查。依据⟦《中华人民共和国消防法》⟧处理。', 'hint'],
  ['2026年，依据⟦《中华人民共和国婚姻法》⟧办理登记。', 'information'],
  ['公文格式按照⟦《国家行政机关公文处理办法》⟧执行。', 'information'],
  [
    '按照《关于加强养老服务的意见》（青政发〔2025〕3号）和《关于加强社区建设的意见》（⟦青政发〔2025〕3号⟧）执行。',
    'information',
  ],
]

const silent: readonly string[] = [
  '依据《城市居民委员会组织法》第十三条制定本公约。',
  '依据《租赁合同》第3条，租金按季支付。',
  '第28条见《消防法》。',
  '他说“《消防法》第28条有规定”。',
  '> 《消防法》第28条',
  '依据《中华人民共和国民法典》（以下简称《民法典》）办理。《民法典》另有规定的除外。',
  '依据《中华人民共和国消防法》检查，违反《中华人民共和国消防法》的依法处理。',
  '原《物权法》规定的业主大会制度沿用至今。',
  '2018年依据《物权法》成立业主委员会。\n\n2026年换届。',
  '《民法典》施行后，《婚姻法》《继承法》同时废止。',
  '一审判决依据《合同法》支持原告。2026年社区回访。',
  '# 2015年工作总结\n\n2015年，依据《合同法》签订协议。\n\n2015年12月20日',
  '宣传《劳动合同法》《慈善法》。',
  '《关于加强网格管理的意见》（青办发〔2025〕12号）印发后，《关于加强网格管理的意见》（青办发〔2025〕12号）逐项落实。',
  '《关于加强网格管理的意见》（青办发〔2025〕12号）、《关于做好防汛工作的通知》（青办发〔2025〕21号）。',
  '《中共青禾街道工作委员会关于加强网格管理的意见》（青办发〔2025〕12号）即《关于加强网格管理的意见》（青办发[2025]12号）。',
]

describe('citations', () => {
  for (const [sample, severity] of found) {
    it(`found: ${sample.replaceAll('\n', '⏎')}`, () => {
      const {text, places} = marked(sample)
      assert.deepEqual(
        said(text),
        places.map(place => `${severity} ${place.slice(place.indexOf(' ') + 1)}`),
      )
    })
  }
  for (const text of silent) it(`silent: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(said(text), []))

  it('articles up to the last of the 民法典 are written as the law writes them', () => {
    assert.deepEqual([3, 12, 110, 1003, 1010, 1100, 1198, 1260].map(writeThousands), [
      '三',
      '十二',
      '一百一十',
      '一千零三',
      '一千零一十',
      '一千一百',
      '一千一百九十八',
      '一千二百六十',
    ])
    for (let value = 1; value < 1000; value++) assert.equal(readChineseNumber(writeThousands(value)), value)
  })

  it('a place in Arabic numerals is found in any law, one in Chinese never', () => {
    const law = fc.constantFrom(
      '《消防法》',
      '《物业管理条例》',
      '《中华人民共和国民法典》',
      '《信访工作规定》（试行）',
    )
    const verb = fc.constantFrom('依据#制定本办法。', '违反#的，依法处理。', '按照#，社区召开会议。')
    fc.assert(
      fc.property(law, verb, fc.integer({min: 1, max: 1260}), (name, form, value) => {
        assert.deepEqual(said(form.replace('#', `${name}第${value}条`)), [`information 第${value}条`])
        assert.deepEqual(said(form.replace('#', `${name}第${writeThousands(value)}条`)), [])
      }),
      {numRuns: 2000},
    )
  })

  it('a repealed law is told from its last year on', () => {
    const law = fc.constantFrom(...repealed)
    const form = fc.constantFrom(
      '#年，依据《@》办理。',
      '依据《中华人民共和国@》办理。\n\n#年3月5日',
      '《@》第三条规定。#年重申。',
    )
    fc.assert(
      fc.property(law, form, fc.integer({min: 1990, max: 2035}), ({name, repealed: date}, phrased, year) => {
        const text = phrased.replace('#', String(year)).replace('@', name)
        assert.equal(said(text).length, year >= Number(date.slice(0, 4)) ? 1 : 0)
      }),
      {numRuns: 2000},
    )
  })

  it('one document has one number', () => {
    const number = fc.tuple(fc.integer({min: 2020, max: 2026}), fc.integer({min: 1, max: 200}))
    fc.assert(
      fc.property(number, number, ([year, serial], [otherYear, otherSerial]) => {
        const cite = (of: number, at: number): string => `《关于做好消防工作的通知》（青街办〔${of}〕${at}号）`
        const text = `按照${cite(year, serial)}要求，做好检查。\n\n落实${cite(otherYear, otherSerial)}，逐户走访。`
        const same = year === otherYear && serial === otherSerial
        assert.deepEqual(said(text), same ? [] : [`information 青街办〔${otherYear}〕${otherSerial}号`])
      }),
      {numRuns: 1000},
    )
  })
})
