import assert from 'node:assert/strict'
import {tooMuchMarkup} from '../../server/src/rules/structure/tooMuchMarkup'
import {findingsOf} from './support'

const told = (text: string): string[] =>
  findingsOf([tooMuchMarkup], text).map(({span}) => text.slice(span.start, span.end).slice(0, 8))
const numbered = (count: number, each: (at: number) => string): string =>
  Array.from({length: count}, (_, at) => each(at)).join('')

describe('where there is too much markup', () => {
  const deep = `${'> '.repeat(300)}甲`
  it('it is told once', () => {
    assert.deepEqual(told(`# 工作总结\n\n甲。\n\n${deep}\n\n乙。\n\n${'**甲'.repeat(5000)}\n`), ['> > > > '])
  })
  it('it is told of definitions that would have to be read together', () => {
    assert.deepEqual(told(`# 工作总结\n\n${numbered(2000, at => `甲[^${at}]\n\n[^${at}]: 乙\n\n`)}`), ['[^0]: 乙'])
  })
  it('nothing is told of long lists, tables and a few notes', () => {
    assert.deepEqual(told(`# 工作总结\n\n${numbered(3000, at => `${at}. 甲\n   - 乙\n`)}`), [])
    assert.deepEqual(
      told(`# 工作总结\n\n| 甲 | 乙 |\n| --- | --- |\n${numbered(3000, at => `| ${at} | **乙** |\n`)}`),
      [],
    )
    assert.deepEqual(told(`# 工作总结\n\n${numbered(50, at => `甲[^${at}]\n\n[^${at}]: 乙\n\n`)}`), [])
  })
})
