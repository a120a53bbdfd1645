import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {rules} from '../../server/src/rules/index'
import {findingsOf} from './support'

const runs = Number(process.env['RUNS'] ?? 60)
const about = rules.filter(({category}) => category === 'number')
const said = (text: string): string[] =>
  findingsOf(about, text).map(({rule, span}) => `${rule.id} ${text.slice(span.start, span.end)}`)
const mended = (text: string, all = false): string =>
  applyEdits(text, collectFixes(findingsOf(about, text), {all}).edits)
const idsOf = (text: string): string[] => findingsOf(about, text).map(({rule}) => rule.id)

const lengths = (year: number): number[] => {
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}
/** Gauss's rule, written out another way than the product does. */
const weekdayOf = (year: number, month: number, day: number): string => {
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year]
  const h =
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7
  return '六日一二三四五'[h]!
}
const dates = fc
  .record({year: fc.integer({min: 1900, max: 2099}), month: fc.integer({min: 1, max: 12}), at: fc.nat({max: 30})})
  .map(({year, month, at}) => ({year, month, day: (at % lengths(year)[month - 1]!) + 1}))
const digits = '一二三四五六七八九'

describe('dates', () => {
  it('that are dates are right, with their day of the week', () => {
    fc.assert(
      fc.property(dates, ({year, month, day}) => {
        const date = `${year}年${month}月${day}日`
        const text = `会议定于${date}（星期${weekdayOf(year, month, day)}）召开，自${date}起施行。`
        assert.deepEqual(said(text), [])
      }),
      {numRuns: runs},
    )
  })

  it('with another day of the week are found, and offered the right one', () => {
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom('星期', '周'),
        fc.integer({min: 1, max: 6}),
        ({year, month, day}, word, by) => {
          const right = weekdayOf(year, month, day)
          const wrong = '日一二三四五六'[('日一二三四五六'.indexOf(right) + by) % 7]!
          const text = (weekday: string) => `会议定于${year}年${month}月${day}日（${word}${weekday}）召开。`
          assert.deepEqual(idsOf(text(wrong)), ['weekday'])
          assert.equal(mended(text(wrong), true), text(right))
        },
      ),
      {numRuns: runs},
    )
  })

  it('that cannot be are found', () => {
    for (const year of [2023, 2024, 1900, 2000]) {
      lengths(year).forEach((length, index) => {
        for (const day of [0, length + 1, 32]) {
          assert.deepEqual(
            idsOf(`自${year}年${index + 1}月${day}日起施行。`),
            ['date-form'],
            `${year} ${index + 1} ${day}`,
          )
        }
      })
    }
  })

  it('half in Chinese numerals become what they say, and are then right', () => {
    const spoken = (value: number): string =>
      value < 10
        ? digits[value - 1]!
        : `${value < 20 ? '' : digits[Math.floor(value / 10) - 1]}十${value % 10 ? digits[(value % 10) - 1] : ''}`
    fc.assert(
      fc.property(dates, ({year, month, day}) => {
        const right = `自${year}年${month}月${day}日起施行。`
        for (const text of [
          `自${year}年${spoken(month)}月${day}日起施行。`,
          `自${year}年${month}月${spoken(day)}日起施行。`,
        ]) {
          assert.deepEqual(idsOf(text), ['mixed-date'])
          assert.equal(mended(text), right)
        }
      }),
      {numRuns: runs},
    )
  })

  it('lose a leading nought and nothing else', () => {
    fc.assert(
      fc.property(dates, ({year, month, day}) => {
        const text = `自${year}年${String(month).padStart(2, '0')}月${String(day).padStart(2, '0')}日起施行。`
        assert.equal(mended(text), `自${year}年${month}月${day}日起施行。`)
      }),
      {numRuns: runs},
    )
  })
})

