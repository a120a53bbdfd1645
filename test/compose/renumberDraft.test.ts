import assert from 'node:assert/strict'
import fc from 'fast-check'
import {applyEdits, renumberDraft, type Draft} from '../../server/src/service'
import {allSections} from '../../server/src/draft/outline'
import {changed, lines, read} from '../features/reading'

const runs = Number(process.env['RUNS'] ?? 150)

const renumbered = (text: string): string => changed(text, draft => renumberDraft(draft))

/** The ordinals that head a line, in the order of the text. */
const ordinalsOf = (text: string): string[] =>
  allSections(read(text).sections).flatMap(({ordinal, layout}) =>
    ordinal && layout !== 'inline' ? [ordinal.text] : [],
  )

describe('renumberDraft', () => {
  const cases: {name: string; text: string[]; want: string[]}[] = [
    {
      name: 'closes a gap, mends a repetition and a wrong order',
      text: [
        '# 工作总结',
        '',
        '一、甲',
        '',
        '正文。',
        '',
        '一、乙',
        '',
        '正文。',
        '',
        '五、丙',
        '',
        '正文。',
        '',
        '四、丁',
        '',
        '正文。',
      ],
      want: ['一、', '二、', '三、', '四、'],
    },
    {
      name: 'puts sections that were moved about back beside each other, with what stands below them',
      text: [
        '# 工作总结',
        '三、甲',
        '（一）子',
        '正文。',
        '（二）丑',
        '正文。',
        '一、乙',
        '（一）寅',
        '正文。',
        '（三）卯',
        '正文。',
        '二、丙',
        '正文。',
      ],
      want: ['一、', '（一）', '（二）', '二、', '（一）', '（二）', '三、'],
    },
    {
      name: 'puts what strayed from a row of its own back into that row, not into the one above',
      text: ['四、甲', '一、子', '正文。', '二、丑', '一、寅'],
      want: ['四、', '一、', '二、', '三、'],
    },
    {
      name: 'takes a row that does not begin with one for a piece on the first level only',
      text: ['一、甲', '（二）子', '（一）丑', '（二）寅'],
      want: ['一、', '（一）', '（二）', '（三）'],
    },
    {
      name: 'leaves a row below another of its form that counts right',
      text: [
        '# 工作总结',
        '一、甲',
        '（一）子',
        '一、寅',
        '正文。',
        '二、卯',
        '正文。',
        '（二）丑',
        '正文。',
        '二、乙',
        '正文。',
      ],
      want: ['一、', '（一）', '一、', '二、', '（二）', '二、'],
    },
    {
      name: 'counts articles through the chapters',
      text: [
        '# 管理办法',
        '第一章　总则',
        '第一条　甲。',
        '第二条　乙。',
        '第三章　分则',
        '第一条　丙。',
        '第二条　丁。',
        '第三章　附则',
        '第一条　戊。',
      ],
      want: ['第一章', '第一条', '第二条', '第二章', '第三条', '第四条', '第三章', '第五条'],
    },
    {
      name: 'begins the articles of a second text anew',
      text: [
        '# 两项办法',
        '第一章　总则',
        '第一条　甲。',
        '第二章　分则',
        '第二条　乙。',
        '第一章　总则',
        '第一条　丙。',
        '第二章　分则',
        '第三条　丁。',
      ],
      want: ['第一章', '第一条', '第二章', '第二条', '第一章', '第一条', '第二章', '第二条'],
    },
    {
      name: 'goes on where the rows of the draft go on',
      text: ['# 工作要点', '一、甲', '1.子。', '2.丑。', '二、乙', '3.寅。', '5.卯。', '三、丙', '5.辰。', '6.巳。'],
      want: ['一、', '1.', '2.', '二、', '3.', '4.', '三、', '5.', '6.'],
    },
    {
      name: 'leaves a piece of a draft at the number it starts with',
      text: ['三、甲', '', '正文。', '', '五、乙', '', '正文。'],
      want: ['三、', '四、'],
    },
    {
      name: 'writes wrong forms right and keeps what a row may choose',
      text: [
        '# 工作总结',
        '一、甲',
        '（一）、子',
        '正文。',
        '(三)丑',
        '正文。',
        '1、寅。',
        '3．卯。',
        '1）辰。',
        '3）巳。',
        '第1条　午。',
        '第3条　未。',
      ],
      want: ['一、', '（一）', '（二）', '1.', '2.', '1）', '2）', '第1条', '第2条'],
    },
    {
      name: 'carries a number into the decimals below it',
      text: [
        '# 技术方案',
        '',
        '1 概况',
        '',
        '1.1 甲',
        '',
        '正文。',
        '',
        '3 做法',
        '',
        '3.1 乙',
        '',
        '正文。',
        '',
        '3.3 丙',
        '',
        '正文。',
      ],
      want: ['1', '1.1', '2', '2.1', '2.2'],
    },
  ]
  for (const {name, text, want} of cases) {
    it(name, () => {
      const after = renumbered(lines(...text))
      assert.deepEqual(ordinalsOf(after), want)
      assert.equal(renumbered(after), after)
    })
  }

  const same: Readonly<Record<string, string>> = {
    'a row inside a quotation': '# 总结\n\n居民说：“一是路灯不亮；三是停车难。”',
    'a quotation of several lines': '# 总结\n\n来信写道：“\n一、路灯不亮。\n三、停车难。\n就是这些。”',
    'a quoted block': '# 总结\n\n> 一、路灯不亮\n>\n> 三、停车难',
    code: '# 总结\n\n```\n一、路灯\n三、停车\n```\n\n写作`1.甲；3.乙`。',
    'items of another text': '（二）、（三）项所列情形，由街道办事处处理。',
    'words that look like items': '# 总结\n\n抓住重点，三要素齐全，五是数字。',
    'rows that cannot be told apart': '# 总结\n\n做法：一是甲。一是子；三是丑。二是乙。',
    'two rows in two paragraphs': '# 总结\n\n做法：一是甲；二是乙。\n\n问题：一是丙；二是丁。',
    'lists below two announcements': '# 总结\n\n工作要求：\n\n1.甲。\n\n2.乙。\n\n注意事项：\n\n1.丙。\n\n2.丁。',
    'a number that the outline does not read':
      '# 总结\n\n1.300吨以下的，免收。\n\n2.超过300吨的，按吨收。\n\n3.其他的，另行规定。',
  }
  for (const [name, text] of Object.entries(same)) {
    it(`leaves ${name}`, () => assert.equal(renumbered(text), text))
  }

  it('leaves what has no Chinese number, the last of more than 999 siblings', () => {
    const after = renumbered('# 总结\n\n' + '一、甲。\n'.repeat(1001)).split('\n')
    assert.deepEqual(after.slice(1000, 1003), ['九百九十九、甲。', '一、甲。', '一、甲。'])
  })

  it('counts items in a sentence and over paragraphs', () => {
    assert.equal(renumbered('# 总结\n\n一是甲；三是乙；三是丙。'), '# 总结\n\n一是甲；二是乙；三是丙。')
    assert.equal(renumbered('# 总结\n\n一要甲。\n\n三要乙。\n\n二要丙。'), '# 总结\n\n一要甲。\n\n二要乙。\n\n三要丙。')
  })

  it('keeps to a section and what stands below it', () => {
    const text =
      '# 总结\n\n一、甲\n\n（一）子\n\n正文。\n\n（三）丑\n\n正文。\n\n三、乙\n\n（二）寅\n\n正文。\n\n（三）卯\n\n正文。\n'
    const second = (draft: Draft) => draft.sections[1]
    assert.equal(
      changed(text, draft => renumberDraft(draft, second(draft))),
      text.replace('三、乙\n\n（二）寅', '二、乙\n\n（一）寅').replace('（三）卯', '（二）卯'),
    )
  })

  describe('whatever was done to the numbers', () => {
    const chinese = (value: number): string => '一二三四五六七八九十'[value - 1]!
    /** A draft by the numbers of its sections and of those below each. */
    const write = (tops: readonly Top[], mark: string): string =>
      tops
        .flatMap(([value, subs]) => [
          `${mark}${chinese(value)}、重点工作`,
          '正文在此。',
          ...subs.flatMap(sub => [`（${chinese(sub)}）走访工作`, '走访三百户。']),
        ])
        .join('\n\n')
    type Top = readonly [number, readonly number[]]
    const number = fc.integer({min: 2, max: 9})
    /** Numbers as they are after sections were moved, taken out and put in twice; the number one stands somewhere, once. */
    const row = (least: number) =>
      fc
        .array(number, {minLength: least, maxLength: 6})
        .chain(others => fc.nat({max: others.length}).map(at => [...others.slice(0, at), 1, ...others.slice(at)]))
    // A row below that does not begin with one cannot be told from one that goes on.
    const below = fc.option(
      fc.array(number, {maxLength: 4}).map(others => [1, ...others]),
      {nil: []},
    )

    it('counts every row from one', () => {
      fc.assert(
        fc.property(
          row(0),
          fc.array(below, {minLength: 7, maxLength: 7}),
          fc.constantFrom('', '## ', '　　'),
          (values, subs, mark) => {
            const counted = (of: readonly unknown[]): number[] => of.map((_, at) => at + 1)
            const before = write(
              values.map((value, at): Top => [value, subs[at]!]),
              mark,
            )
            const after = write(
              values.map((_, at): Top => [at + 1, counted(subs[at]!)]),
              mark,
            )
            assert.equal(renumbered(`# 工作总结\n\n${before}`), `# 工作总结\n\n${after}`)
          },
        ),
        {numRuns: runs},
      )
    })
  })

  it('is done after once, whatever headings follow one another, with a title and without', () => {
    const ordinal = (value: number): fc.Arbitrary<string> => {
      const chinese = '一二三四五'[value - 1]!
      return fc.constantFrom(`${chinese}、`, `${chinese}、`, `（${chinese}）`, `${value}.`, `（${value}）`)
    }
    const heading = fc
      .integer({min: 1, max: 5})
      .chain(ordinal)
      .chain(own => fc.constantFrom('主要工作', '抓环境，树新风', '走访。全年走访三百户。').map(words => own + words))
    const row = fc.oneof({weight: 4, arbitrary: heading}, {weight: 1, arbitrary: fc.constant('正文在此。')})
    const text = fc
      .tuple(fc.constantFrom([], ['# 工作总结']), fc.array(row, {maxLength: 9}), fc.constantFrom('\n', '\n\n'))
      .map(([title, rows, end]) => [...title, ...rows].join(end))
    fc.assert(
      fc.property(text, before => {
        const after = renumbered(before)
        assert.equal(renumbered(after), after)
      }),
      {numRuns: runs, examples: [['四、抓环境，树新风\n一、主要工作\n正文在此。\n二、工作成效\n一、主要工作']]},
    )
  })

  it('changes only ordinals, and a second time nothing', () => {
    const body = ['', '正文。', '正文如下：', '> 引文', '他说：“一是甲；三是乙。', '完了。”', '```', '| 一、 | 二、 |']
    const levels = [
      '一、甲',
      '二、乙',
      '五、丙',
      '（一）子',
      '（二）、丑。全年走访。',
      '（四）寅',
      '1.卯',
      '3、辰',
      '2.巳。',
      '（1）午',
    ]
    const items = ['做法：一是甲；三是乙。', '一是丙；三是丁。']
    const counted = ['第一，甲。', '第三，乙。', '首先，甲。', '①甲', '③乙', '做法：1.甲；2、乙。']
    const articles = [
      '第一章　总则',
      '第三章　分则',
      '第一条　甲。',
      '第四条　乙。',
      '第1条　丙。',
      '（一）子；',
      '（三）丑；',
    ]
    const text = fc
      .constantFrom([...body, ...levels, ...items], [...body, ...levels, ...counted], [...body, ...articles])
      .chain(pool => fc.array(fc.constantFrom(...pool), {maxLength: 24}))
      .chain(all => fc.constantFrom('\n', '\n\n').map(end => ['# 工作总结', ...all].join(end)))
    const bare = (of: string): string => of.replace(/[\d一二三四五六七八九十①-⑳、.]/g, '')
    fc.assert(
      fc.property(text, before => {
        const draft = read(before)
        const edits = renumberDraft(draft)
        const ordinals = new Set(allSections(draft.sections).map(({ordinal}) => ordinal?.offset))
        for (const {span} of edits) assert.ok(ordinals.has(span.start))
        const after = applyEdits(before, edits)
        assert.equal(bare(after), bare(before))
        assert.equal(renumbered(after), after)
      }),
      {numRuns: runs},
    )
  })
})
