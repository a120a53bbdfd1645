import assert from 'node:assert/strict'
import {triggerCharacters} from '../../../server/src/service'
import {lines} from '../reading'
import {accepted, labelsAt, offersAt} from './offers'

const start = [
  '# 张明述职报告',
  '',
  '一、履职情况',
  '',
  '（一）抓学习。组织学习12次。',
  '',
  '（二）抓服务。办理诉求86件。',
  '',
]

describe('completion: ordinals and headings', () => {
  const ordinals: [name: string, text: string[], want: string[]][] = [
    ['beside the deepest section first, then below and above it', [...start, '‸'], ['（三）', '1.', '二、']],
    ['what is typed narrows it down', [...start, '（‸'], ['（三）']],
    ['a half-width bracket is one too', [...start, '(‸'], ['（三）']],
    ['a bracket may be left out', [...start, '三‸'], ['（三）']],
    ['a closing bracket that the editor put in is replaced', [...start, '（‸）'], ['（三）']],
    [
      'below a heading without sections, by the usual chain',
      ['# 张明述职报告', '', '一、履职情况', '', '‸'],
      ['二、', '（一）'],
    ],
    [
      'below it, in the form that its cousins have',
      ['一、甲', '', '1.乙', '', '2.丙', '', '二、丁', '', '‸'],
      ['三、', '1.'],
    ],
    ['the first of all', ['# 张明述职报告', '', '‸'], ['一、']],
    [
      'articles count through',
      ['# 值班管理制度', '', '第一章　总则', '', '第一条　为规范值班，制定本制度。', '', '第二章　值班', '', '‸'],
      ['第三章', '第二条'],
    ],
    ['nothing inside a sentence', [...start, '组织学习，一‸'], []],
    ['nothing before text', [...start, '‸组织学习'], []],
    ['nothing in code', ['# 张明述职报告', '', '```', '‸', '```'], []],
  ]
  for (const [name, text, want] of ordinals) {
    it(`ordinals: ${name}`, () => assert.deepEqual(new Set(labelsAt(lines(...text), 'ordinal')), new Set(want)))
  }

  it('offers the deepest first', () => assert.equal(labelsAt(lines(...start, '‸'))[0], '（三）'))

  it('offers the headings of the kind that are missing, with their ordinals', () => {
    const headings = labelsAt(lines(...start, '‸'), 'heading')
    assert.ok(headings.includes('二、存在问题'))
    assert.ok(!headings.some(label => label.includes('履职情况')))
  })

  for (const typed of ['', '二', '二、', '二、存', '存在', 'czwt', 'cz', 'C']) {
    it(`finds 存在问题 by “${typed}”, and what is replaced begins the filter text`, () => {
      const marked = lines(...start, `${typed}‸`)
      const offer = offersAt(marked).find(({label}) => label === '二、存在问题')
      assert.ok(offer)
      assert.ok(offer.filterText.startsWith(typed))
      assert.equal(accepted(marked, '二、存在问题'), lines(...start, '二、存在问题'))
    })
  }

  it('writes headings as the draft does', () => {
    const markdown = (...more: string[]) =>
      lines('# 张明述职报告', '', '## 一、履职情况', '', '办理诉求86件。', '', ...more)
    for (const typed of ['', '#', '##', '## ']) {
      assert.equal(accepted(markdown(`${typed}‸`), '二、存在问题'), markdown('## 二、存在问题'), typed)
    }
    assert.equal(
      accepted(lines('# 张明述职报告', '', '**一、履职情况**', '', '正文。', '', '‸'), '二、存在问题')
        .split('\n')
        .at(-2),
      '**二、存在问题**',
    )
  })

  it('is asked for by single characters', () => {
    assert.ok(triggerCharacters.every(character => [...character].length === 1))
    assert.equal(new Set(triggerCharacters).size, triggerCharacters.length)
  })
})
