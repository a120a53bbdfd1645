import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {characterLimit} from '../../server/src/rules/consistency/characterLimit'
import {lastSession} from '../../server/src/rules/consistency/lastSession'
import {meetingDeadline} from '../../server/src/rules/consistency/meetingDeadline'
import {numberYear} from '../../server/src/rules/consistency/numberYear'
import {responsibilityTable} from '../../server/src/rules/consistency/responsibilityTable'
import {signatureUnit} from '../../server/src/rules/consistency/signatureUnit'
import {findingsOf, marked, quickly} from './support'

const rules = [characterLimit, lastSession, meetingDeadline, numberYear, responsibilityTable, signatureUnit]
const said = (text: string): string[] =>
  findingsOf(rules, text).map(({severity, span}) => `${severity} ${text.slice(span.start, span.end)}`)

const notice = (title: string, body: string, unit = '青禾社区居民委员会', date = '2026年3月5日'): string =>
  `# ${title}\n\n各居民小组：\n\n${body}\n\n${unit}\n${date}`

const table = (rows: readonly (readonly string[])[], head = ['序号', '任务', '责任单位', '完成时限']): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const found: readonly string[] = [
  `共12项任务，见下表：\n\n${table([
    ['1', '清理楼道', '物业', '3月'],
    ['2', '检修电梯', '物业', '4月'],
  ])}`.replace('共12项', '⟦共12项⟧'),
  table([
    ['1', '清理楼道', '物业', '3月'],
    ['2', '检修电梯', '物业', '4月'],
    ['⟦2⟧', '划定车位', '物业', '5月'],
  ]),
  notice('关于召开消防工作会议的通知', '会议时间：2026年3月12日\n\n报名截止时间：⟦3月13日⟧。'),
  notice('关于举办消防培训的通知', '定于3月12日举办培训，请于⟦3月20日⟧前报送参加人员名单。'),
  notice('关于召开第五次居民代表会议的通知', '定于3月12日召开⟦第四次居民代表会议⟧，请准时参加。'),
  notice('青禾社区居民委员会关于消防检查的通知', '请落实。', '⟦云溪街道办事处⟧'),
]

const silent: readonly string[] = [
  table([
    ['1', '清理楼道', '物业', '3月'],
    ['2', '检修电梯', '—', '/'],
  ]),
  table([
    ['1', '清理楼道', '物业', '3月'],
    ['2', '检修电梯', '', '4月'],
    ['3', '划定车位', '', '5月'],
  ]),
  table([
    ['1', '', '', ''],
    ['2', '', '', ''],
  ]),
  table([
    ['1', '清理楼道', '物业', '3月'],
    ['1', '检修电梯', '物业', '4月'],
  ]),
  table([
    ['1', '清理楼道', '物业', '3月'],
    ['', '清理地库', '', ''],
    ['2', '检修电梯', '物业', '4月'],
  ]),
  table(
    [
      ['1', '王敏', ''],
      ['2', '李强', '13号楼'],
    ],
    ['序号', '姓名', '住址'],
  ),
  `共12项任务已经完成。\n\n${table([
    ['1', '清理楼道', '物业', '3月'],
    ['2', '检修电梯', '物业', '4月'],
  ])}`,
  notice('关于召开消防工作会议的通知', '定于3月12日召开会议，请于3月10日前报送回执，3月20日前报送会后总结。'),
  notice('关于召开消防工作会议的通知', '定于3月12日召开会议，3月20日前完成整改。'),
  notice(
    '关于召开第五次居民代表会议的通知',
    '第四次居民代表会议以来，社区面貌改变。定于3月12日召开第五次居民代表会议。',
  ),
  notice('关于召开第五次居民代表会议的通知', '自第四次居民代表会议闭会后，各项工作有序推进。'),
  notice('关于召开工作会议的通知', '会议时间：1月8日上午。请于12月30日前报名。'),
  notice('青禾社区居民委员会关于消防检查的通知', '请落实。', '青禾社区居委会'),
  notice('青禾街道办事处关于消防检查的通知', '请落实。', '青禾街道党政办公室'),
  notice('青禾社区2025年工作总结', '全年走访居民。', '中共青禾社区总支部委员会'),
  notice('关于消防检查的通知', '根据青街办〔2025〕12号文件要求，请落实。'),
  '---\n字数上限: 3000字\n---\n\n# 工作总结\n\n全年走访居民。',
]

