import assert from 'node:assert/strict'
import {Converter, Locale} from 'opencc-js/t2cn'
import {simplified, traditionalCharacters} from '../../server/src/draft/simplified'

describe('simplified characters', () => {
  const convert = Converter({from: 't', to: 'cn'})
  const dictionaries = Locale.to['cn']![0] as readonly string[]
  const entries = dictionaries.flatMap(dictionary => dictionary.split('|').map(entry => entry.split(' ')[0]!))
  const changing = entries.filter(entry => convert(entry) !== entry && convert(entry).length === entry.length)

  it('are those of OpenCC, for every entry of its dictionaries with a traditional character', () => {
    const asked = changing.filter(entry => [...entry].some(character => traditionalCharacters().has(character)))
    assert.ok(asked.length > 2500)
    for (const entry of asked) assert.equal(simplified(`把${entry}`), convert(`把${entry}`))
  })

  it('are put for words of characters that are traditional in some words only', () => {
    for (const [from, to] of [
      ['答覆如下', '答复如下'],
      ['一目瞭然', '一目了然'],
    ] as const)
      assert.equal(simplified(from), to)
    for (const right of ['全覆盖', '瞭望']) assert.equal(simplified(right), right)
  })

  it('are not put for what is right in simplified script', () => {
    for (const word of ['坏布', '皇后', '乾坤', '沈阳']) assert.equal(simplified(word), word)
  })

  it('keep a text that would change its length', () => {
    const longer = entries.filter(entry => convert(entry).length !== entry.length)
    for (const entry of longer) assert.equal(simplified(entry), entry)
  })
})
