import assert from 'node:assert/strict'
import fc from 'fast-check'
import {answered, signedBy} from '../../server/src/compose/answered'
import {asksOf, newTitle} from '../../server/src/compose/newTitle'
import {skeletonOf, skeletonSnippet} from '../../server/src/compose/skeleton'
import {withoutTabStops} from '../../server/src/compose/tabStops'
import {genreNamed, genres} from '../../server/src/data/index'
import {asks} from '../../server/src/data/asks'
import {readDraft} from '../../server/src/draft/readDraft'

const kind = (name: string) => genreNamed(name, genres)!

describe('the title of a new draft', () => {
  for (const [name, answers, title] of [
    ['工作总结', {unit: '青禾社区', period: '2026年上半年'}, '青禾社区2026年上半年工作总结'],
    ['工作总结', {unit: '青禾社区', period: '2026年', matter: '垃圾分类'}, '青禾社区2026年垃圾分类工作总结'],
    ['工作总结', {period: '2026年'}, '2026年工作总结'],
    ['工作总结', {}, '×××工作总结'],
    ['通知', {matter: '开展安全检查'}, '关于开展安全检查的通知'],
    ['通知', {unit: '青禾社区'}, '青禾社区关于××的通知'],
    ['通知', {}, '×××关于××的通知'],
    ['述职报告', {name: '李明', period: '2026年度'}, '李明2026年度述职报告'],
    ['通知', {title: '停水通知', unit: '青禾社区'}, '停水通知'],
  ] as const) {
    it(`of ${name} with ${JSON.stringify(answers)} reads ${title}`, () =>
      assert.equal(withoutTabStops(newTitle(kind(name), answers)), title))
  }

  it('asks what the title is made of', () => {
    assert.deepEqual(asksOf(kind('工作总结')), ['unit', 'period', 'matter'])
    assert.deepEqual(asksOf(kind('请示')), ['unit', 'matter'])
    assert.deepEqual(asksOf(kind('入党申请书')), [])
  })

  const answers = {unit: '青禾社区', period: '2026年', matter: '整治楼道', name: '李明'}
  for (const genre of genres) {
    it(`of ${genre.name} holds every answer that was asked for, and leaves the kind recognised`, () => {
      const draft = readDraft(skeletonOf(genre, answers), {genres})
      assert.equal(draft.genre, genre)
      for (const ask of asksOf(genre)) assert.ok(draft.title?.text.includes(answers[ask]), ask)
      assert.doesNotMatch(draft.text, /\{|\}/)
    })
  }

  it('takes whatever is answered as words, not as a snippet', () => {
    const seed = Date.now()
    fc.assert(
      fc.property(
        fc.constantFrom(...genres),
        fc.record(Object.fromEntries(asks.map(ask => [ask, fc.string({unit: fc.constantFrom(...'甲乙$1{}\\|,:')})]))),
        (genre, said) => {
          const plain = withoutTabStops(skeletonSnippet(genre, said)).split('\n')
          assert.deepEqual(plain.slice(0, -1).join('\n'), skeletonOf(genre, said).replace(/\n$/, ''))
          for (const ask of asksOf(genre)) assert.ok(plain.some(line => line.includes(said[ask]!)))
        },
      ),
      {seed},
    )
  })
})

describe('what was answered', () => {
  it('fills the blanks for the community and the year, and no other', () => {
    const template = '${1:××××}年，${2:××社区}在${3:××街道}领导下，到${4:××××年×月}底，${5:××社区党委}'
    assert.equal(
      withoutTabStops(answered(template, {unit: '青禾社区居民委员会', period: '2026年'})),
      '2026年，青禾社区在××街道领导下，到××××年×月底，青禾社区党委',
    )
    assert.equal(answered(template, {unit: '和平街道办事处', period: '上半年'}), template)
  })

  for (const [formula, said, signature] of [
    ['××社区居民委员会', {unit: '青禾社区'}, '青禾社区居民委员会'],
    ['××社区居民委员会', {unit: '青禾社区居民委员会'}, '青禾社区居民委员会'],
    ['××社区居民委员会', {unit: '和平街道办事处'}, '和平街道办事处'],
    ['中共××社区支部委员会', {unit: '青禾社区'}, '中共青禾社区支部委员会'],
    ['××社区居民委员会', {}, '××社区居民委员会'],
    ['述职人：×××', {name: '李明', unit: '青禾社区'}, '述职人：李明'],
    ['承诺人（签字）：____________', {unit: '青禾社区'}, '承诺人（签字）：____________'],
  ] as const) {
    it(`signs ${formula} as ${signature}`, () => assert.equal(signedBy(formula, said), signature))
  }
})
