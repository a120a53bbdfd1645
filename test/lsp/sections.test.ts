import assert from 'node:assert/strict'
import {
  moveSectionRequest,
  outlineRequest,
  renameSectionRequest,
  sectionNameRequest,
  type MoveTo,
  type Outline,
  type SectionAnswer,
  type SectionName,
} from '../../server/src/protocol'
import type {Document} from './client'
import {draft, readme, useServer} from './session'

describe('sections over stdio', () => {
  const {client, opened} = useServer()
  const move = (document: Document, at: string, to: MoveTo) =>
    client().connection.sendRequest<SectionAnswer | null>(moveSectionRequest, {
      uri: document.uri,
      position: document.position(at),
      to,
    })
  const rename = (document: Document, at: string, title: string) =>
    client().connection.sendRequest<SectionAnswer | null>(renameSectionRequest, {
      uri: document.uri,
      position: document.position(at),
      title,
    })
  /** Applies an answer; the line on which the section stands then. */
  function apply(document: Document, answer: SectionAnswer | null): string {
    assert.ok(answer && 'changes' in answer, JSON.stringify(answer))
    document.apply(answer.changes as never)
    return document.text().split('\n')[answer.position.line]!.slice(answer.position.character)
  }

  it('moves the section at a position, and tells where it stands', async () => {
    const document = await opened(draft)
    const answer = await move(document, '办理居民', 'up')
    assert.equal(apply(document, answer), '（一）抓服务。办理居民诉求86件。')
    assert.match(document.text(), /（一）抓服务。[^]*（二）抓学习。/)
    assert.ok(answer && 'announcement' in answer)
    assert.equal(answer.announcement, '“（二）抓服务”已上移，现在是“（一）抓服务”，在“（二）抓学习”之前。')
  })

  it('moves a section before another, and into the place of a missing part', async () => {
    const document = await opened(draft)
    const before = document.position('一、履职')
    assert.equal(apply(document, await move(document, '三、下步', {before})), '一、下步打算')
    assert.match(document.text(), /## 一、下步打算\n[^]*## 二、履职情况/)
    const outline = await client().connection.sendRequest<Outline | null>(outlineRequest, {uri: document.uri})
    const missing = outline?.outline.find(({state, level}) => state === 'missing' && level === 1)
    assert.ok(missing?.part)
    const answer = await move(document, '一、下步', {part: missing.part})
    assert.ok(answer && ('changes' in answer || answer.reason === '它已经在这个位置了。'))
  })

  it('says in plain words why not', async () => {
    const document = await opened(draft)
    assert.deepEqual(await move(document, '一、履职', 'promote'), {reason: '它已经是最高一级，不能再升级。'})
    assert.match(JSON.stringify(await move(document, '述职人', 'up')), /不在任何一节里/)
  })

  it('renames a section', async () => {
    const document = await opened(draft)
    const name = await client().connection.sendRequest<SectionName | null>(sectionNameRequest, {
      uri: document.uri,
      position: document.position('抓服务'),
    })
    assert.deepEqual(name, {title: '抓服务', label: '（二）抓服务'})
    assert.equal(apply(document, await rename(document, '抓服务', '优服务')), '（二）优服务。办理居民诉求86件。')
    assert.deepEqual(await rename(document, '优服务', ' '), {reason: '标题不能为空。'})
  })

  it('keeps silent where there is no draft', async () => {
    const document = await opened(readme)
    assert.equal(await move(document, '安装', 'up'), null)
    assert.equal(await rename(document, '安装', '用法'), null)
  })

  it('counts characters and findings of each section', async () => {
    const document = await opened(draft)
    const outline = await client().connection.sendRequest<Outline | null>(outlineRequest, {uri: document.uri})
    const results = outline?.outline.find(({title}) => title === '履职情况')
    const [study, service] = results!.children
    const total = ({findings: {error, warning, information, hint}}: NonNullable<typeof study>) =>
      error + warning + information + hint
    assert.ok(total(study!) > 0)
    assert.equal(total(results!), total(study!) + total(service!))
    assert.ok(outline!.characters > results!.characters)
    assert.deepEqual([study!.movable, study!.renamable, outline!.outline[0]!.movable], [true, true, false])
  })
})