describe('numbers', () => {
  const right: readonly ((n: number) => string)[] = [
    n => `走访居民${n.toLocaleString('en-US')}户。`,
    n => `走访居民${n}户。`,
    n => `投入资金${n}万元。`,
    n => `占${n % 100}.${n % 10}%。`,
    n => `提高${n % 100}.${n % 10}个百分点。`,
    n => `占${n % 50}%～${(n % 50) + 3}%。`,
    n => `补贴${n}元～${n + 3}元。`,
    n => `年龄${n % 80}～${(n % 80) + 9}岁。`,
    n => `第${n}号公告，第${n % 40}次会议。`,
    n => `国办发〔${2012 + (n % 15)}〕${n}号。`,
    n => `时间为${n % 24}:${String(n % 60).padStart(2, '0')}。`,
    n => `重${n}千克，功率${n}千瓦，长${n}千米。`,
    n => `近${n}年来，从教${n % 60}年。`,
    n => `面积${n}平方米，距离${n}公里。`,
    n => `家住${n % 90}号楼${n % 30}单元${n}室。`,
    n => `受益${n}余人、${n}多户。`,
  ]

  it('that are right are not spoken of', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 99_999}), fc.constantFrom(...right), (n, write) => {
        assert.deepEqual(said(write(n)), [])
      }),
      {numRuns: runs * 4},
    )
  })

  it('that stand side by side for about so many lose their mark', () => {
    for (const first of [1, 2, 3, 4, 5, 6, 7, 8]) {
      for (const [measure, ten] of [
        ['个', ''],
        ['户', ''],
        ['人', '十'],
        ['天', ''],
        ['公里', ''],
      ] as const) {
        const wanted = `约有${digits[first - 1]}${digits[first]}${ten}${measure}不等。`
        for (const text of [
          `约有${digits[first - 1]}、${digits[first]}${ten}${measure}不等。`,
          `约有${first}、${first + 1}${ten}${measure}不等。`,
        ]) {
          assert.equal(mended(text), wanted, text)
          assert.deepEqual(said(wanted), [])
        }
        for (const other of [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(value => value !== first + 1)) {
          assert.deepEqual(
            said(`在${first}、${other}${measure}处设点。`).filter(text => text.startsWith('approx')),
            [],
          )
        }
      }
    }
  })

  it('with 百 and 千 keep their value', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 999}), fc.constantFrom('十', '百', '千'), (n, unit) => {
        const value = n * {十: 10, 百: 100, 千: 1000}[unit]
        assert.equal(mended(`发放补贴${n}${unit}元整。`), `发放补贴${value}元整。`)
      }),
      {numRuns: runs},
    )
  })

  it('of a range both have their unit after the mend', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 900}),
        fc.integer({min: 1, max: 90}),
        fc.constantFrom('-', '～', '－', '~', '--', '—'),
        fc.constantFrom('%', '万元', '亿元', '万人'),
        (from, by, mark, unit) => {
          const after = mended(`占${from}${mark}${from + by}${unit}。`)
          assert.match(after, new RegExp(`^占${from}${unit}[～—]${from + by}${unit}。$`))
          assert.deepEqual(said(after), [])
        },
      ),
      {numRuns: runs},
    )
  })

  it('of documents have six-cornered brackets after the mend', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 2012, max: 2049}),
        fc.integer({min: 1, max: 999}),
        fc.constantFrom('[]', '［］', '【】', '（）', '()', '﹝﹞', '〖〗'),
        fc.constantFrom('', '0', '00'),
        (year, number, [open, close], zeros) => {
          const after = mended(`按照青政办发${open}${year}${close}${zeros}${number}号执行。`)
          assert.equal(after, `按照青政办发〔${year}〕${number}号执行。`)
          assert.deepEqual(said(after), [])
        },
      ),
      {numRuns: runs},
    )
  })

  it('of the clock are right at each hour that the half of the day has', () => {
    for (let hour = 0; hour <= 24; hour++) {
      assert.deepEqual(said(`会议于${hour}:30开始。`), [])
      assert.equal(idsOf(`会议于下午${hour}:30开始。`).length, hour > 12 ? 1 : 0, `下午${hour}`)
      assert.equal(idsOf(`会议于上午${hour}:30开始。`).length, hour > 12 ? 1 : 0, `上午${hour}`)
    }
  })

  it('are mended once and for all, whatever stands together', () => {
    const pieces = fc.constantFrom(
      ...[
        '2026年',
        '二〇二六年',
        '05月',
        '五月',
        '31日',
        '30日',
        '（星期一）',
        '下午',
        '14:00',
        '8：30',
        '3',
        '15',
        '千',
        '百',
      ],
      ...[
        '元',
        '%',
        '万元',
        '个',
        '、',
        '，',
        '～',
        '-',
        '几',
        '多余',
        '近',
        '三',
        '四',
        '二',
        '户',
        '〔2026〕',
        '[2026]',
        '号',
      ],
      ...[
        '国办发',
        '百分之',
        '个百分点',
        '平米',
        '投入资金',
        '减少',
        '倍',
        '“',
        '”',
        '第',
        '3.15',
        '消费者权益日',
        '。',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 14}), parts => {
        let text = `社区${parts.join('')}`
        for (let round = 0; round < 6; round++) text = mended(text)
        assert.equal(mended(text), text)
        assert.deepEqual(
          findingsOf(about, text).flatMap(({fixes}) => fixes.filter(({safe}) => safe)),
          [],
        )
      }),
      {numRuns: runs * 3},
    )
  })
})
