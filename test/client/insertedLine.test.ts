import assert from 'node:assert/strict'
import {insertedLine} from '../../client/src/insertedLine'
import type {TextChange} from '../../server/src/protocol'

const change = (line: number, newText: string, lines = 0, character = 0): TextChange => ({
  range: {start: {line, character}, end: {line: line + lines, character}},
  newText,
})

describe('the place where a writer goes on after something was put in', () => {
  const cases: [what: string, changes: TextChange[], line: number | undefined][] = [
    ['nothing', [], undefined],
    ['only blank lines', [change(3, '\n\n')], undefined],
    ['one line', [change(7, '三、存在问题')], 7],
    ['a heading and a paragraph, with blank lines around', [change(7, '\n三、存在问题\n\n一是……\n\n')], 10],
    ['carriage returns', [change(7, '三、存在问题\r\n\r\n一是……\r\n')], 9],
    ['new numbers behind it', [change(7, '三、存在问题\n'), change(9, '四、', 0), change(12, '五、', 0)], 7],
    ['lines before it', [change(0, '---\n文种: 通知\n---\n'), change(7, '一、一段很长很长的正文，用来插入文中\n')], 10],
    ['lines taken away before it', [change(0, '', 2), change(7, '三、存在问题\n')], 5],
    ['more on its own line', [change(7, '甲\n', 0, 0), change(7, '三、存在问题', 0, 4)], 8],
  ]
  for (const [what, changes, line] of cases) {
    it(`${what}: ${line}`, () => assert.equal(insertedLine(changes), line))
  }
})
