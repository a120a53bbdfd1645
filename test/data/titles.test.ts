import assert from 'node:assert/strict'
import {compiled} from '../../server/src/draft/genre'
import {genres, needOf} from '../../server/src/data/index'
import {genreOfTitle} from '../../server/src/draft/genre'

const byEnding: readonly (readonly [title: string, genre: string | undefined])[] = [
  ['2025年度述职报告', '述职报告'],
  ['社区党委书记述职述廉报告', '述职报告'],
  ['主任述学述职述廉述法报告', '述职报告'],
  ['幸福社区2025年度工作总结', '工作总结'],
  ['上半年工作总结报告', '工作总结'],
  ['创建活动总结', '工作总结'],
  ['志愿服务工作总结3', '工作总结'],
  ['2026年工作计划', '工作计划'],
  ['精神文明建设工作计划报告', '工作计划'],
  ['幸福社区2026年工作计划（草案）', '工作计划'],
  ['幸福街道2025年工作报告', '工作报告'],
  ['关于消防通道清理情况的报告', '报告'],
  ['关于开展志愿服务工作情况的汇报', '工作报告'],
  ['关于执行《社区值班制度》情况的报告', '报告'],
  ['关于居家养老服务的调研报告', '调研报告'],
  ['垃圾分类情况的调查与思考', '调研报告'],
  ['印章管理制度', '管理制度'],
  ['党组织书记述职报告制度', '管理制度'],
  ['居务公开实施细则（试行）', '管理制度'],
  ['志愿者积分兑换办法', '管理制度'],
  ['2026年工作要点', '工作要点'],
  ['2026年社区工作安排', '工作要点'],
  ['关于消防安全的自查报告', '自查报告'],
  ['暑期实习报告', '实习报告'],
  ['关于印发《印章管理制度》的通知', '印发通知'],
  ['关于修订《居务公开办法》的请示', '请示'],
  ['在年度工作总结大会上的讲话', '讲话稿'],
  ['使用说明', undefined],
]

describe('titles', () => {
  for (const [title, name] of byEnding) {
    it(`${title} → ${name ?? 'none'}`, () => assert.equal(genreOfTitle(title, genres)?.genre.name, name))
  }

  it('of a summary with a plan behind it are told by their pattern', () => {
    const patternsOf = (title: string) =>
      genres.filter(({titlePatterns = []}) => titlePatterns.some(text => compiled(text).test(title)))
    for (const title of [
      '幸福社区2025年工作总结暨2026年工作计划',
      '2025年工作总结和2026年工作思路',
      '上半年总结及下半年打算',
    ]) {
      assert.deepEqual(
        patternsOf(title).map(({name}) => name),
        ['工作总结'],
        title,
      )
    }
    for (const title of ['2026年工作计划', '2025年工作总结', '总结表彰大会工作计划'])
      assert.deepEqual(patternsOf(title), [], title)
  })
})

describe('what a title asks for', () => {
  const summary = genres.find(({name}) => name === '工作总结')!
  const problems = summary.parts.find(({id}) => id === 'problems')!
  for (const [title, need] of [
    ['幸福社区2025年度工作总结', 'required'],
    ['2025年工作总结', 'required'],
    ['20xx年社区工作总结', 'required'],
    ['上半年工作总结', 'required'],
    ['年终总结', 'required'],
    ['2025年3月工作总结', 'optional'],
    ['2025年第一季度工作总结', 'optional'],
    ['2025年春节慰问活动总结', 'optional'],
    ['2025年燃气安全专项整治工作总结', 'optional'],
    ['志愿服务工作总结', 'optional'],
    ['', 'optional'],
  ] as const) {
    it(`${title || '(no title)'}: problems are ${need}`, () => assert.equal(needOf(problems, title), need))
  }

  it('is the need of the part where the part says nothing of titles', () => {
    const [overview] = summary.parts
    assert.equal(needOf(overview!, '活动总结'), 'required')
  })

  it('lets the name of the unit in the title stand for the signature', () => {
    const inTitle = compiled(summary.signature.inTitle!)
    assert.ok(inTitle.test('幸福社区2025年工作总结'))
    assert.ok(inTitle.test('我街道上半年工作总结'))
    assert.ok(!inTitle.test('2025年工作总结'))
  })
})
