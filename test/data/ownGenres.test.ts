import assert from 'node:assert/strict'
import {genreFileSchema} from '../../server/src/data/schema'
import {linearPattern} from '../../server/src/patterns/index'
import {createService, defaultSettings, needPatterns, ownGenres} from '../../server/src/service'
import * as z from 'zod/mini'

const hazards = {
  id: 'hazards',
  name: '隐患清单',
  need: 'required',
  headings: ['隐患清单'],
  why: '列明隐患，便于整改。',
  template: {heading: '隐患清单', body: '（写明隐患）。'},
}
const safety = {name: '安全检查总结', extends: '工作总结', parts: [hazards]}

const kinds = (files: Readonly<Record<string, unknown>>) =>
  ownGenres(
    Object.entries(files).map(([name, content]) => ({
      name,
      text: typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    })),
    linearPattern,
  )
const named = (files: Readonly<Record<string, unknown>>, name: string) =>
  kinds(files).genres.find(genre => genre.name === name)

describe("an organisation's own kinds", () => {
  it('have what they add to the kind that they extend', () => {
    const kind = named({'safety.json': safety}, '安全检查总结')
    assert.deepEqual(
      kind?.parts.map(({id}) => id),
      ['hazards', 'overview', 'work', 'experience', 'problems', 'next'],
    )
    assert.deepEqual([kind?.slug, kind?.group, kind?.family], ['safety', '本单位', ['安全检查总结', '工作总结']])
    assert.deepEqual(kind?.titleEndings, ['安全检查总结'])
  })

  it('put a new part behind the one listed before it, change one, and drop one', () => {
    const parts = [{id: 'work', name: '检查情况'}, hazards, {id: 'experience', remove: true}]
    const kind = named({'safety.json': {...safety, parts}}, '安全检查总结')
    assert.deepEqual(
      kind?.parts.map(({id, name}) => [id, name]),
      [
        ['overview', '基本情况'],
        ['work', '检查情况'],
        ['hazards', '隐患清单'],
        ['problems', '存在问题'],
        ['next', '下一步打算'],
      ],
    )
    assert.ok(kind?.parts.find(({id}) => id === 'work')?.headings.includes('主要工作'))
  })

  it('extend one another in whatever order they are read', () => {
    const files = {'a.json': {name: '月度安全检查总结', extends: '安全检查总结'}, 'b.json': safety}
    assert.deepEqual(named(files, '月度安全检查总结')?.family, ['月度安全检查总结', '安全检查总结', '工作总结'])
  })

  it('take the place of a built-in kind of the same name', () => {
    const {genres} = kinds({'summary.json': {name: '工作总结', extends: '工作总结', parts: [hazards]}})
    const found = genres.filter(({name}) => name === '工作总结')
    assert.equal(found.length, 1)
    assert.ok(found[0]!.parts.some(({id}) => id === 'hazards'))
  })

  it('are recognised by the title, and what they want is missed', () => {
    const {genres} = kinds({'safety.json': safety})
    const service = createService(defaultSettings, {genres})
    const draft = service.read(
      '# 青禾社区2025年安全检查总结\n\n2025年，青禾社区围绕居民关心的消防、燃气和电梯安全开展检查，现将有关情况总结如下：\n\n## 一、主要工作\n\n全年检查商户312家，更换灭火器120只，清理楼道堆物21车，更换老旧电线860米，居民满意。\n\n## 二、存在问题\n\n个别商户整改不及时。\n\n## 三、下一步打算\n\n继续每月检查一次。\n\n青禾社区居民委员会\n\n2025年12月20日\n',
    )
    assert.equal(draft.genre?.name, '安全检查总结')
    const messages = service.check(draft).map(({message}) => message)
    assert.equal(messages.length, 1)
    assert.match(messages[0]!, /缺少这一部分.*列明隐患/)
  })

  for (const [what, text, at, message] of [
    ['is no JSON', '{"name": }', '}', /不是有效的 JSON/],
    ['has a value of another type', '{"name": "甲", "parts": [{"id": "甲", "name": 3}]}', '3', /parts\.0\.name/],
    ['says something unknown', '{"name": "甲", "nmae": "乙"}', '{', /nmae/],
    ['extends nothing that is there', '{"name": "甲", "extends": "乙"}', '"乙"', /没有叫“乙”的文种/],
    ['has a new part without a template', '{"name": "甲", "parts": [{"id": "a", "name": "甲"}]}', '{', /范文/],
    ['is like nothing that is there', '{"name": "甲", "parts": [{"id": "a", "like": "b"}]}', '"b"', /共用要素/],
    ['extends itself in a circle', '{"name": "甲", "extends": "甲"}', '"甲"}', /没有叫“甲”的文种/],
  ] as const) {
    it(`that ${what} is told where, and left out`, () => {
      const {genres, problems} = kinds({'bad.json': text, 'safety.json': safety})
      const found = problems.find(problem => message.test(problem.message))
      assert.ok(found, JSON.stringify(problems))
      assert.equal(found.file, 'bad.json')
      assert.ok(found.end > found.start)
      assert.ok(at === '{' || text.startsWith(at.replace('}', ''), found.start), text.slice(found.start))
      assert.ok(!genres.some(({name}) => name === '甲'))
      assert.ok(genres.some(({name}) => name === '安全检查总结'))
    })
  }

  it('run their patterns in linear time, and hold without one that is refused', () => {
    const runaway = '(?:甲+)+乙'
    const file = {
      ...safety,
      titlePatterns: ['消防.{0,6}小结$', '(?=检查)'],
      evidence: [
        {pattern: runaway, weight: 3},
        {pattern: '(甲)\\1', weight: 3},
      ],
      parts: [{...hazards, headingPatterns: ['(', '^隐患.*台账$']}],
      person: {pattern: '(?<!贵)我', why: '用第三人称。'},
      lead: {inTitle: '(?!检查)', requiredWhen: {titlePattern: '(?<=年)检查'}},
    }
    const {genres, problems} = kinds({'safety.json': file})
    const text = JSON.stringify(file, null, 2)
    assert.deepEqual(
      problems.map(({start, end}) => JSON.parse(text.slice(start, end)) as unknown),
      ['(', '(?=检查)', '(甲)\\1', '(?<!贵)我', '(?!检查)', '(?<=年)检查'],
    )
    for (const {message} of problems) assert.match(message, /环视|反向引用|正则表达式/)
    for (const {message} of problems) assert.match(message, /这个模式没有采用，文种的其余部分照常。$/)
    const kind = genres.find(({name}) => name === '安全检查总结')!
    assert.equal(kind.titlePatterns?.length, 1)
    assert.equal(kind.evidence.length, 1)
    assert.equal(kind.person, undefined)
    const [inTitle, requiredWhen] = [kind.lead.inTitle, kind.lead.requiredWhen]
    assert.deepEqual(
      [inTitle, requiredWhen].filter(own => typeof own === 'object' && 'exec' in own),
      [],
    )

    const service = createService(defaultSettings, {genres})
    assert.equal(service.read('# 青禾社区消防检查小结\n').genre?.name, '安全检查总结')
    const found = service.read(`# 青禾社区消防检查小结\n\n## 一、隐患排查台账\n\n${'甲'.repeat(50_000)}\n`)
    assert.equal(found.parts.find(({id}) => id === 'hazards')?.state, 'present')
  })

  it('need the engine only where there is a pattern', () => {
    const file = (value: unknown) => [{name: 'a.json', text: JSON.stringify(value)}]
    assert.equal(needPatterns(file(safety)), false)
    assert.equal(needPatterns(file({...safety, titlePatterns: []})), false)
    assert.equal(needPatterns(file({...safety, parts: [{...hazards, sentences: ['甲']}]})), true)
    const {genres, problems} = ownGenres(file({...safety, titlePatterns: ['甲']}))
    assert.match(problems[0]!.message, /用不了正则表达式/)
    assert.ok(genres.some(({name}) => name === '安全检查总结'))
  })

  it('have no pattern that the engine does not see', () => {
    const marked = z.toJSONSchema(genreFileSchema, {
      override: ({zodSchema, jsonSchema}) => {
        const checks =
          (zodSchema as unknown as {_zod: {def: {checks?: {_zod: {def: {error?: () => unknown}}}[]}}})._zod.def
            .checks ?? []
        if (checks.some(({_zod: {def}}) => String(def.error?.()).includes('正则表达式'))) jsonSchema.format = 'pattern'
      },
    })
    const places: string[] = []
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return
      const {format, properties = {}, items, anyOf = []} = schema as Record<string, object> & {anyOf?: object[]}
      if (String(format) === 'pattern') places.push(path)
      for (const [key, inner] of Object.entries(properties as object)) walk(inner, `${path}.${key}`)
      walk(items, path)
      for (const inner of anyOf) walk(inner, path)
    }
    walk(marked, '')
    assert.ok(places.length > 20, places.join())
    for (const place of places) {
      const value = place
        .split('.')
        .slice(1)
        .reduceRight<unknown>((inner, key) => ({[key]: inner}), '甲')
      assert.ok(needPatterns([{name: 'a.json', text: JSON.stringify(value)}]), place)
    }
  })
})
