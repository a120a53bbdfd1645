import assert from 'node:assert/strict'
import fc from 'fast-check'
import {congressYears, planPeriods} from '../../server/src/data/planPeriods'
import {rules} from '../../server/src/rules/index'
import {findingsOf, placesOf} from './support'

/** Raised by the environment variable RUNS for a longer search. */
const runs = {numRuns: Number(process.env['RUNS']) || 200}

const ids = [
  'share-and-numbers',
  'growth-and-values',
  'rate-above-hundred',
  'more-finished',
  'shares-to-hundred',
  'known-years',
  'age-and-birth',
  'period-order',
  'this-year',
  'after-issue-date',
  'period-of-title',
  'heading-year',
  'title-year',
]
const some = rules.filter(({id}) => ids.includes(id))
const said = (text: string): string[] => findingsOf(some, text).map(({rule, message}) => `${rule.id}: ${message}`)
const silent = (text: string): void => assert.deepEqual(said(text), [], text)
const found = (id: string, text: string, count = 1): void => assert.equal(placesOf(id, text).length, count, text)

/** A share as an office prints it. */
const printed = (part: number, whole: number, places: number): string => ((part / whole) * 100).toFixed(places)

/** Part, whole, and places of the share. */
const shares = fc
  .record({
    whole: fc.integer({min: 40, max: 9000}),
    ratio: fc.double({min: 0.02, max: 0.96, noNaN: true}),
    places: fc.integer({min: 0, max: 2}),
  })
  .map(({whole, ratio, places}) => ({whole, part: Math.max(1, Math.round(whole * ratio)), places}))

type Phrase = (part: number, whole: number, share: string) => string
const phrases: readonly Phrase[] = [
  (a, n, p) => `全市${n}个小区中，有${a}个小区成立了业委会，占${p}%。`,
  (a, n, p) => `全市${n}个小区中有${a}个成立了业委会，占${p}%。`,
  (a, n, p) => `全区共有小区${n}个，其中老旧小区${a}个，占总数的${p}%。`,
  (a, n, p) => `社区现有党员${n}名，其中女党员${a}名（占${p}%）。`,
  (a, n, p) => `社区共有党员${n}名，参加培训的${a}名，占党员总数的${p}%。`,
  (a, n, p) => `全年完成改造${a}户，占年度任务${n}户的${p}%。`,
  (a, n, p) => `今年确定的${n}套改造任务，已经完成${a}套，占任务${p}%。`,
  (a, n, p) => `全年共受理诉求${n}件，办结${a}件，办结率${p}%。`,
  (a, n, p) => `全年共受理诉求${n}件，办结${a}件。办结率达到${p}%。`,
  (a, n, p) => `排查隐患${n}处，已整改${a}处，整改率为${p}%。`,
  (a, n, p) => `发放问卷${n}份，回收${a}份，回收率达${p}%。`,
  (a, n, p) => `应到居民代表${n}名，实到${a}名，到会率${p}%。`,
]
const phrase = fc.constantFrom(...phrases)

