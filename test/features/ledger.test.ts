import assert from 'node:assert/strict'
import fc from 'fast-check'
import {disagreements, hoverAt, ledgerOf} from '../../server/src/service'
import {atCursor, check, read, wordsOf} from './reading'

const title = '# 青禾社区2025年工作总结\n\n'
const ledger = (body: string) => {
  const draft = read(title + body)
  return ledgerOf(draft, check(draft))
}
/** Figure, state and what is noted of it. */
const told = (body: string) => ledger(body).map(({text, state, notes}) => [text, state, ...notes].join(' '))
const counts = (body: string) => ledger(body).map(row => `${row.text} ${row.counts}`)

describe('the ledger of figures', () => {
  const right: [arithmetic: string, body: string][] = [
    ['42＋38＋9＝89', '辖区有党员89名，其中在职党员42名，离退休党员38名，流动党员9名。\n'],
    ['35＋28＝63', '走访男性居民35人，女性居民28人，合计63人。\n'],
    ['1849÷2945≈62.78%', '调查的2945户中，有1849户表示满意，占62.78%。\n'],
    ['30÷60＝50%', '调查的60户中，有30户表示满意，占50%。\n'],
    ['298÷312≈95.5%', '全年受理诉求312件，办结298件，办结率95.5%。\n'],
    ['（156－120）÷120＝30%', '志愿者由120名增加到156名，增长30%。\n'],
    ['85%－72%＝13个百分点', '参与率由72%提高到85%，提高13个百分点。\n'],
    ['860－780＝80户', '走访居民860户，比上年的780户增加80户。\n'],
    ['45%＋30%＋25%＝100%', '诉求中，环境卫生占45%，停车占30%，其他占25%。\n'],
    ['3000×100＝30万', '为100户困难家庭每户补助3000元，共发放30万元。\n'],
    ['12＋9＝21', '| 网格 | 户数 |\n| --- | --- |\n| 一网格 | 12 |\n| 二网格 | 9 |\n| 合计 | 21 |\n'],
  ]
  for (const [arithmetic, body] of right) {
    it(`shows ${arithmetic} of each number in it`, () => {
      const rows = ledger(body)
      assert.ok(rows.length > 1)
      for (const {state, notes} of rows) assert.deepEqual([state, ...notes], ['holds', arithmetic])
    })
  }

  it('shows how the shares and products of a table are reckoned', () => {
    const shares =
      '| 类别 | 人数 | 占比 |\n| --- | --- | --- |\n| 在职 | 61 | 50.8% |\n| 退休 | 59 | 49.2% |\n| 合计 | 120 | 100% |\n'
    assert.deepEqual(told(shares).slice(0, 2), [
      '61 holds 61＋59＝120 61÷120≈50.83%',
      '50.8% holds 50.8%＋49.2%＝100% 61÷120≈50.83%',
    ])
    const products =
      '| 项目 | 单价（元） | 数量 | 金额（元） |\n| --- | --- | --- | --- |\n| 横幅 | 80 | 5 | 400 |\n| 展板 | 120 | 6 | 820 |\n'
    const rows = ledger(products)
    assert.deepEqual(rows[2]!.notes, ['80×5＝400'])
    assert.match(rows[5]!.notes.join(), /^120×6＝720，与表中820不符/)
  })

  it('shows of what does not agree the message, at each of its numbers', () => {
    const rows = told('辖区有党员86名，其中在职党员42名，离退休党员38名，流动党员9名。现有小组12个。\n')
    assert.equal(rows.length, 5)
    for (const row of rows.slice(0, 4)) assert.match(row, /^\d+名 differs 42＋38＋9＝89，与总数86相差3，请核对/)
    assert.equal(rows[4], '12个 unchecked')
  })

  it('says what each counts, in few words', () => {
    assert.deepEqual(counts('一、**走访86户困难家庭**，慰问近1.2万人次，分别投入3万元、5万元。\n'), [
      '86户 走访…困难家庭',
      '近1.2万人次 慰问',
      '3万元 分别投入',
      '5万元 分别投入',
    ])
    const [long] = ledger('在街道党工委和办事处的坚强领导和各有关部门的大力支持之下共走访86户。\n')
    assert.equal(long!.counts, '…导和各有关部门的大力支持之下共走访')
    assert.ok([...long!.counts].length <= 18)
  })

  it('reads the cells of tables with the unit of their heads, and no ordinals', () => {
    const rows = ledger('| 序号 | 项目 | 金额（万元） | 占比 |\n| --- | --- | --- | --- |\n| 1 | 场地 | 1.5 | 40% |\n')
    assert.deepEqual(
      rows.map(({text, counts: of, kind, value, unit}) => [text, of, kind, value, unit]),
      [
        ['1.5', '场地·金额', 'amount', 15000, '元'],
        ['40%', '场地·占比', 'share', 0.4, '%'],
      ],
    )
  })

  it('leaves out what is quoted, and bare numbers', () => {
    assert.deepEqual(told('开通“12345”热线。文件指出“建设100个站点”。\n\n> 新增200个站点。\n'), [])
  })

  it('names the section of each, the innermost with a heading', () => {
    const rows = ledger(
      '共12户。\n\n一、主要工作\n\n（一）走访居民。走访13户。一是帮扶14户；二是看望15户。\n\n二、打算\n\n走访16户。\n',
    )
    const at = '（一）走访居民'
    assert.deepEqual(
      rows.map(({section}) => section),
      ['', at, at, at, '二、打算'],
    )
  })

  it('keeps the places of a traditional draft', () => {
    const draft = read(
      '# 青禾社區2025年工作總結\n\n全年受理訴求312件，辦結298件，辦結率95.5%，群眾對各項工作表示滿意。\n',
    )
    const rows = ledgerOf(draft, check(draft))
    assert.deepEqual(
      rows.map(({span}) => wordsOf(draft, span)),
      ['312件', '298件', '95.5%'],
    )
    assert.ok(rows.every(({state}) => state === 'holds'))
  })

  it('never holds and differs by chance: sums of random parts, and the same with one number changed', () => {
    const parts = fc.array(fc.integer({min: 2, max: 5000}), {minLength: 2, maxLength: 7})
    fc.assert(
      fc.property(parts, fc.integer({min: 1, max: 400}), (numbers, by) => {
        const total = numbers.reduce((sum, number) => sum + number, 0)
        const row = numbers.map((number, at) => `${'甲乙丙丁戊己庚'[at]!}组${number}户`).join('，')
        const rows = (whole: number) => ledger(`全年分别走访${row}，合计${whole}户。\n`).at(-1)!
        assert.deepEqual(rows(total).notes, [`${numbers.join('＋')}＝${total}`])
        assert.equal(rows(total + by).state, 'differs')
      }),
      {numRuns: 200},
    )
  })
})

