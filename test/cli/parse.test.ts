import assert from 'node:assert/strict'
import type {Command} from '../../server/src/cli/command'
import {nearest} from '../../server/src/cli/nearest'
import {parseCall} from '../../server/src/cli/parse'
import {Stop} from '../../server/src/cli/stop'

const command: Command = {
  name: 'check',
  summary: '',
  operands: '文件…',
  options: {
    format: {value: '格式', choices: ['json', 'stylish'], help: ''},
    genre: {value: '文种', help: ''},
    all: {help: ''},
  },
  run: () => Promise.resolve(0),
}

describe('options', () => {
  it('reads values, switches and operands in any order', () => {
    const call = parseCall(command, ['a.md', '--format', 'json', '--all', '-', '--genre=工作总结', '--', '--b.md'])
    assert.deepEqual(call.values, {format: 'json', genre: '工作总结'})
    assert.deepEqual([...call.switches], ['all'])
    assert.deepEqual(call.operands, ['a.md', '-', '--b.md'])
  })

  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['--formt', 'json'], /没有选项 --formt。是否想写“--format”/],
    [['--baseline', 'b.json'], /没有选项 --baseline/],
    [['-x'], /没有选项 -x/],
    [['--constructor'], /没有选项 --constructor/],
    [['--format'], /--format 后面要写格式/],
    [['--format', '--all'], /--format 后面要写格式/],
    [['--genre='], /--genre 后面要写文种/],
    [['--format', 'xml'], /不能是“xml”，可用：json、stylish/],
    [['--all=yes'], /--all 不带值/],
  ]
  for (const [words, said] of wrong) {
    it(`stops at ${words.join(' ')} with one line`, () => {
      assert.throws(
        () => parseCall(command, words),
        error => error instanceof Stop && said.test(error.message) && !error.message.includes('\n'),
      )
    })
  }
})

describe('suggestions', () => {
  it('names what is written alike, and nothing else', () => {
    assert.equal(nearest('chekc', ['check', 'fix']), 'check')
    assert.equal(nearest('述职汇报', ['述职报告', '工作总结']), '述职报告')
    assert.equal(nearest('placeholder', ['ordinal-form', 'date-form']), undefined)
  })
})
