const sentences = [
  '社区把居民反映的停车难、漏水、楼道堆物等问题列入清单，逐项明确责任人和完成时限，并在公示栏公布进度。',
  '对一时不能解决的，向居民说明原因，取得理解和支持；能够马上办的，当天派人上门，不让居民跑第二趟。',
  '“邻里议事厅”每月召开一次，由楼组长、物业公司、业主代表共同参加，会后形成纪要，交各方落实。',
  '全年共走访居民三百六十户，收集意见四十二条，办结率达到百分之九十八。',
  '网格员坚持每天巡查，发现隐患及时上报，重点查看电动自行车充电点、燃气管道和老旧电线。',
  '在助老服务方面，助餐点每天供应午餐，为行动不便的老人送餐上门；志愿者定期陪同就医、代买药品。',
  '社区党支部把支部会议开到居民身边，党员认领微心愿，帮助困难家庭修理门窗、更换灯具。',
  '物业公司按照约定公开收支情况，接受居民监督，逐步消除了误会（包括停车费的使用去向）。',
  '经过多次协商，相邻两个小区打通了一条便道，孩子上学不必再绕行大路，居民普遍表示满意。',
  '社区还与辖区学校、医院、商户结成共建单位，共享场地和人员，开展健康讲座、法律咨询等活动。',
  '工作中也注意听取不同声音，凡是涉及多数居民利益的事项，都先征求意见，再由居民会议表决。',
  '《居民公约》修订以后，楼道清洁、宠物管理、装修时间等都有了大家认可的规矩，纠纷明显减少。',
]

/** Long drafts of six kinds, of Han characters and full-width marks only. */
export const drafts: Readonly<Record<string, string>> = {
  工作报告: report(),
  述职报告: dutyReport(),
  工作总结: summary(),
  通知: notice(),
  请示: request(),
  实施方案: plan(),
}

/** The same draft with its figures and dates in digits. */
export function withDigits(draft: string): string {
  return draft
    .replaceAll('二〇二五年十二月二十日', '2025年12月20日')
    .replaceAll('二〇二六年三月五日', '2026年3月5日')
    .replaceAll('二〇二五年', '2025年')
    .replaceAll('三百六十', '360')
    .replaceAll('四十二', '42')
    .replaceAll('百分之九十八', '98.5%')
}

/** Some sentences of the pool, another choice for each paragraph. */
function prose(from: number, count: number): string {
  return Array.from({length: count}, (_, index) => sentences[(from * 5 + index * 7) % sentences.length]).join('')
}

function section(ordinal: string, title: string, topics: readonly string[], from: number): string[] {
  return [
    `${ordinal}、${title}`,
    ...topics.flatMap((topic, index) => [
      `（${'一二三四五'.charAt(index)}）${topic}。${prose(from + index, 4)}`,
      prose(from + index + 3, 3 + (index % 3)),
    ]),
  ]
}

function join(...paragraphs: readonly (string | readonly string[])[]): string {
  return `${paragraphs.flat().join('\n\n')}\n`
}

function report(): string {
  return join(
    '# 青禾社区居民委员会关于二〇二五年工作情况的报告',
    '青山街道办事处：',
    `现将青禾社区二〇二五年工作情况报告如下。${prose(1, 3)}`,
    section('一', '主要工作', ['排查安全隐患', '改善居住环境', '做好助老服务'], 2),
    section('二', '存在问题', ['人手不足', '活动形式不多'], 6),
    section('三', '下一步打算', ['充实力量', '丰富活动'], 9),
    '特此报告。',
    '附件：居民意见办理情况表',
    ['青禾社区居民委员会', '二〇二五年十二月二十日'],
    '附件',
    '居民意见办理情况表',
    '| 事项 | 牵头 | 进度 |\n| --- | --- | --- |\n| 清理楼道堆物 | 居委会 | 已经办结 |\n| 修理屋面漏水 | 物业公司 | 正在办理 |',
  )
}

function dutyReport(): string {
  return join(
    '# 二〇二五年述职报告',
    '各位领导、同志们：',
    `本人担任青禾社区居民委员会主任，现将一年来履行职责的情况报告如下，请予评议。${prose(4, 2)}`,
    section('一', '履行职责情况', ['带头学习', '为民办事', '守住安全'], 1),
    section('二', '存在的不足', ['调查研究不深', '工作方法不多'], 5),
    section('三', '今后打算', ['多到居民家中去', '把队伍带好'], 8),
    '以上报告，请批评指正。',
    ['述职人：周明', '二〇二五年十二月二十日'],
  )
}

function summary(): string {
  return join(
    '# 青禾社区二〇二五年工作总结',
    `二〇二五年，青禾社区在街道的指导下开展工作。${prose(7, 3)}现总结如下：`,
    section('一', '主要做法', ['支部引领', '多方共治', '服务上门'], 3),
    section('二', '几点体会', ['依靠居民', '公开透明'], 7),
    section('三', '下年打算', ['改造便道', '扩大助餐'], 10),
    ['青禾社区居民委员会', '二〇二五年十二月二十日'],
  )
}

function notice(): string {
  return join(
    '# 青禾社区居民委员会关于开展春季消防安全检查的通知',
    '各居民小组、各网格：',
    `为保障居民安全，社区决定开展春季消防安全检查。${prose(2, 3)}现将有关事项通知如下：`,
    section('一', '检查内容', ['楼道和门厅', '充电点', '燃气管道'], 4),
    section('二', '检查安排', ['自查阶段', '抽查阶段'], 8),
    section('三', '有关要求', ['加强领导', '及时报送'], 11),
    '特此通知。',
    ['青禾社区居民委员会', '二〇二六年三月五日'],
    '（联系人：周明）',
  )
}

function request(): string {
  return join(
    '# 青禾社区居民委员会关于拨付便道改造经费的请示',
    '青山街道办事处：',
    `社区便道年久失修，居民多次要求改造。${prose(3, 3)}现将有关情况请示如下：`,
    section('一', '基本情况', ['便道现状', '居民意见', '施工条件'], 5),
    section('二', '改造内容', ['路面工程', '照明工程'], 9),
    section('三', '经费安排', ['经费来源', '使用管理'], 0),
    '妥否，请批示。',
    '附件：便道改造内容一览',
    ['青禾社区居民委员会', '二〇二六年三月五日'],
    '（联系人：周明）',
    '附件',
    '便道改造内容一览',
    prose(6, 4),
  )
}

function plan(): string {
  return join(
    '# 青禾社区楼道环境整治工作实施方案',
    `为改善居住环境，制定本方案。${prose(5, 3)}`,
    section('一', '工作目标', ['堆物清除', '长效管理'], 2),
    section('二', '工作任务', ['宣传发动', '集中清理', '检查验收'], 6),
    section('三', '保障措施', ['落实责任', '加强督促'], 10),
    ['青禾社区居民委员会', '二〇二六年三月五日'],
  )
}
