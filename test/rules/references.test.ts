import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {noteTarget} from '../../server/src/rules/consistency/noteTarget'
import {referenceTarget} from '../../server/src/rules/consistency/referenceTarget'
import {findingsOf, marked, quickly} from './support'

const rules = [referenceTarget, noteTarget]
const said = (text: string): string[] =>
  findingsOf(rules, text).map(({severity, span}) => `${severity} ${text.slice(span.start, span.end)}`)

const found: readonly (readonly [text: string, severity: string])[] = [
  ['全市室藏档案18万卷（⟦图1⟧）。', 'information'],
  ['詳見⟦圖2⟧。', 'information'],
  ['先看表1，其余见⟦表3⟧。\n\n表1　人口\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', 'information'],
  ['建设情况见⟦表二⟧。', 'information'],
  ['由⟦图1-2⟧可知，办结率逐月提高。', 'information'],
  ['人员安排见⟦附件⟧。', 'information'],
  ['请于3月1日前报送⟦附件2⟧。\n\n附件：活动方案\n\n青禾社区居民委员会\n2026年2月1日', 'information'],
  ['见表1。\n\n表1　人口\n\n⟦表2⟧　楼栋\n', 'hint'],
  ['先看表2，再见⟦表1⟧。\n\n表1　人口\n\n表2　楼栋\n', 'hint'],
  ['社区治理重在协商⟦[1]⟧，也重在服务[2]。', 'information'],
  ['社区治理重在协商[1]，也重在服务[2]和治理⟦［3］⟧。\n\n参考文献\n\n［1］甲。\n\n［2］乙。', 'information'],
  ['社区治理重在协商[1]。\n\n参考文献：\n\n[1]甲。\n\n⟦[2]⟧乙。', 'hint'],
  ['社区治理重在协商⟦[^1]⟧。', 'information'],
  ['一、概况\n\n正文如此。\n\n⟦參 考 文 獻⟧', 'information'],
]

/** What is there, and what only looks like a reference. */
const silent: readonly string[] = [
  '见表1。\n\n**表1　人口**\n\n正文。',
  '见图1。\n\n![图1 办事流程](a.png)',
  '见图1。\n\n![](a.png)',
  '见表1。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |',
  '见图1。\n\n<p align="center">图1　流程</p>',
  '居民代表1名、报表1份、宣传图1张，图1幅。',
  '事情正如图一般清楚，代表一职由他担任。',
  '按照《关于做好统计的通知》附件2填写，上级文件附件1不再重复。',
  '依照青街办〔2026〕5号附件2的格式报送。',
  '凡列于本法附件三的法律，由当地公布。',
  '材料作为邮件附件发送，附件不超过2份。',
  '名单见附件。\n\n附件：参会人员名单\n\n青禾社区居民委员会\n2026年3月5日',
  '请填写附件2。\n\n附件：1.方案\n　　　2.回执\n\n青禾社区居民委员会\n2026年3月5日',
  '请填写附件2。\n\n青禾社区居民委员会\n2026年3月5日\n\n附件1\n\n方案\n\n附件2\n\n回执',
  '详见附件二。\n\n附件一：方案\n\n附件二：回执',
  '名单见附件。\n\n附：1.名单',
  '请填写附件1。\n\n[附件1：报名表](a.docx)',
  '请填写附件1。\n\n下载：附件1：报名表.docx',
  '微笑[微笑]着打招呼，[xx]街道，数组a[1]，国发[2004]10号，某某发[12]号。',
  '见[说明][1]。\n\n[1]: https://example.com/a',
  '注释如下[^1]。\n\n[^1]: 指常住人口。',
  '要做到：[1]加强领导；[2]落实责任。',
  '协商很重要[1]，服务也重要[2-3]。\n\n参考文献\n\n[1]甲。\n[2]乙。\n[3]丙。',
  '协商很重要[1]。\n\n参考文献\n\n1.甲。\n\n2.乙。',
  '协商很重要[1]。\n\n[1]甲，《社区》，第3页。',
  '协商很重要。\n\n注释：甲，第3页。',
  '> 原文说（图1）。',
  '他说“见图1”。',
]

describe('references', () => {
  for (const [sample, severity] of found) {
    it(`found: ${sample.replaceAll('\n', '⏎')}`, () => {
      const {text, places} = marked(sample)
      const wanted = places.map(place => `${severity} ${place.slice(place.indexOf(' ') + 1)}`)
      assert.deepEqual(said(text), wanted)
    })
  }
  for (const text of silent) it(`silent: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(said(text), []))

  const told = (text: string): string[] => quickly(rules, text)
  const phrase = fc.constantFrom('（表#）', '见表#', '，如表#所示', '（详见表#）', '，由表#可知', '(表#)')
  const captions = (most: number): string =>
    Array.from({length: most}, (_, at) => `表${at + 1}　第${at + 1}批情况`).join('\n\n')

  it('tables that are there are no matter, one beyond the last is', () => {
    const numbers = fc
      .integer({min: 1, max: 30})
      .chain(most => fc.tuple(fc.constant(most), fc.integer({min: 1, max: most})))
    fc.assert(
      fc.property(numbers, phrase, fc.integer({min: 1, max: 9}), ([most, number], form, beyond) => {
        const draft = (wanted: number): string =>
          `全年办结诉求${form.replace('#', String(wanted))}。\n\n${captions(most)}\n`
        const loud = (text: string): string[] => told(text).filter(one => !one.startsWith('hint'))
        assert.deepEqual(loud(draft(number)), [])
        assert.deepEqual(loud(draft(most + beyond)), [`information 表${most + beyond}`])
      }),
      {numRuns: 2000},
    )
  })

  it('so are attachments', () => {
    const form = fc.constantFrom('（附件#）', '见附件#', '填写附件#', '（详见附件#）')
    fc.assert(
      fc.property(fc.integer({min: 2, max: 9}), form, fc.integer({min: 1, max: 12}), (most, phrased, number) => {
        const names = Array.from({length: most}, (_, at) => `${at + 1}.第${at + 1}组名单`).join('\n　　　')
        const wanted = phrased.replace('#', String(number))
        const text = `# 关于报送名单的通知\n\n各居民小组：\n\n请按要求报送${wanted}。\n\n附件：${names}\n\n青禾社区居民委员会\n2026年3月5日`
        assert.deepEqual(told(text), number <= most ? [] : [`information 附件${number}`])
      }),
      {numRuns: 1000},
    )
  })

  it('so are notes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({min: 1, max: 40}), {minLength: 1, maxLength: 12}), numbers => {
        const body = numbers.map(number => `做法已经推行[${number}]`).join('，')
        const list = numbers.map(number => `[${number}]第${number}种资料。`)
        const draft = (entries: readonly string[]): string => `${body}。\n\n参考文献\n\n${entries.join('\n\n')}`
        assert.deepEqual(told(draft(list)), [])
        if (numbers.length > 1) assert.deepEqual(told(draft(list.slice(1))), [`information [${numbers[0]}]`])
      }),
      {numRuns: 1000},
    )
  })
})
