import assert from 'node:assert/strict'
import {Converter, Locale} from 'opencc-js/t2cn'
import {knownText} from '../../server/src/draft/knownText'
import {readDraft} from '../../server/src/draft/readDraft'
import {simplified, traditionalCharacters} from '../../server/src/draft/simplified'

describe('simplified characters', () => {
  const convert = Converter({from: 't', to: 'cn'})
  const [words, characters] = (Locale.to['cn']![0] as readonly string[]).map(dictionary =>
    dictionary.split('|').map(entry => entry.split(' ')[0]!),
  )

  it('are those of OpenCC, and a text that would change its length is kept', () => {
    for (const entry of [...words!, ...characters!]) {
      const right = convert(entry)
      assert.equal(simplified(entry), right.length === entry.length ? right : entry)
    }
  })

  it('are known by themselves without its dictionaries', () => {
    assert.ok(traditionalCharacters().size > 2500)
    for (const [from, to] of traditionalCharacters()) assert.equal(convert(from), to)
  })

  it('are looked for in a line with traditional ones only', () => {
    const known = (text: string) => knownText(readDraft(text, {genres: []}).lines[0]!.line)
    for (const right of ['名单公示覆盖全部小区。', '坏布做成抹布。']) assert.equal(known(right), right)
    assert.equal(known('請予答覆。'), '请予答复。')
  })
})
