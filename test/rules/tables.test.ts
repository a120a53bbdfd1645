import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {tableProducts} from '../../server/src/rules/consistency/tableProducts'
import {tableShares} from '../../server/src/rules/consistency/tableShares'
import {tableTotals} from '../../server/src/rules/consistency/tableTotals'
import {findingsOf} from './support'

type Cells = readonly (readonly (string | number)[])[]
const table = ([head, ...rows]: Cells): string =>
  ['# 情况表', '', ...[head!, head!.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`)].join('\n')

const said = (cells: Cells): string[] => {
  const text = table(cells)
  return findingsOf([tableTotals, tableProducts, tableShares], text).map(
    ({rule, span, severity}) => `${severity} ${rule.id} ${text.slice(span.start, span.end)}`,
  )
}

const found: readonly (readonly [name: string, cells: Cells, said: readonly string[]])[] = [
  [
    '小计 of a group',
    [
      ['类别', '金额（元）'],
      ['甲', 10],
      ['乙', 20],
      ['小计', 40],
      ['丙', 5],
      ['丁', 6],
      ['小计', 11],
      ['合计', 41],
    ],
    ['warning table-totals 40'],
  ],
  [
    'a total above its rows',
    [
      ['网格', '户数'],
      ['合  计', 30],
      ['甲', 10],
      ['乙', 21],
    ],
    ['warning table-totals 30'],
  ],
  [
    'a cell where a row and a column fail alike',
    [
      ['场次', '男', '女', '合计'],
      ['甲', 12, 9, 21],
      ['乙', 11, 15, 25],
      ['合计', 22, 24, 46],
    ],
    ['warning table-totals 11'],
  ],
  [
    'bold numbers and separators',
    [
      ['项目', '金额'],
      ['甲', '1,200元'],
      ['乙', '800元'],
      ['**合计**', '**2,100元**'],
    ],
    ['warning table-totals 2,100元'],
  ],
  [
    '元 and 万元',
    [
      ['项目', '单价（元）', '数量', '金额（万元）'],
      ['甲', 500, 20, 1],
      ['乙', 800, 50, 5],
    ],
    ['warning table-products 5'],
  ],
]

const silent: readonly (readonly [name: string, cells: Cells])[] = [
  [
    'numbers that do not add up',
    [
      ['序号', '姓名', '年龄', '户数'],
      [1, '甲', 60, 12],
      [2, '乙', 55, 8],
      ['合计', '', 57, 20],
    ],
  ],
  [
    'a total left out',
    [
      ['网格', '户数', '备注'],
      ['甲', 12, ''],
      ['乙', 8, ''],
      ['合计', '—', ''],
    ],
  ],
  [
    'rows of 其中',
    [
      ['类别', '人数'],
      ['党员', 120],
      ['其中：女党员', 40],
      ['合计', 120],
    ],
  ],
  [
    'levels of rows',
    [
      ['项目', '金额'],
      ['一、人员', 100],
      ['1.工资', 60],
      ['2.补贴', 40],
      ['二、办公', 50],
      ['合计', 150],
    ],
  ],
  [
    'rounded sums',
    [
      ['项目', '万元'],
      ['甲', '1.25'],
      ['乙', '2.24'],
      ['合计', '3.5'],
    ],
  ],
  [
    'days between price and amount',
    [
      ['项目', '单价', '人数', '天数', '金额'],
      ['餐费', 50, 10, 3, 1500],
      ['水', 2, 10, 3, 60],
    ],
  ],
  [
    'price times number only',
    [
      ['项目', '单价', '数量', '次数', '金额'],
      ['餐费', 50, 10, 3, 500],
      ['水', 2, 10, 3, 20],
    ],
  ],
  [
    'approximate cells',
    [
      ['项目', '人数'],
      ['甲', '约30人'],
      ['乙', '20余人'],
      ['合计', 60],
    ],
  ],
  [
    'shares rounded to make a hundred',
    [
      ['类别', '人数', '占比'],
      ['甲', 1, '33.3%'],
      ['乙', 1, '33.3%'],
      ['丙', 1, '33.4%'],
      ['合计', 3, '100%'],
    ],
  ],
  [
    'shares of something else',
    [
      ['类别', '人数', '占比'],
      ['甲', 10, '5%'],
      ['乙', 20, '9%'],
      ['丙', 30, '90%'],
    ],
  ],
  [
    'columns that no total holds for',
    [
      ['项目', '甲', '乙', '丙'],
      ['一', 1, 2, 3],
      ['二', 4, 5, 6],
      ['合计', 1, 1, 1],
    ],
  ],
]

describe('tables', () => {
  for (const [name, cells, expected] of found) it(`${name}: found`, () => assert.deepEqual(said(cells), expected))
  for (const [name, cells] of silent) it(`${name}: silent`, () => assert.deepEqual(said(cells), []))

  const count = fc.integer({min: 1, max: 5000})
  const runs = {numRuns: Number(process.env['RUNS'] ?? 200)}

  it('totals: silent where they hold, found where one number was changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(count, count, count), {minLength: 2, maxLength: 6}),
        fc.nat(),
        fc.nat(),
        count,
        (rows, y, x, gap) => {
          const body = rows.map(row => [...row, sum(row)])
          const all = [...body, body[0]!.map((_, at) => sum(body.map(row => row[at]!)))]
          const cells = (numbers: readonly (readonly number[])[]): Cells => [
            ['网格', '户数', '商户', '单位', '合计'],
            ...numbers.map((row, at) => [at === numbers.length - 1 ? '合计' : `第${at + 1}网格`, ...row]),
          ]
          assert.deepEqual(said(cells(all)), [])
          const changed = all.map((row, at) =>
            row.map((cell, place) => (at === y % all.length && place === x % 4 ? cell + gap : cell)),
          )
          assert.ok(said(cells(changed)).length > 0, table(cells(changed)))
        },
      ),
      runs,
    )
  })

  it('products: silent where they hold, found where one amount was changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(count, count), {minLength: 2, maxLength: 6}),
        fc.nat(),
        count,
        (rows, place, gap) => {
          const cells = (more: number): Cells => [
            ['名称', '单价（元）', '数量', '小计（元）'],
            ...rows.map(([price, number], at) => [
              '物品',
              price,
              number,
              price * number + (at === place % rows.length ? more : 0),
            ]),
          ]
          assert.deepEqual(said(cells(0)), [])
          assert.equal(said(cells(gap)).length, 1)
        },
      ),
      runs,
    )
  })

  it('shares: silent where they hold, found where one was changed', () => {
    fc.assert(
      fc.property(
        fc.array(count, {minLength: 3, maxLength: 6}),
        fc.nat(),
        fc.integer({min: 1, max: 20}),
        (parts, place, gap) => {
          const cells = (more: number): Cells => [
            ['类别', '人数', '占比'],
            ...parts.map((part, at) => [
              '类',
              part,
              `${((100 * part) / sum(parts) + (at === place % parts.length ? more : 0)).toFixed(1)}%`,
            ]),
            ['合计', sum(parts), '100%'],
          ]
          const shares = (lines: readonly string[]) => lines.filter(line => line.includes('table-shares'))
          assert.deepEqual(said(cells(0)), [])
          assert.equal(shares(said(cells(gap))).length, 1)
        },
      ),
      runs,
    )
  })
})

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
