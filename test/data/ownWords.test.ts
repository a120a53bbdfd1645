import assert from 'node:assert/strict'
import fs from 'node:fs'
import {mergedWords, noWords, readOwnWords, withWord, wordsFile} from '../../server/src/data/index'
import {readWordLists} from '../../server/src/data/wordLists'
import {wordsPath} from '../../server/src/protocol'

const read = (text: string) => readOwnWords({name: 'words.json', text})

describe("an organisation's own words", () => {
  it('are read with comments and trailing commas, in short and at length', () => {
    const {words, problems} = read(`\uFEFF{
      // 本地
      "accept": ["社区通", " 民情驿站 ", "社区通"],
      "replace": [{"wrong": "农技站", "right": "农业技术推广站", "note": "2019年更名", "safe": true}],
      "forbid": ["亲们", {"word": "低端人口", "severity": "warning", "note": "不尊重人"},],
    }`)
    assert.deepEqual(problems, [])
    assert.deepEqual(words, {
      accept: ['社区通', '民情驿站'],
      replace: [{wrong: '农技站', right: '农业技术推广站', note: '2019年更名', safe: true}],
      forbid: [{word: '亲们'}, {word: '低端人口', severity: 'warning', note: '不尊重人'}],
    })
    assert.deepEqual(read('{"replace": {"农技站": "农业技术推广站"}}').words.replace, [
      {wrong: '农技站', right: '农业技术推广站'},
    ])
    assert.deepEqual(readWordLists(['社区通']).words, {...noWords, accept: ['社区通']})
    for (const nothing of [undefined, null, {}])
      assert.deepEqual(readWordLists(nothing), {words: noWords, problems: []})
  })

  const bad: [string, string, string, RegExp][] = [
    ['lists that are none', '7', '7', /应为列表或对象.*现为数字/],
    ['a list that is none', '{"accept": "甲"}', '"甲"', /^accept 应为列表.*现为文字/],
    ['a list of another name', '{"acept": ["甲"]}', '["甲"]', /没有“acept”这一项.*accept、replace、forbid/],
    ['a word that is none', '{"accept": ["甲乙", 3]}', '3', /^accept 第2项应为文字，现为数字/],
    ['an empty word', '{"forbid": ["  "]}', '"  "', /^forbid 第1项应为词语，现在是空的/],
    ['a word of two lines', '{"accept": ["甲\\n乙"]}', '"甲\\n乙"', /写在一行里/],
    ['a word that is a text', `{"accept": ["${'长'.repeat(51)}"]}`, `"${'长'.repeat(51)}"`, /长不过 50 字/],
    ['a word without what it becomes', '{"replace": [{"wrong": "甲"}]}', '{"wrong": "甲"}', /right .*没有写/],
    ['a word that becomes none', '{"replace": {"甲乙": 3}}', '3', /^replace 中的“甲乙”应为文字，现为数字/],
    ['a word that becomes itself', '{"replace": {"甲": "甲"}}', '"甲"}', /改前改后相同/],
    [
      'a word that becomes two things',
      '{"replace": [{"wrong": "甲", "right": "乙"}, {"wrong": "甲", "right": "丙"}]}',
      '{"wrong": "甲", "right": "丙"}',
      /前面已经写过/,
    ],
    ['a circle', '{"replace": {"甲": "乙", "乙": "甲"}}', '"乙"', /在另一条里是改后的写法/],
    [
      'a severity that is none',
      '{"forbid": [{"word": "甲", "severity": "loud"}]}',
      '"loud"',
      /第1项的 severity 可为 error、warning、information、hint/,
    ],
    ['an unknown key', '{"forbid": [{"word": "甲", "nota": "乙"}]}', '{"word"', /没有“nota”这样的项目/],
  ]
  for (const [name, text, at, message] of bad) {
    it(`${name} is told where`, () => {
      const {problems} = read(text)
      assert.match(problems[0]?.message ?? '', message)
      for (const {start, end} of problems) {
        assert.ok(end > start && end <= text.length)
        if (!name.includes('circle')) assert.ok(text.startsWith(at, start), text.slice(start))
      }
    })
  }

  it('keep what is right beside what is wrong, and what stands before what is no JSON', () => {
    assert.deepEqual(read('{"accept": ["社区通", 3, "民情驿站"], "forbid": 4}').words.accept, ['社区通', '民情驿站'])
    const {words, problems} = read('{"accept": ["社区通", "民情驿站],\n "replace": {"right": "left"}}')
    assert.deepEqual(words, {...noWords, accept: ['社区通']})
    assert.equal(problems.length, 1)
    assert.match(problems[0]!.message, /不是有效的 JSON.*往后的没有采用/)
  })

  it('of a workspace go before those of the writer', () => {
    const nearer = {accept: ['甲'], replace: [{wrong: '乙', right: '丙'}], forbid: [{word: '丁', note: '近'}]}
    const farther = {accept: ['甲', '戊'], replace: [{wrong: '乙', right: '己'}], forbid: [{word: '丁'}, {word: '庚'}]}
    const {accept, replace, forbid} = mergedWords(nearer, farther)
    assert.deepEqual(accept, ['甲', '戊'])
    assert.deepEqual(replace, nearer.replace)
    assert.deepEqual(new Set(forbid), new Set([{word: '丁', note: '近'}, {word: '庚'}]))
  })

  const additions: [string, string | undefined][] = [
    ['', '{\n  "accept": [\n    "丙"\n  ]\n}\n'],
    ['{"forbid": ["甲"]}', undefined],
    [
      '{\n  // 本地\n  "accept": [\n    "甲" /* 一 */\n  ],\n}\n',
      '{\n  // 本地\n  "accept": [\n    "甲",\n    "丙" /* 一 */\n  ],\n}\n',
    ],
    ['["甲"]', undefined],
    ['{\r\n  "accept": ["甲"]\r\n}\r\n', undefined],
  ]
  for (const [before, after] of additions) {
    it(`take one more: ${JSON.stringify(before)}`, () => {
      const added = withWord(before, '丙')
      if (after !== undefined) assert.equal(added, after)
      const old = read(before).words
      assert.deepEqual(read(added!), {words: {...old, accept: [...old.accept, '丙']}, problems: []})
      assert.equal(withWord(added!, '丙'), added)
      if (before.includes('\r\n')) assert.doesNotMatch(added!, /[^\r]\n/)
    })
  }
  for (const none of ['{', '7', '{"accept": 7}', 'null']) {
    it(`are not added to ${none}`, () => assert.equal(withWord(none, '丙'), undefined))
  }

  it('stand where the client is told that they stand', () => assert.equal(wordsFile, wordsPath))

  it('are described to editors as they are read', () => {
    const schema = JSON.parse(fs.readFileSync('server/src/data/words.schema.json', 'utf8')) as {properties: object}
    assert.deepEqual(Object.keys(schema.properties), ['$schema', 'accept', 'replace', 'forbid'])
  })
})
