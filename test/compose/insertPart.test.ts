import assert from 'node:assert/strict'
import {applyEdits, genres, insertPart, outlineOf, skeletonOf} from '../../server/src/service'
import {changed, check, lines, read} from '../features/reading'

const problems = '存在问题'

/** What the text becomes, its inserted body shortened to `…`. */
function inserted(text: string, part: string): string {
  const draft = read(text)
  const template = draft.genre!.parts.find(({id}) => id === part)?.template.body ?? ''
  const [first = ''] = /[^$\n]{6}/.exec(template) ?? ['']
  const after = changed(text, found => insertPart(found, part))
  return first ? after.replace(new RegExp(`${first}[^\\n\\r]*`), '…') : after
}

describe('insertPart', () => {
  const cases: {name: string; text: string[]; want: string[]; end?: string}[] = [
    {
      name: 'plain lines without blank lines',
      text: ['张明述职报告', '一、履职情况', '办理诉求86件。', '二、下步打算', '继续努力。'],
      want: ['张明述职报告', '一、履职情况', '办理诉求86件。', `二、${problems}`, '…', '三、下步打算', '继续努力。'],
    },
    {
      name: 'plain lines with blank lines and indentation',
      text: [
        '张明述职报告',
        '',
        '　　一、履职情况',
        '',
        '　　办理诉求86件。',
        '',
        '　　二、下步打算',
        '',
        '　　继续努力。',
      ],
      want: [
        '张明述职报告',
        '',
        '　　一、履职情况',
        '',
        '　　办理诉求86件。',
        '',
        `　　二、${problems}`,
        '',
        '　　…',
        '',
        '　　三、下步打算',
        '',
        '　　继续努力。',
      ],
    },
    {
      name: 'Markdown headings, a gap behind it left alone',
      text: ['# 张明述职报告', '', '## 一、履职情况', '', '办理诉求86件。', '', '## 三、下步打算', '', '继续努力。'],
      want: [
        '# 张明述职报告',
        '',
        '## 一、履职情况',
        '',
        '办理诉求86件。',
        '',
        `## 二、${problems}`,
        '',
        '…',
        '',
        '## 三、下步打算',
        '',
        '继续努力。',
      ],
    },
    {
      name: 'headings without numbers',
      text: ['# 张明述职报告', '', '## 履职情况', '', '办理诉求86件。', '', '## 下步打算', '', '继续努力。'],
      want: [
        '# 张明述职报告',
        '',
        '## 履职情况',
        '',
        '办理诉求86件。',
        '',
        `## ${problems}`,
        '',
        '…',
        '',
        '## 下步打算',
        '',
        '继续努力。',
      ],
    },
    {
      name: 'bold headings',
      text: ['# 张明述职报告', '', '**一、履职情况**', '', '办理诉求86件。', '', '**二、下步打算**', '', '继续努力。'],
      want: [
        '# 张明述职报告',
        '',
        '**一、履职情况**',
        '',
        '办理诉求86件。',
        '',
        `**二、${problems}**`,
        '',
        '…',
        '',
        '**三、下步打算**',
        '',
        '继续努力。',
      ],
    },
    {
      name: 'ordinals in a wrong form get right ones around them',
      text: ['张明述职报告', '（一）、履职情况', '办理诉求86件。', '（二）、下步打算', '继续努力。'],
      want: [
        '张明述职报告',
        '（一）、履职情况',
        '办理诉求86件。',
        `（二）${problems}`,
        '…',
        '（三）下步打算',
        '继续努力。',
      ],
    },
    {
      name: 'behind everything, before the signature',
      text: ['张明述职报告', '', '一、履职情况', '', '办理诉求86件。', '', '述职人：张明', '2025年12月31日'],
      want: [
        '张明述职报告',
        '',
        '一、履职情况',
        '',
        '办理诉求86件。',
        '',
        `二、${problems}`,
        '',
        '…',
        '',
        '述职人：张明',
        '2025年12月31日',
      ],
    },
    {
      name: 'Windows line ends',
      text: ['张明述职报告', '', '一、履职情况', '', '办理诉求86件。', '', '二、下步打算', '', '继续努力。'],
      want: [
        '张明述职报告',
        '',
        '一、履职情况',
        '',
        '办理诉求86件。',
        '',
        `二、${problems}`,
        '',
        '…',
        '',
        '三、下步打算',
        '',
        '继续努力。',
      ],
      end: '\r\n',
    },
  ]
  for (const {name, text, want, end = '\n'} of cases) {
    it(name, () => assert.equal(inserted(text.join(end) + end, 'problems'), want.join(end) + end))
  }

  it('ends a text that has no last line end', () => {
    const after = inserted('张明述职报告\n\n一、履职情况\n\n办理诉求86件。', 'problems')
    assert.equal(after, `张明述职报告\n\n一、履职情况\n\n办理诉求86件。\n\n二、${problems}\n\n…\n`)
  })

  const takingIn = [
    ['a table', '| 事项 | 件数 |\n| --- | --- |\n| 诉求 | 86 |\n| 走访 | 12 |'],
    ['a list', '- 办理诉求86件\n- 走访12户'],
    ['a quotation', '> 办理诉求86件。'],
    ['HTML', '<div>办理诉求86件。</div>'],
  ] as const
  for (const [what, body] of takingIn) {
    it(`keeps clear of ${what}, which would take the next line in`, () => {
      for (const start of ['# 张明述职报告\n\n', '张明述职报告\n一、履职情况\n任职以来，尽职尽责。\n']) {
        const text = `${start}${body}\n`
        const signed = changed(text, draft => insertPart(draft, 'signature'))
        assert.ok(signed.startsWith(`${text}\n述职人`), signed)
        assert.ok(read(signed).signature)
        const closed = changed(text, draft => insertPart(draft, 'problems'))
        assert.ok(closed.startsWith(`${text}\n`), closed)
        const part = read(closed).parts.find(({id}) => id === 'problems')
        assert.equal(part?.state, 'present')
      }
    })
  }

  it('takes no rows for paragraphs without blank lines between', () => {
    const rows = Array.from({length: 9}, (_, at) => `| 诉求${at} | 86 |\n`).join('')
    const text = `# 张明述职报告\n\n办理情况如下。\n\n| 事项 | 件数 |\n| --- | --- |\n${rows}\n此外做好值班。\n`
    assert.ok(changed(text, draft => insertPart(draft, 'problems')).includes('值班。\n\n'))
  })

  it('puts in the frame once, between the lines where it belongs', () => {
    const text = lines(
      '# 张明述职报告',
      '',
      '## 一、履职情况',
      '',
      '办理诉求86件。',
      '',
      '述职人：张明',
      '2025年12月31日',
    )
    const closing = changed(text, draft => insertPart(draft, 'closing'))
    const formula = read(text).genre!.closing.formulas[0]!
    assert.equal(closing, text.replace('86件。\n\n', `86件。\n\n${formula}\n\n`))
    assert.deepEqual(insertPart(read(closing), 'closing'), [])
    const salutation = changed(text, draft => insertPart(draft, 'salutation'))
    assert.equal(salutation, text.replace('报告\n\n', `报告\n\n${read(text).genre!.salutation.formulas[0]!}\n\n`))
  })

  it('counts articles through all chapters', () => {
    const text = lines(
      '# 值班管理制度',
      '',
      '第一章　总则',
      '',
      '第一条　为规范值班工作，制定本制度。',
      '',
      '第二章　附则',
      '',
      '第二条　本制度自2026年1月1日起施行。',
    )
    const draft = read(text)
    const missing = draft.parts.filter(({state}) => state === 'missing').map(({id}) => id)
    assert.ok(missing.length > 0)
    for (const part of missing) {
      const after = read(applyEdits(text, insertPart(draft, part)))
      const numbers = [...after.text.matchAll(/^第([一二三四五六七八九十]+)条/gm)].map(([, number]) => number)
      assert.deepEqual(
        numbers,
        ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].slice(0, numbers.length),
        part,
      )
      assert.ok(numbers.length > 2, part)
    }
  })

  for (const genre of genres) {
    it(`builds a whole ${genre.name} from its title, every part in its place and no number wrong`, () => {
      let text = `# 平安社区2025年度${genre.name}\n`
      const isMissing = () => outlineOf(read(text)).find(({state}) => state === 'missing')
      for (let round = 0; round < 30; round++) {
        const row = isMissing()
        if (!row) break
        const edits = insertPart(read(text), row.part!)
        assert.ok(edits.length > 0, `nothing to put in for ${row.title}`)
        text = applyEdits(text, edits)
      }
      assert.equal(isMissing()?.title, undefined)
      const draft = read(text)
      assert.deepEqual(
        draft.parts.filter(({state}) => state === 'misplaced').map(({id}) => id),
        [],
      )
      assert.deepEqual(
        check(draft)
          .filter(({rule}) => rule.category === 'numbering' || rule.category === 'format')
          // Some kinds want one section only; the writer will add others beside it.
          .filter(({rule}) => rule.id !== 'single-item')
          .map(({message}) => message),
        [],
      )
    })

    it(`has nothing to put into a new ${genre.name}`, () => {
      const missing = outlineOf(read(skeletonOf(genre, {title: `平安社区2025年度${genre.name}`}))).filter(
        ({state}) => state === 'missing',
      )
      assert.deepEqual(
        missing.map(({title}) => title),
        [],
      )
    })
  }

  it('does nothing for what is there, unknown, or of no kind', () => {
    const text = lines('# 张明述职报告', '', '## 一、履职情况', '', '办理诉求86件。')
    for (const part of ['work', 'no-such-part', '']) assert.deepEqual(insertPart(read(text), part), [])
    assert.deepEqual(insertPart(read('# 说明\n'), 'closing'), [])
  })
})
