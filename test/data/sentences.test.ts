import assert from 'node:assert/strict'
import {compiled} from '../../server/src/draft/genre'
import {genreNamed, genres} from '../../server/src/data/index'
import {genreOfContent} from '../../server/src/draft/genre'
import {readDraft} from '../../server/src/draft/readDraft'

/** Sentence → the parts that it proves although they have no heading. */
const proofs: readonly (readonly [genre: string, sentence: string, ids: string])[] = [
  ['述职报告', '虽然做了一些事，但是与居民的期盼相比还有不小的差距。', 'problems'],
  ['述职报告', '我的工作也有许多不足，主要是走访不够。', 'problems'],
  ['述职报告', '我也清醒地认识到，调解的办法不多。', 'problems'],
  ['述职报告', '今后，我将多到楼院里听意见。', 'next'],
  ['述职报告', '在今后的工作中,我要多学习。', 'next'],
  ['述职报告', '如有不足之处，敬请批评指正。', ''],
  ['述职报告', '我向居民介绍了办理社保的流程。', ''],
  ['工作总结', '工作虽有进步，但仍存在宣传不够深入等问题。', 'problems'],
  ['工作总结', '下一步，社区将把加装电梯放在首位。', 'next'],
  ['工作总结', '明年我们将继续推进旧楼改造。', 'next'],
  ['工作总结', '全年解决居民反映的问题三百多个。', ''],
  ['工作总结', '社区为迎接新的一年布置了灯笼。', ''],
  ['工作计划', '力争全年无火灾。', 'goals steps'],
  ['工作计划', '六月底前完成楼道清理。', 'steps'],
  ['工作计划', '组织居民学习急救知识。', ''],
  ['工作报告', '从总体看，还存在人手不足、设施老旧等问题。', 'problems'],
  ['工作报告', '下一步将逐户排查。', 'next'],
  ['工作报告', '工作人员逐户上门宣传。', ''],
  ['调研报告', '主要存在以下几个方面的问题：', 'problems'],
  ['调研报告', '究其原因，是投入不够。', 'causes'],
  ['调研报告', '针对以上情况，提出以下几点建议：', 'suggestions'],
  ['调研报告', '受访居民多数住在老旧小区。', ''],
  ['管理制度', '为规范印章使用，根据街道要求，制定本制度。', 'purpose'],
  ['管理制度', '本制度适用于全体社区工作者。', 'scope'],
  ['管理制度', '本制度由社区居委会负责解释。', 'supplementary'],
  ['管理制度', '本制度自2026年1月1日起施行。', 'effective-date'],
  ['管理制度', '全体人员应当自觉执行。', ''],
  ['管理制度', '本办法从发布之日起试行。', 'effective-date'],
  ['管理制度', '印章由专人保管，用印须登记。', ''],
]

describe('sentences that prove a part', () => {
  for (const [name, sentence, ids] of proofs) {
    it(`${name}: ${sentence} → ${ids || 'none'}`, () => {
      const proven = genreNamed(name)!.parts.filter(({sentences = []}) =>
        sentences.some(text => compiled(text).test(sentence)),
      )
      assert.equal(proven.map(({id}) => id).join(' '), ids)
    })
  }
})

describe('content that betrays its kind', () => {
  const contents: readonly (readonly [text: string, genre: string | undefined])[] = [
    ['一年来，本人担任社区副主任。\n\n走访居民六十户。\n\n述职人：李明', '述职报告'],
    ['现将上半年社区治安工作总结如下：\n\n巡逻一百次。', '工作总结'],
    ['为做好明年的工作，制定如下计划：\n\n每月走访一次。', '工作计划'],
    ['现将有关情况报告如下：\n\n已修好路灯六盏。\n\n特此报告。', '报告'],
    ['我们通过入户走访了解情况。\n\n共发放调查问卷五十份。', '调研报告'],
    ['第一条　为管好印章，制定本制度。\n\n第二条　本制度自印发之日起施行。', '管理制度'],
    ['第一条　为发展社区养老，制定本市发展计划。\n\n第二条　市政府制定本地区考核办法。', undefined],
    ['应当采取座谈会、实地走访等形式，听取调查对象的意见。\n\n调查组开展调查应当公正。', undefined],
    ['今天天气很好，大家一起去公园。', undefined],
    ['现将有关事项通知如下：\n\n周五停水。', '通知'],
    ['一年来，取得了一些成绩，回顾一年的工作，感谢大家。', undefined],
  ]
  for (const [text, name] of contents) {
    it(`${text.slice(0, 16)}… → ${name ?? 'none'}`, () => {
      assert.equal(genreOfContent(readDraft(text, {genres}).lines, genres)?.name, name)
    })
  }
})

describe('formulas of the frame', () => {
  for (const genre of genres) {
    for (const key of ['salutation', 'lead', 'closing', 'signature'] as const) {
      const {formulas, forbidden = []} = genre[key]
      it(`${genre.name}: no ${key} formula is one that the kind must not use`, () => {
        const wrong = formulas.filter(words => forbidden.some(({pattern}) => compiled(pattern).test(words)))
        assert.deepEqual(wrong, [])
      })
    }
  }

  const {forbidden = []} = genreNamed('工作报告')!.closing
  const isForbidden = (words: string) => forbidden.some(({pattern}) => compiled(pattern).test(words))

  for (const words of ['妥否，请批示。', '当否,请予批复', '以上报告，请批准。', '请予审批为盼']) {
    it(`${words} does not close a 工作报告`, () => assert.ok(isForbidden(words)))
  }
  for (const words of ['妥否，请予审议。', '特此报告。', '以上报告，请审阅。', '请各位代表审议']) {
    it(`${words} may close a 工作报告`, () => assert.ok(!isForbidden(words)))
  }
})
