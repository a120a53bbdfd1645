import assert from 'node:assert/strict'
import {charactersOf, outlineOf, type OutlineRow} from '../../server/src/service'
import {lines, read, wordsOf} from './reading'

/** `missing part 存在问题 <problems>`, indented by depth. */
function tree(text: string): string[] {
  const draft = read(text)
  const show = ({kind, state, ordinal = '', title, part, children}: OutlineRow, depth: number): string[] => [
    '  '.repeat(depth) +
      (state === 'present' ? '' : `${state} `) +
      `${kind} ${ordinal}${title}` +
      (part ? ` <${part}>` : ''),
    ...children.flatMap(child => show(child, depth + 1)),
  ]
  return outlineOf(draft).flatMap(row => show(row, 0))
}

const summary = lines(
  '# 平安社区2025年度工作总结',
  '',
  '2025年，社区按照街道部署开展工作。现将情况总结如下：',
  '',
  '## 一、主要工作',
  '',
  '（一）抓党建。组织学习12次。一是开展培训；二是走访群众。',
  '',
  '（二）抓服务。办理诉求86件。',
  '',
  '## 二、下步打算',
  '',
  '继续做好各项工作。',
  '',
  '平安社区居民委员会',
  '2025年12月31日',
)

describe('outline', () => {
  it('shows headings, run-in headings, items and the frame, and what is missing where it belongs', () => {
    const shown = tree(summary)
    assert.deepEqual(
      shown.filter(row => !row.includes('part ')).map(row => row.replace(/ <.*/, '')),
      [
        'title 平安社区2025年度工作总结',
        'heading 一、主要工作',
        '  run-in （一）抓党建',
        '    run-in 一是开展培训',
        '    run-in 二是走访群众',
        '  run-in （二）抓服务',
        'heading 二、下步打算',
      ],
    )
    const problems = shown.findIndex(row => row.startsWith('missing part 存在问题'))
    assert.ok(problems > shown.findIndex(row => row.startsWith('heading 一、')))
    assert.ok(problems < shown.findIndex(row => row.startsWith('heading 二、')))
  })

  it('names the part that a heading fulfils', () => {
    const [plans] = outlineOf(read(summary)).filter(({title}) => title === '下步打算')
    const genre = read(summary).genre!
    assert.equal(genre.name, '工作总结')
    assert.ok(genre.parts.some(({id}) => id === plans?.part))
    assert.equal(plans?.state, 'present')
  })

  it('places each row on its ordinal or at the place of what is missing', () => {
    const draft = read(summary)
    const rows = outlineOf(draft)
    const [first] = rows.filter(({title}) => title === '主要工作')
    assert.equal(wordsOf(draft, first!.span), '一、主要工作')
    const missing = rows.filter(({state}) => state === 'missing')
    assert.ok(missing.length > 0)
    for (const {span, characters, kind} of missing) {
      assert.equal(span.start, span.end)
      assert.ok(span.start === draft.text.length || draft.text[span.start - 1] === '\n')
      assert.deepEqual([characters, kind], [0, 'part'])
    }
  })

  it('shows no missing part twice, nor one that is optional', () => {
    const draft = read(summary)
    const missing = outlineOf(draft).filter(({state}) => state === 'missing')
    assert.equal(new Set(missing.map(({part}) => part)).size, missing.length)
    const optional = draft.genre!.parts.filter(({need, requiredWhen}) => need === 'optional' && !requiredWhen)
    assert.ok(optional.length > 0)
    assert.ok(missing.every(({part}) => !optional.some(({id}) => id === part)))
  })

  it('counts characters without white space, sections with what is below them', () => {
    const draft = read(lines('# 甲 乙总结', '', '　　丙丁。', '', '一、戊', '', '己 庚𠮷', '', '（一）辛', '', '壬'))
    const [section] = outlineOf(draft).filter(({title}) => title === '戊')
    assert.equal(section?.characters, '一、戊己庚𠮷（一）辛壬'.length - 1)
    assert.equal(section.children[0]?.characters, '（一）辛壬'.length)
    assert.equal(charactersOf(draft), '#甲乙总结丙丁。一、戊己庚𠮷（一）辛壬'.length - 1)
  })

  it('leaves the front matter out of the count', () => {
    assert.equal(charactersOf(read('---\n文种: 工作总结\n---\n\n甲乙\n')), 2)
  })

  it('lists sections of a text of no known kind without parts', () => {
    assert.deepEqual(tree(lines('# 说明', '', '## 一、甲', '', '正文。', '', '## 二、乙', '', '正文。')), [
      'title 说明',
      'heading 一、甲',
      'heading 二、乙',
    ])
  })

  it('tells what is there and wants something: no text, nothing concrete, a second time', () => {
    const text = [
      '# 青禾社区2025年工作总结',
      '2025年，社区围绕居民需求开展工作，现将有关情况总结如下：',
      '一、主要工作',
      '全年办结居民诉求312件，新增停车位46个。',
      '二、主要经验',
      '三、存在问题',
      '工作中还存在一些不足。',
      '四、存在问题',
      '物业费收缴率为82%，比上年低3个百分点。',
      '五、下一步打算',
      '上半年再加装两部电梯。',
      '青禾社区居民委员会',
      '2025年12月20日',
    ].join('\n\n')
    const states = outlineOf(read(text))
      .filter(({kind}) => kind === 'heading')
      .map(({ordinal, state}) => `${ordinal}${state}`)
    assert.deepEqual(states, ['一、present', '二、empty', '三、platitude', '四、duplicated', '五、present'])
  })

  it('of nothing is nothing', () => assert.deepEqual(tree(''), []))
})
