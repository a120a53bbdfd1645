import assert from 'node:assert/strict'
import {applyEdits, isRefusal, moveSection, type MoveTarget} from '../../server/src/service'
import {allSections} from '../../server/src/draft/outline'
import {lines, read} from '../features/reading'

type To = Exclude<MoveTarget, object> | {readonly before: string} | {readonly part: string}

/** Moves the section whose title begins so; the text after it, and what was said. */
function moved(text: string, title: string, to: To): {text: string; said: string; at: string} {
  const draft = read(text)
  const find = (name: string) => {
    const found = allSections(draft.sections).find(section => section.title.startsWith(name))
    assert.ok(found, name)
    return found
  }
  const target = typeof to === 'object' && 'before' in to ? {before: find(to.before)} : to
  const move = moveSection(draft, find(title), target, read)
  if (isRefusal(move)) return {text, said: move.reason, at: ''}
  const after = applyEdits(text, move.edits)
  return {text: after, said: move.announcement, at: after.slice(move.heading).split('\n')[0]!}
}

const filled = (text: string): string[] => text.split(/\r?\n/).filter(line => line !== '')

const summary = lines(
  '# 青禾社区2025年工作总结',
  '',
  '2025年，社区做了以下工作。',
  '',
  '一、主要工作',
  '',
  '（一）抓党建。组织学习12次。一是开展培训；二是走访群众。',
  '',
  '（二）抓服务。办理诉求86件。',
  '',
  '1.旧房改造。完成3个小区。',
  '',
  '2.关爱老人。上门140次。',
  '',
  '二、存在问题',
  '',
  '学习不够深入。走访不够多。',
  '',
  '三、下步打算',
  '',
  '每月学习一次。',
  '',
  '青禾社区居民委员会',
  '2025年12月31日',
)