describe('hover on a figure', () => {
  const hover = (marked: string) => {
    const {draft, offset} = atCursor(title + marked)
    const found = hoverAt(draft, check(draft), offset)
    return found && {words: wordsOf(draft, found.span), markdown: found.markdown}
  }

  it('shows its arithmetic where something was recomputed', () => {
    const found = hover('全年受理诉求312件，办结298件，办结率‸95.5%。\n')
    assert.deepEqual(found, {words: '95.5%', markdown: '**95.5%** 核算相符\n\n298÷312≈95.5%'})
    assert.match(
      hover('| 网格 | 户数 |\n| --- | --- |\n| 甲 | 12 |\n| 乙 | 9 |\n| 合计 | ‸21 |\n')!.markdown,
      /12＋9＝21/,
    )
  })

  it('shows at the other numbers what is found, and where it is found the rule', () => {
    const part = hover('全年受理诉求312件，办结‸298件，办结率98.5%。\n')
    assert.match(part!.markdown, /^\*\*298件\*\* 核算不符\n\n298÷312≈95\.5%/)
    const share = hover('全年受理诉求312件，办结298件，办结率‸98.5%。\n')
    assert.doesNotMatch(share!.markdown, /核算/)
    assert.match(share!.markdown, /比率与数量不符/)
  })

  it('is silent where nothing was', () => assert.equal(hover('走访居民‸86户。\n'), undefined))
})

describe('the same quantity in several drafts', () => {
  const across = (...texts: readonly string[]) =>
    disagreements(texts.map((text, name) => ({name, draft: read(text)}))).map(({name, period, places}) => [
      name,
      period,
      ...places.map(({draft, words}) => `${draft}:${words}`),
    ])
  const members = (heading: string, number: number, more = '') =>
    `# ${heading}\n\n我社区共有党员${number}名。\n\n${more}`

  it('tells what differs, with both places', () => {
    assert.deepEqual(across(members('青禾社区2025年工作总结', 86), members('2025年青禾社区党建工作总结', 68)), [
      ['党员', '2025年', '0:86名', '1:68名'],
    ])
  })

  const silent: [why: string, ...texts: string[]][] = [
    ['one value', members('青禾社区2025年工作总结', 86), members('青禾社区2025年党建工作总结', 86)],
    ['another year', members('青禾社区2025年工作总结', 86), members('青禾社区2024年工作总结', 68)],
    ['another part of the year', members('青禾社区2025年工作总结', 86), members('青禾社区2025年上半年工作总结', 68)],
    ['another writer', members('青禾社区2025年工作总结', 86), members('桃源社区2025年工作总结', 68)],
    ['the street above', members('云溪街道2025年工作总结', 860), members('云溪街道青禾社区2025年工作总结', 68)],
    ['one draft alone', members('青禾社区2025年工作总结', 86, '目前，社区共有党员68名。\n')],
  ]
  for (const [why, ...texts] of silent) {
    it(`is silent over ${why}`, () => assert.deepEqual(across(...texts), []))
  }
})
