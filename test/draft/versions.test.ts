import assert from 'node:assert/strict'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'

const first =
  '# 关于开展社区清洁行动的通知\n\n各居民小组：\n\n为改善环境，决定开展清洁行动。\n\n一、时间\n\n十月底前完成。\n'

/** Where an object, or what it is made of, has a getter of its own. */
function gettersIn(value: unknown, path = 'draft', seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([name, {get, value}]) =>
    get ? [`${path}.${name}`] : gettersIn(value, `${path}.${name}`, seen),
  )
}

describe('a version of a draft', () => {
  it('has no getter of its own, which would keep it longer than the next one', () => {
    const draft = readDraft(first, {genres: []})
    const next = readDraft(first.replace('环境，', '环境面貌，'), {genres: [], previous: draft})
    assert.deepEqual([...gettersIn(draft), ...gettersIn(next)], [])
    const known = readDraft(first, {genres})
    const typed = readDraft(first.replace('月底', '月月底'), {genres, previous: known})
    assert.deepEqual(gettersIn({...typed, genre: undefined, cache: {...typed.cache, asked: undefined}}), [])
  })
})
