import assert from 'node:assert/strict'
import {statusText} from '../../client/src/statusText'
import type {DraftStatus} from '../../server/src/protocol'
import {english, inChinese} from './words'

const status: DraftStatus = {
  uri: 'file:///a.md',
  version: 1,
  active: true,
  genre: '述职报告',
  genreSource: 'title',
  findings: 3,
  held: 0,
  characters: 1204,
}

describe('the status bar', () => {
  it('says kind, findings and characters', () => {
    assert.equal(statusText(status, inChinese).text, '述职报告 · 3 处 · 1204 字')
    assert.equal(statusText(status, english).text, '述职报告 · 3 found · 1204 characters')
  })

  it('says that a document is no draft, also before anything is known of it', () => {
    assert.equal(statusText({...status, active: false}, inChinese).text, '公文：未启用')
    assert.equal(statusText(undefined, inChinese).text, '公文：未启用')
    assert.equal(statusText(undefined, english).text, 'Gongwen: off')
  })

  it('says that the kind is not known', () => {
    const unknown = statusText({...status, genre: null, genreSource: null}, inChinese)
    assert.equal(unknown.text, '文种未定 · 3 处 · 1204 字')
    assert.match(unknown.tooltip, /点击选择文种。$/)
  })

  it('tells how much the baseline holds back', () => {
    assert.match(statusText({...status, held: 12}, inChinese).tooltip, /基线里原有的 12 处没有显示/)
    assert.doesNotMatch(statusText(status, inChinese).tooltip, /基线/)
  })

  it('tells where the kind comes from', () => {
    const sources = ['setting', 'front-matter', 'title', 'content'] as const
    const tooltips = sources.map(genreSource => statusText({...status, genreSource}, inChinese).tooltip)
    assert.equal(new Set(tooltips).size, sources.length)
  })
})