describe('shares and rates', () => {
  it('that were reckoned from their numbers are left alone', () => {
    fc.assert(
      fc.property(shares, phrase, ({part, whole, places}, write) =>
        silent(write(part, whole, printed(part, whole, places))),
      ),
      runs,
    )
  })

  it('are found where the share was changed', () => {
    const off = fc.integer({min: 2, max: 40})
    fc.assert(
      fc.property(shares, phrase, off, fc.boolean(), ({part, whole, places}, write, steps, up) => {
        const value = Number(printed(part, whole, places)) + ((up ? 1 : -1) * steps) / 10 ** places
        fc.pre(value > 0 && value <= 100)
        found('share-and-numbers', write(part, whole, value.toFixed(places)))
      }),
      runs,
    )
  })

  it('are found where a number was changed', () => {
    fc.assert(
      fc.property(shares, phrase, fc.integer({min: 1, max: 500}), ({part, whole, places}, write, more) => {
        const share = printed(part, whole, places)
        fc.pre(Math.abs((part / (whole + more)) * 100 - Number(share)) > 1.01 / 10 ** places)
        found('share-and-numbers', write(part, whole + more, share))
      }),
      runs,
    )
  })

  it('in rows are each a share of the whole', () => {
    const row = fc.tuple(shares, fc.integer({min: 1, max: 38}), fc.boolean())
    fc.assert(
      fc.property(row, ([{part, whole, places}, other, wrong]) => {
        const share = Number(printed(other, whole, places)) + (wrong ? 3 : 0)
        const text = `全市${whole}个社区中，有${part}个社区有档案室，占${printed(part, whole, places)}%；有${other}个社区有电脑，占${share.toFixed(places)}%；`
        found(
          'share-and-numbers',
          `${text}有${part}个社区有消防器材，占${printed(part, whole, places)}%。`,
          wrong ? 1 : 0,
        )
      }),
      runs,
    )
  })

  it('that make up the whole add up to 100%', () => {
    const cuts = fc.uniqueArray(fc.integer({min: 1, max: 999}), {minLength: 2, maxLength: 5})
    fc.assert(
      fc.property(cuts, fc.integer({min: -80, max: 80}), (inner, change) => {
        const ends = [0, ...[...inner].sort((a, b) => a - b), 1000]
        const tenths = ends.slice(1).map((end, at) => end - ends[at]!)
        const last = tenths.pop()!
        fc.pre(last + change > 0)
        const items = tenths.map((share, at) => `${'甲乙丙丁戊己'[at]}类占${(share / 10).toFixed(1)}%`).join('，')
        silent(`诉求中，${items}，其他占${(last / 10).toFixed(1)}%。`)
        const isFar = Math.abs(change) > (tenths.length + 1) / 2
        found('shares-to-hundred', `诉求中，${items}，其他占${((last + change) / 10).toFixed(1)}%。`, isFar ? 1 : 0)
      }),
      runs,
    )
  })

  it('of a part are never over 100%, those of completion and growth may be', () => {
    const rate = fc.constantFrom(
      '覆盖率',
      '办结率',
      '满意率',
      '合格率',
      '知晓率',
      '参与率',
      '入住率',
      '到会率',
      '参学率',
    )
    const verb = fc.constantFrom('', '达', '达到', '为', '均达到', '由85%提高到')
    fc.assert(
      fc.property(rate, verb, fc.integer({min: 1, max: 300}), (name, reach, value) => {
        found('rate-above-hundred', `全社区${name}${reach}${value}%。`, value > 100 ? 1 : 0)
        found('rate-above-hundred', `任务完成率${reach}${value}%，同比增长${value}%。`, 0)
      }),
      runs,
    )
  })

  it('more finished than received is told, what was open before makes it right', () => {
    const count = fc.integer({min: 1, max: 3000})
    fc.assert(
      fc.property(count, count, (received, done) => {
        found('more-finished', `全年受理诉求${received}件，办结${done}件。`, done > received ? 1 : 0)
        silent(`全年受理诉求${received}件，办结${done}件（含上年结转）。`)
      }),
      runs,
    )
  })
})

