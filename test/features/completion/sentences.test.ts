import assert from 'node:assert/strict'
import {genres, skeletonOf} from '../../../server/src/service'
import {lines} from '../reading'
import {accepted, labelsAt, offersAt} from './offers'

const report = ['# 青禾社区关于消防检查情况的报告', '', '清河街道办事处：', '']
const lead = [...report, '根据通知要求，社区开展了检查。现将有关情况报告如下：', '']
const body = [...lead, '一、工作开展情况', '', '共检查86户。', '']
const sorts = (marked: string) => [...new Set(offersAt(marked).map(({kind}) => kind))]

describe('completion: sentences', () => {
  it('opens below the title: addressee, opening, then how it passes on', () => {
    const details = offersAt(lines(report[0]!, '', '‸')).map(({detail}) => detail)
    assert.deepEqual(details.slice(0, 6), [
      '惯用语',
      '惯用语',
      '惯用语',
      '惯用语',
      '报告缘由：通常写法',
      '报告开头：按通知要求',
    ])
    assert.equal(labelsAt(lines(report[0]!, '', '‸'))[0], '××街道办事处：')
    assert.ok(!labelsAt(lines(...report, '‸')).includes('××街道办事处：'), 'the addressee is there')
  })

  it('passes on behind the last sentence of the opening, and below it', () => {
    const said = '根据通知要求，社区开展了检查。'
    for (const marked of [lines(...report, `${said}‸`), lines(...report, said, '', '‸')]) {
      assert.equal(labelsAt(marked)[0], '现将有关情况报告如下：')
    }
    assert.equal(
      accepted(lines(...report, `${said}xjyg‸`), '现将有关情况报告如下：'),
      lines(...report, `${said}现将有关情况报告如下：`),
    )
    assert.deepEqual(labelsAt(lines(...report, `${said}‸现将有关情况报告如下：`)), [])
    assert.deepEqual(
      labelsAt(lines(...lead.slice(0, -1), '‸'), 'formula').filter(label => label.includes('如下')),
      [],
    )
  })

  it('has blanks as tab stops', () => {
    const offer = offersAt(lines(...report, '社区开展了检查。‸')).find(({label}) => label === '现将××情况报告如下：')
    assert.equal(offer?.template, '现将${1:××}情况报告如下：')
    assert.equal(offer.text, '现将××情况报告如下：')
  })

  it('begins with the sentences of the part below its heading', () => {
    const problems = [...body, '二、存在问题', '']
    assert.match(offersAt(lines(...problems, '‸'))[0]!.text, /^工作中还存在以下问题：/)
    assert.deepEqual(sorts(lines(...problems, '‸')), ['sentence', 'ordinal', 'heading'])
    assert.ok(labelsAt(lines(...problems, 'gzzhcz‸'))[0]!.startsWith('工作中还存在以下问题'))
    const work = offersAt(lines(...body, '‸')).filter(({kind}) => kind === 'sentence')
    assert.ok(work.some(({text}) => text.startsWith('截至')))
    assert.ok(!work.some(({text}) => text.includes('存在以下问题')))
  })

  it('goes on behind the ordinal of an article', () => {
    const rules = ['# 值班管理制度', '', '第一章　总则', '', '第一条　为规范值班，制定本制度。', '']
    assert.match(labelsAt(lines(...rules, '第二条　‸'))[0]!, /^本制度适用于/)
    assert.match(
      accepted(lines(...rules, '第二条　bzdsc‸'), '本制度所称××，是指（写明含义）。'),
      /\n第二条　本制度所称××，/,
    )
  })

  it('closes where something has been said, as the kind allows it', () => {
    const closings = (marked: string) => labelsAt(marked, 'formula').filter(label => /报告。|^以上|^妥/.test(label))
    assert.deepEqual(closings(lines(...body, '‸')), [
      '特此报告。',
      '专此报告。',
      '以上报告，请审阅。',
      '以上报告，请予审议。',
    ])
    assert.deepEqual(closings(lines(...body, 'tc‸')), ['特此报告。'])
    assert.deepEqual(closings(lines(...body, '‸', '', '二、存在问题', '', '无。')), [])
    assert.deepEqual(closings(lines(...lead, '‸')), [], 'nothing has been said yet')
    assert.deepEqual(closings(lines(...body, '特此报告。', '', '‸')), [], 'it is closed')
    assert.ok(
      closings(lines('# 关于增设路灯的请示', '', '街道办事处：', '', '路灯不足。', '', '‸')).includes('妥否，请批示。'),
    )
  })

  it('never asks for an answer in a report', () => {
    for (const typed of ['', '妥', 'tf', 'q', '请'])
      assert.deepEqual(
        offersAt(lines(...body, `${typed}‸`)).filter(({text}) => /批示|批复|批准/.test(text)),
        [],
      )
  })

  it('signs and dates behind the closing, and notes whom to ask', () => {
    const closed = [...body, '特此报告。', '']
    assert.deepEqual(labelsAt(lines(...closed, '‸')), ['××社区居民委员会'])
    const signed = [...closed, '青禾社区居民委员会', '']
    assert.deepEqual(labelsAt(lines(...signed, '‸')), ['2026年3月5日', '（联系人：×××，联系电话：××××）'])
    assert.deepEqual(labelsAt(lines(...signed, '2026年3月5日', '', '‸')), ['（联系人：×××，联系电话：××××）'])
  })

  it('indents a paragraph as the draft does', () => {
    const indented = [
      '# 青禾社区工作总结',
      '',
      '　　一年来，社区做了以下工作。',
      '',
      '一、主要工作',
      '',
      '　　走访86户。',
      '',
    ]
    const [offer] = offersAt(lines(...indented, '二、存在问题', '', '‸'))
    assert.match(offer!.text, /^　　\S/)
    assert.match(offer!.template!, /^　　\S/)
    assert.match(offersAt(lines(...indented, '二、存在问题', '', '　　‸'))[0]!.text, /^\S/)
  })

  it('offers no more than a few of a sort until something is typed', () => {
    for (const genre of genres) {
      const text = skeletonOf(genre)
      for (const end of [text.length, text.indexOf('\n\n', text.indexOf('# ')) + 2]) {
        const marked = `${text.slice(0, end)}‸${text.slice(end)}`
        const said = offersAt(marked).filter(({kind}) => kind === 'sentence' || kind === 'formula')
        assert.ok(said.length <= 12, `${genre.name}: ${said.length}`)
      }
    }
  })
})
