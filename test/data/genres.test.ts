import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {withoutTabStops} from '../../server/src/compose/tabStops'
import {common, genreNamed, genres} from '../../server/src/data/index'
import {frontMatterKeys} from '../../server/src/data/frontMatterKeys'
import {frontMatterKeysSchema} from '../../server/src/data/frontMatterSchema'
import {commonPartsSchema, genreFileSchema, genreSchema, type Genre} from '../../server/src/data/schema'
import {compiled} from '../../server/src/draft/genre'

const folder = new URL('../../server/src/data/genres/', `file://${__filename}`)
const files = readdirSync(folder).filter(name => name.endsWith('.json'))

describe('kinds', () => {
  for (const file of files) {
    it(`${file} passes the schema and is on the list under its own name`, () => {
      const result = genreFileSchema.safeParse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
      assert.ok(result.success, result.error?.message)
      assert.ok(genres.some(({slug}) => `${slug}.json` === file))
    })
  }

  it('are each listed once', () => assert.equal(files.length, genres.length))

  it('have recognition in common that passes its schema', () => {
    const result = commonPartsSchema.safeParse(common)
    assert.ok(result.success, result.error?.message)
  })

  it('share no name, initials, slug or title ending', () => {
    for (const of of [
      (genre: Genre) => [genre.name],
      (genre: Genre) => [genre.initials],
      (genre: Genre) => [genre.slug],
      (genre: Genre) => genre.titleEndings,
    ]) {
      assert.deepEqual(repeated(genres.flatMap(of)), [])
    }
  })

  for (const genre of genres) {
    describe(genre.name, () => {
      it('is whole once what it extends is put in', () => {
        const result = genreSchema.safeParse(genre)
        assert.ok(result.success, result.error?.message)
        assert.notEqual(genre.initials, '')
        assert.notEqual(genre.description, '')
      })

      it('names only parts of its own as hosts and covers', () => {
        const ids = genre.parts.map(({id}) => id)
        for (const {within, coveredBy = []} of genre.parts)
          for (const id of [within ?? [], coveredBy].flat()) assert.ok(ids.includes(id), id)
      })

      it('has parts with ids of their own, of which exactly one is the body', () => {
        assert.deepEqual(repeated(genre.parts.map(({id}) => id)), [])
        const body = genre.parts.filter(({place}) => place === 'body')
        assert.deepEqual(
          body.map(({need}) => need),
          ['required'],
        )
      })

      it('ends titles in its own name', () => assert.ok(genre.titleEndings.includes(genre.name)))

      it('has a title form, a reason and a template for every part', () => {
        const empty = genre.parts.filter(({why, template}) => why === '' || template.body === '')
        assert.deepEqual(empty, [])
        assert.notEqual(genre.titleForm, '')
      })

      it('gives each part a template heading by which it is found again', () => {
        for (const {id, headings, template} of genre.parts) {
          const shared = genre.parts.filter(other => other.template.heading === template.heading).length > 1
          if (template.heading === '' || shared) continue
          assert.ok(
            headings.some(word => template.heading.includes(word)),
            id,
          )
        }
      })

      it('can be proved by content, and never by a single weak sign', () => {
        assert.ok(genre.evidence.reduce((sum, {weight}) => sum + weight, 0) >= 3)
        assert.ok(genre.evidence.every(({weight}) => weight >= 1 && weight <= 3))
      })

      it('offers 3 to 12 sentences', () => assert.ok(genre.sentences.length >= 3 && genre.sentences.length <= 12))

      it('offers each sentence at a place that there is, and no closing that it forbids itself', () => {
        const places = ['opening', 'transition', 'closing', 'note', ...genre.parts.map(({id}) => id)]
        for (const {name, at} of genre.sentences) assert.ok(at !== undefined && places.includes(at), name)
        const closings = [
          ...genre.closing.formulas,
          ...genre.sentences.flatMap(({at, body}) => (at === 'closing' ? [withoutTabStops(body)] : [])),
        ]
        const forbidden = (genre.closing.forbidden ?? []).map(({pattern}) => compiled(pattern))
        assert.deepEqual(
          closings.filter(text => forbidden.some(pattern => pattern.test(text))),
          [],
        )
      })

      it('speaks to the writer without words of blame', () => {
        const said = JSON.stringify([genre.description, genre.parts.map(({why}) => why), genre.closing.forbidden ?? []])
        assert.doesNotMatch(said, /违规|禁用|敏感|政治|必须/u)
      })
    })
  }
})

describe('keys of the front matter', () => {
  it('pass the schema and are each there once', () => {
    assert.deepEqual(frontMatterKeysSchema.parse(frontMatterKeys), frontMatterKeys)
    assert.deepEqual(repeated(frontMatterKeys.map(({key}) => key)), [])
  })
})

describe('genreNamed', () => {
  for (const [name, slug] of [
    ['工作总结', 'work-summary'],
    [' 述职报告 ', 'duty-report'],
    ['survey-report', 'survey-report'],
    ['工作汇报', 'work-report'],
    ['实施细则', 'management-rules'],
    ['计划', 'work-plan'],
    ['诗歌', undefined],
    ['', undefined],
  ] as const) {
    it(`${name || '(empty)'} → ${slug}`, () => assert.equal(genreNamed(name)?.slug, slug))
  }
})

const repeated = (items: readonly string[]): string[] => items.filter((item, index) => items.indexOf(item) !== index)