describe('moveSection', () => {
  it('moves a section up with what stands below it, and numbers the row anew', () => {
    const {text, said, at} = moved(summary, '抓服务', 'up')
    assert.deepEqual(filled(text).slice(2, 7), [
      '一、主要工作',
      '（一）抓服务。办理诉求86件。',
      '1.旧房改造。完成3个小区。',
      '2.关爱老人。上门140次。',
      '（二）抓党建。组织学习12次。一是开展培训；二是走访群众。',
    ])
    assert.equal(said, '“（二）抓服务”已上移，现在是“（一）抓服务”，在“（二）抓党建”之前。')
    assert.equal(at, '（一）抓服务。办理诉求86件。')
  })

  it('comes back to the same text, up and down again', () => {
    for (const text of [summary, summary.replace(/\n\n/g, '\n'), summary.replace(/\n/g, '\r\n')])
      for (const title of ['抓服务', '存在问题', '下步打算', '关爱老人'])
        assert.equal(moved(moved(text, title, 'up').text, title, 'down').text, text)
  })

  it('leaves closing, signature and date where they are', () => {
    const {text} = moved(summary, '主要工作', 'end')
    assert.deepEqual(filled(text).slice(-2), ['青禾社区居民委员会', '2025年12月31日'])
    assert.match(text, /^三、主要工作$/m)
  })

  it('gives a run-in heading its own line where its new siblings have one, and counts its subsections on', () => {
    assert.deepEqual(filled(moved(summary, '抓服务', 'promote').text).slice(4, 10), [
      '二、抓服务',
      '办理诉求86件。',
      '（一）旧房改造。完成3个小区。',
      '（二）关爱老人。上门140次。',
      '三、存在问题',
      '学习不够深入。走访不够多。',
    ])
  })

  it('lets a heading run in where its new siblings do', () => {
    const {text, said} = moved(summary, '存在问题', 'demote')
    assert.match(text, /\n2\.关爱老人。上门140次。\n\n（三）存在问题。学习不够深入。走访不够多。\n\n二、下步打算\n/)
    assert.equal(said, '“二、存在问题”已降级，现在是“（三）存在问题”，在“（二）抓服务”之后。')
  })

  it('makes a section the sibling of the one that it is put before', () => {
    assert.deepEqual(filled(moved(summary, '下步打算', {before: '关爱'}).text).slice(4, 8), [
      '（二）抓服务。办理诉求86件。',
      '1.旧房改造。完成3个小区。',
      '2.下步打算。每月学习一次。',
      '3.关爱老人。上门140次。',
    ])
  })

  it('keeps marks of Markdown in step', () => {
    const markdown = summary.replace(/^([一二三]、)/gm, '## $1').replace(/^(（[一二]）.*?。)/gm, '**$1**')
    assert.match(
      moved(markdown, '抓服务', 'promote').text,
      /\n## 二、抓服务\n\n办理诉求86件。\n\n\*\*（一）旧房改造。\*\*完成/,
    )
    assert.match(moved(markdown, '存在问题', 'demote').text, /\n\*\*（三）存在问题。\*\*学习不够深入。/)
    const deep = markdown.replace(/^\*\*(（.）.*?)。\*\*/gm, '### $1\n\n')
    assert.match(moved(deep, '存在问题', 'demote').text, /\n### （三）存在问题\n\n学习/)
    assert.match(
      moved(deep, '抓服务', 'promote').text,
      /\n## 二、抓服务\n\n办理诉求86件。\n\n### （一）旧房改造\n\n完成3个小区。/,
    )
  })

  it('deepens headings of Markdown that have no numbers', () => {
    const text = lines('# 工作总结', '', '## 成效', '', '好。', '', '## 问题', '', '少。', '', '### 原因', '', '懒。')
    const below = moved(text, '问题', 'demote').text
    assert.deepEqual(
      filled(below).filter(line => line.startsWith('#')),
      ['# 工作总结', '## 成效', '### 问题', '#### 原因'],
    )
    assert.equal(moved(below, '问题', 'promote').text, text)
  })

  it('counts articles through the chapters', () => {
    const rules = lines(
      '# 青禾社区档案管理制度',
      '',
      '第一章　总则',
      '',
      '第一条　为管好档案，制定本制度。',
      '',
      '第二条　本制度适用于社区。',
      '',
      '第二章　保管',
      '',
      '第三条　档案由专人保管。',
      '',
      '第三章　附则',
      '',
      '第四条　本制度自印发之日起施行。',
    )
    const {text} = moved(rules, '保管', 'up')
    assert.deepEqual(
      filled(text).map(line => line.slice(0, 6)),
      [
        '# 青禾社区',
        '第一章　保管',
        '第一条　档案',
        '第二章　总则',
        '第二条　为管',
        '第三条　本制',
        '第三章　附则',
        '第四条　本制',
      ],
    )
    assert.match(
      moved(rules, '档案由专人', {before: '本制度适用'}).text,
      /第二条　档案由专人保管。\n\n第三条　本制度适用/,
    )
    assert.match(moved(rules, '档案由专人', 'promote').said, /“条”的序号全文连续/)
    assert.match(moved(rules, '为管好档案', 'end').text, /第三条　本制度自印发之日起施行。\n\n第四条　为管好档案/)
  })

  it('writes decimals by the number above them', () => {
    const text = lines(
      '# 调查报告',
      '',
      '1 概况',
      '',
      '1.1 人口',
      '',
      '多。',
      '',
      '1.2 房屋',
      '',
      '旧。',
      '',
      '2 问题',
      '',
      '2.1 停车',
      '',
      '难。',
    )
    assert.deepEqual(
      filled(moved(text, '问题', 'up').text).filter(line => /^\d/.test(line)),
      ['1 问题', '1.1 停车', '2 概况', '2.1 人口', '2.2 房屋'],
    )
    assert.deepEqual(
      filled(moved(text, '房屋', {before: '停车'}).text).filter(line => /^\d/.test(line)),
      ['1 概况', '1.1 人口', '2 问题', '2.1 房屋', '2.2 停车'],
    )
  })

  it('moves a section into the place of a missing part', () => {
    const text = summary.replace('二、存在问题', '二、工作方法')
    const draft = read(text)
    const missing = draft.parts.find(({state}) => state === 'missing')
    assert.ok(missing)
    const {text: after} = moved(text, '主要工作', {part: missing.id})
    assert.deepEqual(read(after).sections.length, 3)
    assert.match(moved(text, '主要工作', {part: 'signature'}).said, /固定的位置/)
  })

  it('takes along the comment that silences something in the section', () => {
    const text = summary.replace('二、存在问题', '<!-- 公文忽略 ordinal-form：照录 -->\n二、存在问题')
    assert.match(moved(text, '存在问题', 'up').text, /<!-- 公文忽略 ordinal-form：照录 -->\n一、存在问题\n\n学习/)
  })

  it('leaves what was wrong elsewhere as it is', () => {
    const text = summary.replace('2.关爱', '5、关爱')
    assert.match(moved(text, '存在问题', 'up').text, /\n5、关爱/)
  })

  it('reorders numbered sentences, and `一是` among its like', () => {
    const text = lines(
      '# 工作总结',
      '',
      '一、要求',
      '',
      '一是抓学习，提高本领；',
      '',
      '二是抓服务，多办实事；',
      '',
      '三是抓作风，改进方法。',
    )
    assert.deepEqual(filled(moved(text, '抓作风', 'up').text).slice(2), [
      '一是抓学习，提高本领；',
      '二是抓作风，改进方法。',
      '三是抓服务，多办实事；',
    ])
    assert.match(moved(text, '抓作风', 'promote').said, /不是标题/)
  })

  const refusals: [title: string, to: To, reason: RegExp][] = [
    ['主要工作', 'up', /同级里的第一个/],
    ['下步打算', 'down', /同级里的最后一个/],
    ['存在问题', 'promote', /最高一级/],
    ['抓党建', 'demote', /没有同级的标题/],
    ['主要工作', {before: '抓党建'}, /自己里面/],
    ['主要工作', {before: '存在问题'}, /已经在这个位置/],
    ['走访群众', 'up', /一段话的中间/],
    ['存在问题', {before: '走访群众'}, /一段话的中间/],
  ]
  for (const [title, to, reason] of refusals) {
    it(`says why ${title} cannot go ${JSON.stringify(to)}`, () => {
      const {text, said} = moved(summary, title, to)
      assert.equal(text, summary)
      assert.match(said, reason)
    })
  }

  it('does not demote what would have a subsection below the lowest level', () => {
    const text = lines('# 工作总结', '', '（1）甲', '', '①子', '', '好。', '', '（2）乙', '', '①丑', '', '好。')
    assert.match(moved(text, '乙', 'demote').said, /最低一级/)
  })
})
