import assert from 'node:assert/strict'
import {applyEdits, isRefusal, renameSection} from '../../server/src/service'
import {allSections} from '../../server/src/draft/outline'
import {lines, read} from '../features/reading'

const text = lines(
  '# 青禾社区2025年工作总结',
  '',
  '## 一、主要工作：',
  '',
  '**（一）抓党建。**组织学习12次。一是开展培训；二是走访群众。',
  '',
  '1. 走访群众，做到家家到；',
  '',
  '2. 记好台账，做到件件清。',
  '',
  '## 二、**存在问题**',
  '',
  '如“主要工作”所述。',
)

/** The text with another heading, or why not. */
function renamed(title: string, to: string): string {
  const draft = read(text)
  const section = allSections(draft.sections).find(section => section.title.startsWith(title))!
  const edits = renameSection(draft, section, to)
  return isRefusal(edits) ? edits.reason : applyEdits(text, edits)
}

describe('renameSection', () => {
  const cases: [title: string, to: string, before: string, after: string][] = [
    ['主要工作', '工作成效', '一、主要工作：', '一、工作成效：'],
    ['主要工作', ' 一、工作成效。 ', '一、主要工作：', '一、工作成效：'],
    ['主要工作', '工作\n成效', '一、主要工作：', '一、工作 成效：'],
    ['抓党建', '抓班子', '（一）抓党建。', '（一）抓班子。'],
    ['存在问题', '不足之处', '**存在问题**', '**不足之处**'],
    ['存在问题', '存在问题', '', ''],
  ]
  for (const [title, to, before, after] of cases) {
    it(`calls ${title} ${JSON.stringify(to)}`, () => assert.equal(renamed(title, to), text.replace(before, after)))
  }

  const refusals: [title: string, to: string, reason: RegExp][] = [
    ['主要工作', ' 。', /不能为空/],
    ['抓党建', '抓班子。带队伍', /句号/],
    ['开展培训', '组织培训', /一段话的中间/],
    ['走访群众，做到', '入户', /整句话/],
  ]
  for (const [title, to, reason] of refusals) {
    it(`says why ${title} cannot be ${JSON.stringify(to)}`, () => assert.match(renamed(title, to), reason))
  }
})