describe('growth', () => {
  const values = fc.record({
    from: fc.integer({min: 20, max: 5000}),
    to: fc.integer({min: 20, max: 9000}),
    places: fc.integer({min: 0, max: 1}),
  })
  const write = [
    (a: number, b: number, p: string) =>
      `志愿者由${a}名${b > a ? '增加' : '减少'}到${b}名，${b > a ? '增长' : '下降'}${p}。`,
    (a: number, b: number, p: string) =>
      `诉求从去年的${a}件${b > a ? '上升' : '下降'}至${b}件，同比${b > a ? '上升' : '下降'}了${p}。`,
    (a: number, b: number, p: string) => `全年走访${b}户，比上年的${a}户${b > a ? '增加' : '减少'}${p}。`,
  ]

  it('in per cent follows from the two values', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...write),
        fc.integer({min: 2, max: 30}),
        ({from, to, places}, phrase, steps) => {
          fc.pre(Math.abs(to - from) * 50 > from)
          const share = (Math.abs(to - from) / from) * 100
          silent(phrase(from, to, `${share.toFixed(places)}%`))
          found('growth-and-values', phrase(from, to, `${(share + steps / 10 ** places).toFixed(places)}%`))
        },
      ),
      runs,
    )
  })

  it('as a difference follows from the two values', () => {
    fc.assert(
      fc.property(values, fc.integer({min: 1, max: 90}), ({from, to}, more) => {
        fc.pre(from !== to)
        const difference = Math.abs(to - from)
        const verb = to > from ? '增加' : '减少'
        silent(`志愿者由${from}名${verb}到${to}名，${verb}${difference}名。`)
        found('growth-and-values', `志愿者由${from}名${verb}到${to}名，${verb}${difference + more}名。`)
        silent(`志愿者比上年的${from}名${verb}${difference}名，达到${to}名。`)
        found('growth-and-values', `志愿者比上年的${from}名${verb}${difference + more}名，达到${to}名。`)
      }),
      runs,
    )
  })

  it('of shares is told in points', () => {
    const share = fc.integer({min: 1, max: 99})
    fc.assert(
      fc.property(share, share, fc.integer({min: 1, max: 20}), (from, to, more) => {
        fc.pre(from < to)
        silent(`参与率由${from}%提高到${to}%，提高${to - from}个百分点。`)
        found('growth-and-values', `参与率由${from}%提高到${to}%，提高${to - from + more}个百分点。`)
        silent(`参与率达${to}.5%，比上年的${from}.2%提高${(to - from + 0.3).toFixed(1)}个百分点。`)
      }),
      runs,
    )
  })

  it('goes where its verb says', () => {
    fc.assert(
      fc.property(values, ({from, to}) => {
        fc.pre(from !== to)
        found('growth-and-values', `志愿者由${from}名增加到${to}名。`, to < from ? 1 : 0)
        found('growth-and-values', `诉求由${from}件下降到${to}件。`, to > from ? 1 : 0)
      }),
      runs,
    )
  })
})

describe('dates', () => {
  it('of plans and congresses are known', () => {
    for (const [plan, [from, to]] of Object.entries(planPeriods)) {
      for (let year = from - 6; year <= to + 6; year++) {
        found('known-years', `${year}年是“${plan}”规划的开局之年。`, year === from ? 0 : 1)
        found('known-years', `${year}年是“${plan}”规划收官之年。`, year === to ? 0 : 1)
        found('known-years', `“${plan}”时期（${year}—${year + 4}年），新建食堂3个。`, year === from ? 0 : 1)
      }
    }
    for (const [name, held] of Object.entries(congressYears)) {
      for (let year = held - 4; year <= held + 4; year++)
        found('known-years', `${year}年10月，党的${name}大胜利召开。`, year === held ? 0 : 1)
    }
  })

  it('of a period stand in order', () => {
    const day = fc.date({min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true})
    const write = (date: Date): string => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
    fc.assert(
      fc.property(day, day, (from, to) => {
        const isWrong = write(from) !== write(to) && from > to
        found('period-order', `活动时间为${write(from)}至${write(to)}。`, isWrong ? 1 : 0)
      }),
      runs,
    )
  })

  it('of birth agree with an age', () => {
    const year = fc.integer({min: 1930, max: 2005})
    fc.assert(
      fc.property(year, fc.integer({min: 2015, max: 2030}), fc.integer({min: -20, max: 20}), (born, now, off) => {
        const text = `# 先进事迹材料\n\n李明，${born}年出生，今年${now - born + off}岁。\n\n青禾社区居民委员会\n\n${now}年6月3日`
        fc.pre(now - born + off > 0)
        found('age-and-birth', text, Math.abs(off) > 1 ? 1 : 0)
      }),
      runs,
    )
  })

  it('of this year and last year agree with the issue date', () => {
    fc.assert(
      fc.property(fc.integer({min: 2015, max: 2030}), fc.integer({min: -3, max: 3}), (now, off) => {
        const text = (word: string, year: number): string =>
          `# 工作总结\n\n${word}（${year}年）走访居民860户。\n\n青禾社区居民委员会\n\n${now}年6月3日`
        found('this-year', text('今年', now + off), off === 0 ? 0 : 1)
        found('this-year', text('去年', now - 1 + off), off === 0 ? 0 : 1)
      }),
      runs,
    )
  })

  it('of what was done are not behind the issue date', () => {
    const month = fc.integer({min: 1, max: 12})
    fc.assert(
      fc.property(month, month, fc.integer({min: 2023, max: 2027}), (told, issued, year) => {
        const draft = (body: string): string => `# 工作总结\n\n${body}\n\n青禾社区居民委员会\n\n2025年${issued}月20日`
        const isLate = year > 2025 || (year === 2025 && told > issued)
        found('after-issue-date', draft(`${year}年${told}月，社区完成了换届工作。`), isLate ? 1 : 0)
        found('after-issue-date', draft(`${year}年${told}月，社区将组织换届工作。`), 0)
      }),
      runs,
    )
  })

  it('of what was done are within the half year of the title', () => {
    for (let month = 1; month <= 12; month++) {
      const text = (body: string): string => `# 青禾社区2025年上半年工作总结\n\n${body}`
      found('period-of-title', text(`${month}月，开展了消防演练3次。`), month > 6 ? 1 : 0)
      found('period-of-title', text(`下半年，计划${month}月开展消防演练。`), 0)
      found('period-of-title', text(`去年${month}月，开展了消防演练3次。`), 0)
    }
  })
})

