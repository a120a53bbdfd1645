import assert from 'node:assert/strict'
import {applyEdits, completionsAt, genres, triggerCharacters} from '../../server/src/service'
import {initialsOf} from '../../server/src/features/completion/initials'
import {atCursor, lines} from './reading'

const offersAt = (marked: string) => {
  const {draft, offset} = atCursor(marked)
  return completionsAt(draft, offset, {genres})
}
const labelsAt = (marked: string, kind?: string) =>
  offersAt(marked)
    .filter(offer => !kind || offer.kind === kind)
    .map(({label}) => label)
const accepted = (marked: string, label: string) => {
  const {draft, offset} = atCursor(marked)
  const offer = completionsAt(draft, offset, {genres}).find(found => found.label === label)
  assert.ok(offer, `${label} is not offered`)
  return applyEdits(draft.text, [offer])
}

const start = [
  '# 张明述职报告',
  '',
  '一、履职情况',
  '',
  '（一）抓学习。组织学习12次。',
  '',
  '（二）抓服务。办理诉求86件。',
  '',
]

describe('completion', () => {
  const ordinals: [name: string, text: string[], want: string[]][] = [
    ['beside the deepest section first, then below and above it', [...start, '‸'], ['（三）', '1.', '二、']],
    ['what is typed narrows it down', [...start, '（‸'], ['（三）']],
    ['a half-width bracket is one too', [...start, '(‸'], ['（三）']],
    ['a bracket may be left out', [...start, '三‸'], ['（三）']],
    ['a closing bracket that the editor put in is replaced', [...start, '（‸）'], ['（三）']],
    [
      'below a heading without sections, by the usual chain',
      ['# 张明述职报告', '', '一、履职情况', '', '‸'],
      ['二、', '（一）'],
    ],
    [
      'below it, in the form that its cousins have',
      ['一、甲', '', '1.乙', '', '2.丙', '', '二、丁', '', '‸'],
      ['三、', '1.'],
    ],
    ['the first of all', ['# 张明述职报告', '', '‸'], ['一、']],
    [
      'articles count through',
      ['# 值班管理制度', '', '第一章　总则', '', '第一条　为规范值班，制定本制度。', '', '第二章　值班', '', '‸'],
      ['第三章', '第二条'],
    ],
    ['nothing inside a sentence', [...start, '组织学习，一‸'], []],
    ['nothing before text', [...start, '‸组织学习'], []],
    ['nothing in code', ['# 张明述职报告', '', '```', '‸', '```'], []],
  ]
  for (const [name, text, want] of ordinals) {
    it(`ordinals: ${name}`, () => assert.deepEqual(new Set(labelsAt(lines(...text), 'ordinal')), new Set(want)))
  }

  it('offers the deepest first', () => assert.equal(labelsAt(lines(...start, '‸'))[0], '（三）'))

  it('offers the headings of the kind that are missing, with their ordinals', () => {
    const headings = labelsAt(lines(...start, '‸'), 'heading')
    assert.ok(headings.includes('二、存在问题'))
    assert.ok(!headings.some(label => label.includes('履职情况')))
  })

  for (const typed of ['', '二', '二、', '二、存', '存在', 'czwt', 'cz', 'C']) {
    it(`finds 存在问题 by “${typed}”, and what is replaced begins the filter text`, () => {
      const marked = lines(...start, `${typed}‸`)
      const offer = offersAt(marked).find(({label}) => label === '二、存在问题')
      assert.ok(offer)
      assert.ok(offer.filterText.startsWith(typed))
      assert.equal(accepted(marked, '二、存在问题'), lines(...start, '二、存在问题'))
    })
  }

  it('writes headings as the draft does', () => {
    const markdown = (...more: string[]) =>
      lines('# 张明述职报告', '', '## 一、履职情况', '', '办理诉求86件。', '', ...more)
    for (const typed of ['', '#', '##', '## ']) {
      assert.equal(accepted(markdown(`${typed}‸`), '二、存在问题'), markdown('## 二、存在问题'), typed)
    }
    assert.equal(
      accepted(lines('# 张明述职报告', '', '**一、履职情况**', '', '正文。', '', '‸'), '二、存在问题')
        .split('\n')
        .at(-2),
      '**二、存在问题**',
    )
  })

  it('offers formulas where they belong', () => {
    assert.ok(labelsAt(lines('# 张明述职报告', '', '‸'), 'formula').some(label => label.endsWith('：')))
    assert.ok(labelsAt(lines(...start, '‸'), 'formula').some(label => label.startsWith('以上')))
    assert.deepEqual(labelsAt(lines('# 张明述职报告', '', '一、履职情况', '', '‸', '', '正文。'), 'formula'), [])
  })

  it('offers kinds behind 文种', () => {
    const all = labelsAt('---\n文种: ‸\n---\n\n正文\n', 'genre')
    assert.deepEqual(
      all,
      genres.map(({name}) => name),
    )
    assert.deepEqual(labelsAt('---\n文种：gzzj‸\n---\n'), ['工作总结'])
    assert.equal(accepted('---\n文种:工作‸计划\n---\n\n正文\n', '工作总结'), '---\n文种:工作总结\n---\n\n正文\n')
    assert.deepEqual(labelsAt('---\n标题: ‸\n文种: 工作总结\n---\n'), [])
  })

  it('is asked for by single characters', () => {
    assert.ok(triggerCharacters.every(character => [...character].length === 1))
    assert.equal(new Set(triggerCharacters).size, triggerCharacters.length)
  })

  it('knows where each letter begins', () => {
    for (const [words, initials] of [
      ['安岸奥暗', 'aaaa'],
      ['本办部班八不', 'bbbbbb'],
      ['处材参草次村', 'cccccc'],
      ['大党德地点动', 'dddddd'],
      ['二恩额而', 'eeee'],
      ['方法分服复', 'fffff'],
      ['工管高关规国', 'gggggg'],
      ['会好活和后户', 'hhhhhh'],
      ['计建纪决讲介', 'jjjjjj'],
      ['开考科快困矿', 'kkkkkk'],
      ['理论令领楼律', 'llllll'],
      ['民名目慢美每', 'mmmmmm'],
      ['年内农女能你', 'nnnnnn'],
      ['欧偶', 'oo'],
      ['平评票批培配', 'pppppp'],
      ['其清全权群请', 'qqqqqq'],
      ['入任人日容软', 'rrrrrr'],
      ['社事实思素随', 'ssssss'],
      ['通条体团推同', 'tttttt'],
      ['文务网为完温', 'wwwwww'],
      ['下行先向学现', 'xxxxxx'],
      ['要有员应意议', 'yyyyyy'],
      ['证总责总作章', 'zzzzzz'],
    ] as const)
      assert.equal(initialsOf(words), initials)
  })

  it('knows pinyin initials', () => {
    // 纪要 and 启事 leave their initials to kinds more often asked for.
    const others = ['纪要', '启事']
    for (const {name, initials} of genres) if (!others.includes(name)) assert.equal(initialsOf(name), initials, name)
    assert.equal(initialsOf('存在问题A1，'), 'czwt')
  })
})
