import assert from 'node:assert/strict'
import {genres, standsInSkeleton} from '../../server/src/data/index'
import {plainText} from '../../server/src/draft/lineFacts'
import {readDraft} from '../../server/src/draft/readDraft'
import {partSnippet, skeletonOf, skeletonSnippet} from '../../server/src/compose/skeleton'
import {joinTemplates, withoutTabStops, withTabStops} from '../../server/src/compose/tabStops'
import {rules} from '../../server/src/rules/index'

describe('skeleton', () => {
  for (const genre of genres) {
    const text = skeletonOf(genre)
    const draft = readDraft(text, {genres})

    it(`of ${genre.name} is read as that kind`, () => {
      assert.equal(draft.genre, genre)
      assert.equal(draft.genreSource, 'front-matter')
    })

    it(`of ${genre.name} has every part that a new draft should have`, () => {
      const missing = draft.parts.filter(({state}) => state !== 'present').map(({id}) => id)
      assert.deepEqual(
        missing.filter(id => standsInSkeleton(genre.parts.find(part => part.id === id)!)),
        [],
      )
      assert.equal(draft.salutation !== undefined, standsInSkeleton(genre.salutation))
      assert.ok(draft.closing !== undefined || !standsInSkeleton(genre.closing))
      assert.equal(draft.issueDate !== undefined, standsInSkeleton(genre.signature))
    })

    it(`of ${genre.name} has its signature and nothing else for a signature`, () => {
      const expected = standsInSkeleton(genre.signature) ? genre.signature.formulas[0] : undefined
      assert.equal(draft.signature?.text, expected && plainText(expected))
    })

    it(`of ${genre.name} satisfies the rules about structure`, () => {
      const messages = rules.flatMap(rule =>
        (rule.category === 'structure' && rule.scope === 'draft' ? [...rule.check(draft)] : []).map(
          ({message}) => message,
        ),
      )
      assert.deepEqual(messages, [])
    })

    it(`of ${genre.name} has no tab stop left, and the snippet says the same`, () => {
      assert.doesNotMatch(text, /[${}\\]/u)
      assert.equal(withoutTabStops(skeletonSnippet(genre)).trimEnd(), text.trimEnd())
    })

    it(`of ${genre.name} takes a title`, () => {
      const titled = skeletonOf(genre, {title: `幸福社区$1${genre.name}`})
      assert.ok(titled.includes(`\n# 幸福社区$1${genre.name}\n`))
      assert.equal(titled.split('\n').length, text.split('\n').length)
    })
  }

  it('of rules counts articles through all chapters', () => {
    const text = skeletonOf(genres.find(({numbering}) => numbering === 'articles')!)
    const chapters = [...text.matchAll(/^## (第.+?章)　/gmu)].map(([, ordinal]) => ordinal)
    const articles = [...text.matchAll(/^(第.+?条)　/gmu)].map(([, ordinal]) => ordinal)
    assert.deepEqual(chapters, ['第一章', '第二章', '第三章', '第四章', '第五章'])
    assert.deepEqual(articles.slice(0, 3), ['第一条', '第二条', '第三条'])
    assert.equal(new Set(articles).size, articles.length)
    assert.ok(articles.length > chapters.length)
  })
})

describe('part snippet', () => {
  it('lets the writer choose the number of a section', () => {
    const [duty] = genres
    const problems = duty!.parts.find(({id}) => id === 'problems')!
    assert.ok(partSnippet(duty!, problems).startsWith('## ${1|一,二,三,'))
  })

  it('has no heading for what stands before all sections', () => {
    const [duty] = genres
    assert.doesNotMatch(partSnippet(duty!, duty!.parts[0]!), /#/u)
  })
})

describe('tab stops', () => {
  for (const [template, plain] of [
    ['在${1:××社区}的${2|支持,帮助|}下', '在××社区的支持下'],
    ['$1甲${2}乙', '甲乙'],
    ['价格\\$5\\}', '价格$5}'],
    ['${1:甲\\}乙}', '甲}乙'],
    ['${1|甲\\,乙,丙|}', '甲,乙'],
  ] as const) {
    it(`${template} reads ${plain}`, () => assert.equal(withoutTabStops(template), plain))
  }

  it('of joined templates count on, and a repeated one stays the same', () => {
    assert.equal(joinTemplates(['${1:甲}和$2、$1', '${1:乙}\\$1'], ' '), '${1:甲}和$2、$1 ${3:乙}\\$1\n$0')
  })

  it('stand for blanks', () => {
    assert.equal(withTabStops('××街道办事处，××$'), '${1:××}街道办事处，${2:××}\\$')
  })
})
