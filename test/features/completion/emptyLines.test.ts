import assert from 'node:assert/strict'
import {lines} from '../reading'
import {asksAt, labelsAt} from './offers'

const start = [
  '# 张明述职报告',
  '',
  '各位领导：',
  '',
  '现将履职情况报告如下：',
  '',
  '一、履职情况',
  '',
  '走访86户。',
  '',
]

describe('completion on an empty line, unasked', () => {
  const asks: [name: string, text: string, want: boolean][] = [
    ['where an ordinal or a heading may follow', lines(...start, '‸'), true],
    ['at the very end of the text', lines(...start).concat('‸'), true],
    ['not on the line that only parts two paragraphs', lines(...start.slice(0, -1), '‸'), false],
    ['on the next line, where the draft has no blank ones', '# 张明述职报告\n一、履职情况\n走访86户。\n‸', true],
    ['not behind a blank line there', '# 张明述职报告\n一、履职情况\n走访86户。\n\n‸', false],
    ['not where something is typed', lines(...start, '走‸'), false],
    ['not in the front matter', '---\n文种: 述职报告\n‸\n---\n\n一、甲\n', false],
    ['where the closing may follow', lines('# 感谢信', '', '清河小学：', '', '感谢贵校来社区服务。', '', '‸'), true],
    ['not inside a letter', lines('# 感谢信', '', '清河小学：', '', '‸', '', '感谢贵校。', '', '祝好。'), false],
  ]
  for (const [name, text, want] of asks) it(name, () => assert.equal(asksAt(text), want))

  it('offers there what a new paragraph would have', () => {
    assert.equal(labelsAt(lines(...start).concat('‸'))[0], '二、')
    assert.equal(labelsAt('# 张明述职报告\n一、履职情况\n走访86户。\n‸')[0], '二、')
  })
})