describe('what offices ask for', () => {
  for (const sample of found) {
    it(`found: ${sample.replaceAll('\n', '⏎')}`, () => {
      const {text, places} = marked(sample)
      assert.deepEqual(
        said(text),
        places.map(place => `information ${place.slice(place.indexOf(' ') + 1)}`),
      )
    })
  }
  for (const text of silent) it(`silent: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(said(text), []))

  it('a table counts on, and a cell left empty is found', () => {
    const size = fc.integer({min: 3, max: 20}).chain(rows => fc.tuple(fc.constant(rows), fc.nat(rows - 1)))
    const filled = fc.constantFrom('物业公司', '—', '/', '王敏')
    fc.assert(
      fc.property(size, filled, fc.boolean(), ([rows, at], who, isWho) => {
        const full = Array.from({length: rows}, (_, row) => [String(row + 1), `任务${row + 1}甲`, who, '3月底'])
        assert.deepEqual(quickly(rules, table(full)), [])
        const holed = full.map((cells, row) =>
          cells.map((cell, column) => (row === at && column === (isWho ? 2 : 3) ? '' : cell)),
        )
        assert.equal(quickly(rules, table(holed)).length, 1)
        const lost = full.filter((_, row) => row !== at)
        assert.equal(quickly(rules, table(lost)).length, at === rows - 1 ? 0 : 1)
      }),
      {numRuns: 700},
    )
  })

  it('a limit is told where it is exceeded', () => {
    fc.assert(
      fc.property(fc.integer({min: 10, max: 400}), fc.integer({min: 10, max: 400}), (limit, length) => {
        const text = `---\n字数上限: ${limit}字\n---\n\n${'工'.repeat(length)}`
        assert.equal(quickly([characterLimit], text).length, length > limit ? 1 : 0)
      }),
      {numRuns: 1000},
    )
  })

  it('a number is of the year it was issued in', () => {
    const year = fc.integer({min: 2020, max: 2030})
    fc.assert(
      fc.property(year, year, fc.boolean(), (numbered, issued, isOwn) => {
        const number = `青居〔${numbered}〕3号`
        const text = isOwn
          ? `${number}\n\n${notice('关于消防检查的通知', '请落实。', '青禾社区居民委员会', `${issued}年3月5日`)}`
          : notice('关于消防检查的通知', `根据${number}文件，请落实。`, '青禾社区居民委员会', `${issued}年3月5日`)
        const wrong = isOwn ? numbered !== issued : numbered > issued
        assert.equal(findingsOf([numberYear], text).length, wrong ? 1 : 0)
      }),
      {numRuns: 300},
    )
  })

  it('who signs up does so before the meeting', () => {
    const day = fc.record({month: fc.integer({min: 1, max: 12}), day: fc.integer({min: 1, max: 28})})
    const form = fc.constantFrom('请于#前报送回执。', '报名截止时间：#。', '请于#之前报名。', '参会人员名单于#前反馈。')
    fc.assert(
      fc.property(day, day, form, (meeting, due, phrase) => {
        const written = ({month, day: date}: {month: number; day: number}): string => `${month}月${date}日`
        const text = notice(
          '关于召开工作会议的通知',
          `定于${written(meeting)}召开会议。${phrase.replace('#', written(due))}`,
        )
        const days = due.month * 100 + due.day - meeting.month * 100 - meeting.day
        const isLate = days > 0 && days <= 600
        assert.deepEqual(quickly([meetingDeadline], text), isLate ? [`information ${written(due)}`] : [])
      }),
      {numRuns: 1000},
    )
  })
})
