import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {rules} from '../../server/src/rules/index'
import {findingsOf} from './support'

const own = [
  'confusables',
  'redundancy',
  'redundant-pair',
  'misused-idioms',
  'fixed-phrases',
  'fixed-lists',
  'colloquial',
  'superseded-orgs',
  'superseded-terms',
  'wording-advice',
]

/** Right sentences that hold the words of the lists, or look as if they did. */
const right: Readonly<Record<string, readonly string[]>> = {
  'words that are right beside other words': [
    '报名截止2025年3月1日，有效期截止2026年12月31日。',
    '发生不良反应情况及时上报，应急反应迅速，引起连锁反应。',
    '居民反应迅速，现场反应热烈。',
    '帮助企业渡过难关，老人安度晚年，度过愉快的假期。',
    '生活必需品由街道统一采购，办理时必需要件齐全。',
    '居民会议是居民权力机构，党员干部权力运行公开。',
    '新系统引起用户关注，自5月1日起用新版平台。',
    '每位居民需知晓用电常识，请业主需知道的事项见附件。',
    '公交车主要途经和平路、人民路。',
    '比赛不计名次，采取记名投票方式。',
    '一瓶水竟标价十元，究竟聘用谁由会议决定。',
    '对落实不力的影响作出评估，监管不力的要问责。',
    '为强有力执法提供保障，有利于居民出行，利与弊都要讲清。',
    '共建单位与东街社区签约，各位与会代表请就座。',
    '拨打热线即能办理，也可到窗口办理；当日即有20人报名，也有人观望。',
    '社区有党员志愿者组成的队伍3支，有老党员组成宣讲队。',
    '抚养父母早逝的孩子，赡养父母，抚养子女。',
    '实施雨污截流工程，开展截流专项整治。',
    '接收检查材料3份，收到居民来信12封，收到良好的教育效果。',
    '提高品味，细细品味老街故事。',
    '办公权利归属不清的，由街道协调。',
    '这种现象一般发生在夏季，服务对象一样受益，大象和孩子一样高兴。',
    '工作到位、合作到底，写作到深夜。',
    '该队全场爆发出掌声，传染病暴发时及时报告。',
    '引进非营利性养老机构，企业盈利能力提高。',
    '存在的问题及其原因，及其重要意义。',
    '参会媒体报到时间另行通知，记者到社区报道活动情况。',
  ],
  'approximations and limits': [
    '近三年获县级以上荣誉12项，近60岁以上老人每月体检。',
    '节约用水30吨左右，提前预约30人左右，附近20米左右有消防栓。',
    '至少有1名具有5年以上经验的社工，至少配备大专以上学历人员2名。',
    '参加人数百余人，近20多年来，近数十年来，节约数百万元。',
    '超过全区平均水平10个百分点以上，不超过3个工作日。',
    '60岁以上老人约300人，30户以上的楼栋全部设楼长。',
    '到目前为止，报名86人；截至目前，报名86人。',
    '防止不法分子混入，杜绝不文明行为，避免不必要的支出。',
    '原因是多方面的，目的是方便居民。',
    '超过一多半的居民参加。',
  ],
  'names and terms of their time': [
    '2016年，县国土局与社区签订协议。',
    '原工商局移交的档案，国土资源局原局长。',
    '自然资源和规划局、文化和旅游局、农业农村局参加。',
    '2018年慰问贫困户12户。',
    '# 2016年工作总结\n\n走访贫困户12户，会同工商局检查。',
    '“环保局”的旧牌子已经更换，见《国土局关于征地的批复》。',
    '贫困户全部脱贫，取消社会抚养费。',
    '处理局部漏水，文化局限于活动室。',
  ],
  'what people say': [
    '居民问：“这事啥时候能搞定？”',
    '# 在动员大会上的讲话\n\n同志们：\n\n咱们今天开个短会。',
    '全力保障电力供给力度，令人咋舌，型号为OK5。',
    '院内树木有30棵，爱护幼童鞋帽。',
  ],
  'idioms in their own sense': [
    '改造后效果差强人意，居民基本满意。',
    '台风来袭，沿江小区首当其冲。',
    '感谢贵单位对我社区的鼎力支持，欢迎各位领导莅临我社区指导。',
  ],
  'set phrases': [
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟“两个确立”的决定性意义。',
    '统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。',
    '树牢“三个意识”，是本社区的口号。',
    '以习近平新时代中国特色社会主义思想为指导，学习“三个代表”重要思想。',
    '社区推行“三位一体”治理模式，坚持“三个全面”工作法。',
  ],
}

describe('lists of usage keep silent', () => {
  const some = rules.filter(({id}) => own.includes(id))

  it('are all asked', () => assert.equal(some.length, own.length))

  for (const [about, texts] of Object.entries(right)) {
    for (const text of texts) {
      it(`about ${about}: ${text.replaceAll('\n', '⏎')}`, () => {
        assert.deepEqual(
          findingsOf(some, text).map(({rule, span}) => `${rule.id} ${text.slice(span.start, span.end)}`),
          [],
        )
      })
    }
  }
})
