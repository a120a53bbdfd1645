import assert from 'node:assert/strict'
import {createService, defaultSettings, ownGenres} from '../../server/src/service'

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
    ['has a pattern that is none', '{"name": "甲", "titlePatterns": ["("]}', '"("', /正则表达式/],
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
})