/** Right, or nothing that can be known. */
const leftAlone: readonly string[] = [
  '任务完成率达到120%，投资增长150%。',
  '全区共有小区86个，其中老旧小区52个，占60.5%，已改造31个，占59.6%。',
  '全社区居民3200人，其中党员312名，占街道党员总数的12%。',
  '我社区党员312名，占街道党员总数的12%。',
  '共组织培训12次，参学360人次，参学率达98%。',
  '公共投资9243亿元，民生占44%，自主创新占16%，基础设施占23%，灾后重建占14%，其他支出占3%。',
  '2999户居民中，已签约2998户，占99.9%。',
  '走访近1200人次，其中老年人480人次，占四成。',
  '上年结转5件，受理312件，办结310件，办结率97.8%。',
  '受理投诉30件、咨询20件，办结48件，办结率96%。',
  '发放问卷200份，回收192份，其中有效问卷190份，有效率98.96%。',
  '他说：“500户中有200户参加，占50%。”',
  '| 小区 | 户数 | 占比 |\n| --- | --- | --- |\n| 500户中，有200户 | 200 | 占50% |',
  '> 500户中，有200户参加，占50%。',
  '调查（可多选）显示，停车占60%，环境占50%，其他占20%。',
  '居民中有手机、电脑、汽车的分别占90%、80%和50%。',
  '从9月1日起，试点由3个扩大到5个。',
  '国内生产总值从54万亿元增加到82.7万亿元，增长40%。',
  '可支配收入由7703元增加到13786元，年均增长9.9%。',
  '队伍由20人增加到60人，增加了2倍。',
  '按时办结290件，办结298件，按时办结率97.3%。',
  '回访312户，满意298户，基本满意10户，满意率98.7%。',
  '性别上，男占52%，女占48%；学历上，大专占30%，其他占70%。',
  '为期3天的培训，报名时间3月1日至3月20日。',
  '接到报修86件，主动上门办结120件。',
  '全社区3200户、8600人，其中60岁以上老人1286人，占总人口的15%。',
  '全市共有2662个社区。其中有484个有档案室，占18.2%。',
  '# 青禾社区2025年工作总结\n\n2010年，社区成立。全年走访860户。\n\n## 一、2025年工作计划完成情况\n\n办结诉求312件。',
  '# 工作总结\n\n今年（2025年）走访860户。\n\n青禾社区居民委员会\n\n2026年1月5日',
  '采暖期为11月15日至3月15日。',
  '公示期为5个工作日（2025年3月3日至3月7日）。',
  '公示期7天，自2025年3月3日至3月10日。',
  '2020年，社区编制“十四五”规划。',
  '2023年是贯彻党的二十大精神的开局之年。',
  '# 青禾社区2026年工作计划\n\n2025年，社区办结诉求312件。2026年是“十五五”规划的开局之年。\n\n## 一、2025年工作回顾\n\n走访860户。',
  '# 青禾社区2025年工作总结\n\n2025年，社区办结诉求312件，比2024年增加12件。\n\n## 一、2026年工作打算\n\n走访860户。',
  '# 青禾社区2025年工作总结\n\n今年（2025年）走访860户。\n\n青禾社区居民委员会\n\n2026年1月5日',
  '# 工作总结\n\n2026年3月底前完成了验收的，给予奖励。\n\n青禾社区居民委员会\n\n2025年12月5日',
]

describe('figures that are right', () => {
  for (const text of leftAlone) it(text.replaceAll('\n', '⏎'), () => silent(text))
})
