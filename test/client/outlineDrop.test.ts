import assert from 'node:assert/strict'
import type {OutlineNode} from '../../server/src/protocol'
import {dropOf} from '../../client/src/outlineDrop'
import {rowById, toRows} from '../../client/src/outlineRows'
import {dutyReport, node} from './outline'
import {english} from './words'

describe('a row of the outline that is dropped', () => {
  const inline = node(9, '一件事', {kind: 'run-in', movable: false, level: 2})
  const lead: OutlineNode = node(1, '开头', {kind: 'part', part: 'lead', level: 0, movable: false})
  const rows = toRows({...dutyReport, outline: [...dutyReport.outline, inline, lead]})
  const row = (title: string) => {
    const found = rows.flatMap(row => [row, ...row.children]).find(({node}) => node.title === title)
    assert.ok(found, title)
    return found
  }
  const drop = (dragged: string, onto?: string) =>
    dropOf(row(dragged), onto === undefined ? undefined : row(onto), english)

  it('onto a section goes before it', () => {
    assert.deepEqual(drop('主要工作', '下一步打算'), {to: {before: {line: 2, character: 0}}})
    assert.deepEqual(drop('主要工作', '抓落实'), {to: {before: {line: 7, character: 0}}})
  })

  it('onto a missing part goes into its place', () => {
    assert.deepEqual(drop('抓学习', '存在问题'), {to: {part: 'problems'}})
  })

  it('onto the empty area, or what stands below the body, goes to the end', () => {
    assert.deepEqual(drop('抓学习'), {to: 'end'})
    assert.deepEqual(drop('抓学习', '署名'), {to: 'end'})
  })

  it('onto itself does nothing', () => assert.equal(drop('抓学习', '抓学习'), undefined))

  const refusals: [dragged: string, onto: string | undefined, message: RegExp][] = [
    ['抓学习', '述职报告', /can be dropped onto/],
    ['抓学习', '开头', /can be dropped onto/],
    ['抓学习', '一件事', /can be dropped onto/],
    ['一件事', '抓学习', /inside a paragraph/],
    ['存在问题', undefined, /missing/],
    ['署名', '抓学习', /fixed place/],
  ]
  for (const [dragged, onto, message] of refusals) {
    it(`is told why ${dragged} cannot go to ${onto ?? 'the end'}`, () => {
      const answer = drop(dragged, onto)
      assert.ok(answer && 'message' in answer)
      assert.match(answer.message, message)
    })
  }

  it('is found by its id', () => assert.equal(rowById(rows, row('抓落实').id)?.node.title, '抓落实'))
})
