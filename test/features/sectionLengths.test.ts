import assert from 'node:assert/strict'
import {charactersOf, outlineOf, sectionLengths} from '../../server/src/service'
import {lines, read} from './reading'

const draft = read(
  lines(
    '# 工作总结',
    '',
    '一、主要工作',
    '',
    `（一）抓走访。${'走访居民。'.repeat(300)}`,
    '',
    '1.逐户登记，没有遗漏的情况。',
    '',
    '二、存在问题',
    '',
    '无。',
  ),
)
const all = {start: 0, end: draft.text.length}

describe('lengths of sections', () => {
  it('stand behind the headings, thousands parted', () => {
    const found = sectionLengths(draft, all).map(({offset, label}) => [
      draft.text.slice(0, offset).split('\n').at(-1),
      label,
    ])
    assert.deepEqual(
      found.map(([heading]) => heading),
      ['一、主要工作', '（一）抓走访', '二、存在问题'],
    )
    assert.match(found[0]![1]!, /^1,5\d\d字$/)
    assert.equal(found[2]![1], '8字')
  })

  it('are those of the outline', () => {
    const rows = outlineOf(draft).filter(({kind}) => kind === 'heading')
    const labels = sectionLengths(draft, all).map(({label}) => label.replace(/\D/g, ''))
    for (const {characters} of rows) assert.ok(labels.includes(String(characters)))
    assert.ok(charactersOf(draft) > 1500)
  })

  it('are told for what is looked at only', () =>
    assert.equal(sectionLengths(draft, {start: 0, end: draft.text.indexOf('（一）')}).length, 1))
})
