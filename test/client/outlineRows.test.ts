import assert from 'node:assert/strict'
import {partStates, type OutlineNode} from '../../server/src/protocol'
import {
  flatten,
  rowAt,
  rowById,
  rowDescription,
  rowIcon,
  rowLabel,
  rowSentence,
  toRows,
} from '../../client/src/outlineRows'
import {dutyReport, node} from './outline'
import {inChinese} from './words'

describe('rows of the outline', () => {
  const rows = toRows(dutyReport)

  it('have ids that tell them apart', () => {
    assert.deepEqual(
      flatten(rows).map(({id}) => id),
      [
        '/title',
        '/plans',
        '/results',
        '/results/（一）',
        '/results/（二）',
        '/results/（二）#2',
        '/problems',
        '/signature',
      ],
    )
  })

  it('keep their ids while a title is edited and text is put in before them', () => {
    const edited = {
      ...dutyReport,
      outline: dutyReport.outline.map(row => ({...row, title: `${row.title}了`, range: node(40, 'x').range})),
    }
    assert.deepEqual(
      flatten(toRows(edited)).map(({id}) => id),
      flatten(rows).map(({id}) => id),
    )
  })

  it('keep their ids while sections are moved about and numbered anew', () => {
    const [title, plans, results, ...rest] = dutyReport.outline
    const [first, second, third] = results!.children
    const moved = {
      ...dutyReport,
      outline: [
        title!,
        {
          ...results!,
          ordinal: '一、',
          children: [
            {...second!, ordinal: '（一）'},
            {...first!, ordinal: '（二）'},
          ],
        },
        {...plans!, ordinal: '二、', children: [{...third!, ordinal: '（一）'}]},
        ...rest,
      ],
    }
    const ids = new Map(flatten(toRows(moved, rows)).map(({id, node}) => [node.title, id]))
    for (const {id, node} of flatten(rows)) assert.equal(ids.get(node.title), id)
  })

  it('never share an id, whatever they were called before', () => {
    const swapped = {
      ...dutyReport,
      outline: [node(0, '甲', {ordinal: '一、'}), node(1, '甲', {ordinal: '一、'}), node(2, '乙', {ordinal: '二、'})],
    }
    let before = toRows(swapped)
    for (const outline of [swapped.outline.slice(1), swapped.outline, [...swapped.outline, ...swapped.outline]]) {
      before = toRows({...swapped, outline}, before)
      assert.equal(new Set(before.map(({id}) => id)).size, outline.length)
    }
  })

  it('know their parents', () => {
    const row = rowById(rows, '/results/（二）')
    assert.equal(row?.node.title, '抓落实')
    assert.equal(row?.parent, rows[2])
    assert.equal(rowById(rows, '/gone'), undefined)
  })

  const cursors: [line: number, character: number, id: string | undefined][] = [
    [0, 0, '/title'],
    [1, 9, '/title'],
    [2, 0, '/plans'],
    [5, 4, '/results'],
    [7, 3, '/results/（二）'],
    [8, 99, '/results/（二）#2'],
    [9, 0, '/signature'],
    [99, 0, '/signature'],
  ]
  for (const [line, character, id] of cursors) {
    it(`follow the cursor at ${line}:${character} to ${id}`, () => {
      assert.equal(rowAt(rows, {line, character})?.id, id)
    })
  }

  it('follow no cursor before the first of them', () => {
    assert.equal(rowAt(toRows({...dutyReport, outline: [node(3, '一')]}), {line: 2, character: 9}), undefined)
  })

  it('never follow the cursor to what is missing', () => {
    const missing = node(1, '存在问题', {part: 'problems', state: 'missing'})
    assert.equal(rowAt(toRows({...dutyReport, outline: [missing]}), {line: 5, character: 0}), undefined)
  })

  const labels: [ordinal: string | undefined, title: string, label: string][] = [
    [undefined, '署名', '署名'],
    ['一、', '主要工作', '一、主要工作'],
    ['1.', '走访', '1.走访'],
    ['第一章', '总则', '第一章 总则'],
    ['2.1', '现状', '2.1 现状'],
    ['1.', 'Excel台账', '1. Excel台账'],
  ]
  for (const [ordinal, title, label] of labels) {
    it(`are called ${label}`, () => {
      assert.equal(rowLabel({...node(0, title), ...(ordinal !== undefined && {ordinal})}), label)
    })
  }

  const texts: [of: string, description: string, sentence: string, icon: string][] = [
    ['/title', '10 字', '述职报告：10 字。', 'book'],
    ['/plans', '位置不同 · 10 字 · 3%', '一、下一步打算：有，但通常不在这个位置。10 字。占全文 3%。', 'arrow-swap'],
    [
      '/results',
      '3 处问题 · 321 字 · 80%',
      '二、主要工作：有，属于标准结构。321 字。占全文 80%。有 1 处错误，2 处警告，3 处建议。',
      'pass',
    ],
    ['/results/（一）', '10 字 · 3%', '（一）抓学习：10 字。占全文 3%。', 'list-selection'],
    ['/problems', '缺', '存在问题：缺。这一文种的标准结构里有这一部分。', 'circle-large-outline'],
  ]
  for (const [id, description, sentence, icon] of texts) {
    it(`say of ${id}: ${description}`, () => {
      const row = rowById(rows, id)
      assert.ok(row)
      assert.equal(rowDescription(row, inChinese), description)
      assert.equal(rowSentence(row, inChinese), sentence)
      assert.equal(rowIcon(row.node).id, icon)
    })
  }

  const states: [state: OutlineNode['state'], description: string, sentence: string][] = [
    ['empty', '无正文', '存在问题：只有标题，没有正文。'],
    ['platitude', '没写具体 · 10 字 · 3%', '存在问题：有，但没有写到具体的事。10 字。占全文 3%。'],
    ['duplicated', '重复 · 10 字 · 3%', '存在问题：同一个标题又出现了一次。10 字。占全文 3%。'],
  ]
  for (const [state, description, sentence] of states) {
    it(`say of what is ${state}: ${description}`, () => {
      const [row] = toRows({...dutyReport, outline: [node(1, '存在问题', {part: 'problems', state})]})
      assert.ok(row)
      assert.deepEqual([rowDescription(row, inChinese), rowSentence(row, inChinese)], [description, sentence])
    })
  }

  it('have an icon of its own for each state', () => {
    const icons = partStates.map(state => rowIcon(node(1, '存在问题', {part: 'problems', state})).id)
    assert.equal(new Set(icons).size, partStates.length)
  })
})
