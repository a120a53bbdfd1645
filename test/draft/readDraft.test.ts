import assert from 'node:assert/strict'
import {genres} from '../../server/src/data/index'
import type {Section} from '../../server/src/draft/draft'
import {readDraft} from '../../server/src/draft/readDraft'

const read = (text: string, genre?: string) => readDraft(text, {genres, genre})

/** `一、甲 > （一）乙` as an indented list: level, layout, ordinal and title. */
const shape = (sections: readonly Section[], indent = ''): string[] =>
  sections.flatMap(({ordinal, layout, title, children}) => [
    `${indent}${layout} ${ordinal?.text ?? '-'} ${title}`,
    ...shape(children, indent + '  '),
  ])

const LONG = '社区坚持每周走访居民，登记诉求，能办的当场办，不能办的说明原因并约定时间答复。'

describe('the outline of a draft', () => {
  const cases: readonly {name: string; text: string; shape: readonly string[]}[] = [
    {
      name: 'reads headings on lines of their own, with blank lines',
      text: `一、主要工作\n\n${LONG}\n\n（一）走访\n\n${LONG}\n\n（二）答复\n\n${LONG}\n\n二、打算\n\n${LONG}`,
      shape: ['own-line 一、 主要工作', '  own-line （一） 走访', '  own-line （二） 答复', 'own-line 二、 打算'],
    },
    {
      name: 'reads them with single newlines too',
      text: `一、主要工作\n${LONG}\n（一）走访\n${LONG}\n（二）答复\n${LONG}\n二、打算\n${LONG}`,
      shape: ['own-line 一、 主要工作', '  own-line （一） 走访', '  own-line （二） 答复', 'own-line 二、 打算'],
    },
    {
      name: 'reads the first sentence of a paragraph as its heading',
      text: `一、主要工作\n（一）走访到位。${LONG}\n（二）答复及时：${LONG}`,
      shape: ['own-line 一、 主要工作', '  run-in （一） 走访到位', '  run-in （二） 答复及时'],
    },
    {
      name: 'reads Markdown headings and bold ones',
      text: `## 一、主要工作\n\n### （一）走访\n\n**1.登记诉求。**${LONG}\n\n**2.及时答复。**${LONG}\n\n## 二、打算\n\n${LONG}`,
      shape: [
        'own-line 一、 主要工作',
        '  own-line （一） 走访',
        '    run-in 1. 登记诉求',
        '    run-in 2. 及时答复',
        'own-line 二、 打算',
      ],
    },
    {
      name: 'tells headings of one Markdown depth apart by their ordinals',
      text: `## 一、工作\n\n## （一）走访\n\n## （二）答复\n\n## 二、打算\n\n`,
      shape: ['own-line 一、 工作', '  own-line （一） 走访', '  own-line （二） 答复', 'own-line 二、 打算'],
    },
    {
      name: 'reads whole numbered sentences as clauses',
      text: `一、主要工作\n1.建立居民诉求登记台账，做到件件有着落。\n2.每季度召开一次议事会，听取居民意见。\n二、打算\n${LONG}`,
      shape: [
        'own-line 一、 主要工作',
        '  clause 1. 建立居民诉求登记台账，做到件件有着落',
        '  clause 2. 每季度召开一次议事会，听取居民意见',
        'own-line 二、 打算',
      ],
    },
    {
      name: 'reads a row inside a paragraph',
      text: `一、主要工作\n为此采取三项措施：一是登记诉求；二是分类办理；三是限时答复。\n二、打算\n${LONG}`,
      shape: [
        'own-line 一、 主要工作',
        '  inline 一是 登记诉求',
        '  inline 二是 分类办理',
        '  inline 三是 限时答复',
        'own-line 二、 打算',
      ],
    },
    {
      name: 'hangs a row inside an item below the item',
      text: `一、做法\n一是建章立制。${LONG}\n二是抓好落实。主要抓两点：一是责任到人；二是按月通报。\n二、打算\n${LONG}`,
      shape: [
        'own-line 一、 做法',
        '  run-in 一是 建章立制',
        '  run-in 二是 抓好落实',
        '    inline 一是 责任到人',
        '    inline 二是 按月通报',
        'own-line 二、 打算',
      ],
    },
    {
      name: 'lets 一 start again below another form and go on above',
      text: `一、总则\n（一）甲乙\n${LONG}\n（二）丙丁\n一、子目\n${LONG}\n二、子目\n${LONG}\n（三）戊己\n${LONG}\n二、另一\n${LONG}`,
      shape: [
        'own-line 一、 总则',
        '  own-line （一） 甲乙',
        '  own-line （二） 丙丁',
        '    own-line 一、 子目',
        '    own-line 二、 子目',
        '  own-line （三） 戊己',
        'own-line 二、 另一',
      ],
    },
    {
      name: 'parts a heading from the body glued to it, and leaves other sentences whole',
      text: `一、加强组织领导今年以来，${LONG}\n二、今年以来的工作\n${LONG}\n（一）为进一步改善环境，种树20棵。${LONG}`,
      shape: ['merged 一、 加强组织领导', 'own-line 二、 今年以来的工作', '  run-in （一） 为进一步改善环境，种树20棵'],
    },
    {
      name: 'reads wrong forms as what they mean',
      text: `一.甲乙\n${LONG}\n(一)、丙丁\n${LONG}\n1、戊己\n${LONG}\n二 庚辛\n${LONG}`,
      shape: ['own-line 一. 甲乙', '  own-line (一)、 丙丁', '    own-line 1、 戊己', 'own-line 二 庚辛'],
    },
    {
      name: 'reads chapters and articles',
      text: `第一章　总则\n\n第一条　为了规范值班，制定本制度。\n\n第二条　本制度适用于全体人员。\n\n第二章　附则\n\n第三条　本制度自印发之日起施行。`,
      shape: [
        'own-line 第一章 总则',
        '  clause 第一条 为了规范值班，制定本制度',
        '  clause 第二条 本制度适用于全体人员',
        'own-line 第二章 附则',
        '  clause 第三条 本制度自印发之日起施行',
      ],
    },
    {
      name: 'reads decimals only where a draft numbers by them',
      text: `1 现状\n1.1 人员配备\n${LONG}\n1.2 经费\n${LONG}\n2 对策\n${LONG}`,
      shape: ['own-line 1 现状', '  own-line 1.1 人员配备', '  own-line 1.2 经费', 'own-line 2 对策'],
    },
    {
      name: 'takes numbers at the start of a line for what they are',
      text: `${LONG}\n2025年，社区共有3个小区。\n1.5万元已经拨付。\n三、五年级学生参加活动。\n20_年以来变化很大。`,
      shape: [],
    },
    {
      name: 'finds headings without any mark where a draft numbers nothing',
      text: `${LONG}${LONG}\n\n基本情况\n\n${LONG}${LONG}\n\n几点体会\n\n${LONG}${LONG}`,
      shape: ['own-line - 基本情况', 'own-line - 几点体会'],
    },
    {
      name: 'sees nothing in code and comments',
      text: '```\n一、甲乙\n```\n\n<!-- 一、丙丁 -->\n\n正文。',
      shape: [],
    },
  ]
  for (const {name, text, shape: expected} of cases) {
    it(name, () => assert.deepEqual(shape(read(text).sections), expected))
  }

  it('ends a section where the next of its level starts', () => {
    const text = `一、甲\n${LONG}\n（一）乙\n${LONG}\n二、丙\n${LONG}`
    const [first, second] = read(text).sections
    assert.equal(text.slice(first!.span.start, first!.span.end), `一、甲\n${LONG}\n（一）乙\n${LONG}\n`)
    assert.equal(second!.span.end, text.length)
    assert.equal(text.slice(first!.children[0]!.heading.start, first!.children[0]!.heading.end), '（一）乙')
  })
})

describe('the frame of a draft', () => {
  const text = `幸福社区2025年\n党建工作述职报告\n各位领导、同志们：\n大家好！\n${LONG}\n一、履职情况\n${LONG}\n二、存在问题\n${LONG}\n以上述职，请予评议。\n述职人：赵国强\n2025年12月20日`

  it('finds title, salutation, lead, closing, signature and date', () => {
    const draft = read(text)
    assert.deepEqual(
      [
        draft.title?.text,
        draft.salutation?.text,
        draft.lead?.text,
        draft.closing?.text,
        draft.signature?.text,
        draft.issueDate?.text,
      ],
      [
        '幸福社区2025年党建工作述职报告',
        '各位领导、同志们：',
        LONG,
        '以上述职，请予评议。',
        '述职人：赵国强',
        '2025年12月20日',
      ],
    )
    assert.deepEqual(
      draft.sections.map(({title}) => title),
      ['履职情况', '存在问题'],
    )
    assert.equal(draft.sections[1]!.span.end, text.indexOf('以上述职'))
  })

  it('tells each line what it is', () => {
    assert.deepEqual(
      read(text).lines.map(({part}) => part),
      [
        'title',
        'title',
        'salutation',
        'salutation',
        'lead',
        'heading',
        'body',
        'heading',
        'body',
        'closing',
        'signature',
        'date',
      ],
    )
  })

  it('finds a blank date and a blank name', () => {
    const draft = read(`2025年工作总结\n\n${LONG}\n\n述职人：__\n\n20_年_月_日`)
    assert.deepEqual([draft.signature?.text, draft.issueDate?.text], ['述职人：', '20_年_月_日'])
  })

  it('finds name and date below the title', () => {
    const draft = read(`2025年工作总结\n\n幸福社区居民委员会\n\n（2025年12月20日）\n\n${LONG}`)
    assert.deepEqual([draft.signature?.text, draft.issueDate?.text], ['幸福社区居民委员会', '（2025年12月20日）'])
  })

  it('finds a salutation glued to the title', () => {
    const draft = read(`述职报告1尊敬的各位领导：\n\n${LONG}`)
    assert.deepEqual(
      [draft.title?.text, draft.salutation?.text, draft.genre?.name],
      ['述职报告1', '尊敬的各位领导：', '述职报告'],
    )
  })

  it('reads a note of several attachments as no sections', () => {
    const draft = readDraft(
      '# 关于开展活动的通知\n\n各居民小组：\n\n现将有关事项通知如下。\n\n附件：1.活动日程\n\n　　　2.人员名单\n\n青禾社区居民委员会\n\n2026年10月8日\n',
      {genres},
    )
    assert.deepEqual(draft.sections, [])
    assert.equal(draft.signature?.text, '青禾社区居民委员会')
    assert.deepEqual(
      draft.lines.filter(({part}) => part === 'attachment').map(({line}) => line.text.trim()),
      ['附件：1.活动日程', '2.人员名单'],
    )
  })

  it('finds attachments', () => {
    const draft = read(
      `关于开展检查的通知\n\n各居民小组：\n\n${LONG}\n\n附件：1.检查表\n\n幸福社区居民委员会\n\n2025年3月1日\n\n附件1\n\n检查表`,
    )
    assert.deepEqual(
      draft.attachments.map(({text}) => text),
      ['附件：1.检查表', '附件1'],
    )
    assert.equal(draft.signature?.text, '幸福社区居民委员会')
  })

  it('takes no body line for a frame', () => {
    const draft = read(`${LONG}\n\n${LONG}`)
    assert.deepEqual(
      [draft.title, draft.salutation, draft.closing, draft.signature, draft.issueDate],
      [undefined, undefined, undefined, undefined, undefined],
    )
  })
})

describe('the kind of a draft', () => {
  const cases: readonly [string, string | undefined, string | undefined, boolean][] = [
    ['---\n文种: 工作总结\n---\n\n# 随便什么\n', '工作总结', 'front-matter', true],
    ['---\n文种：述职报告\n---\n正文\n', '述职报告', 'front-matter', true],
    ['---\n文种: 没有的文种\n---\n正文\n', undefined, 'front-matter', true],
    ['# 幸福社区2025年工作总结\n\n正文\n', '工作总结', 'title', true],
    ['# 幸福社区2026年工作计划（草案）\n\n正文\n', '工作计划', 'title', true],
    ['# 3.幸福社区工作计划报告\n\n正文\n', '工作计划', 'title', true],
    ['关于社区养老服务的调研报告\n\n正文\n', '调研报告', 'title', true],
    ['# 幸福社区2025年工作总结暨2026年工作计划\n\n正文\n', '工作总结', 'title', true],
    ['# Vue 学习总结\n\n正文\n', '工作总结', 'title', false],
    ['# 安装说明\n\n运行命令。\n', undefined, undefined, false],
    ['正文一句。\n\n述职人：王秀英\n', '述职报告', 'content', false],
    ['', undefined, undefined, false],
  ]
  for (const [text, genre, source, declared] of cases) {
    it(`is ${genre} (${source}) for ${JSON.stringify(text)}`, () => {
      const draft = read(text)
      assert.deepEqual([draft.genre?.name, draft.genreSource, draft.declared], [genre, source, declared])
    })
  }

  it('is what the writer set, whatever the text says', () => {
    assert.equal(read('# 2025年工作总结\n', '述职报告').genre?.name, '述职报告')
  })
})

describe('the parts of a kind', () => {
  const states = (text: string, genre: string) =>
    Object.fromEntries(read(text, genre).parts.map(({id, state}) => [id, state]))

  it('are found by heading, also two in one', () => {
    const found = states(
      `总结\n\n${LONG}\n\n一、主要工作\n\n${LONG}\n\n二、存在问题和下一步打算\n\n${LONG}`,
      '工作总结',
    )
    assert.deepEqual([found['work'], found['problems'], found['next']], ['present', 'present', 'present'])
  })

  it('are found by a sentence without heading', () => {
    const found = states(
      `述职报告\n\n${LONG}\n\n一、做法\n\n${LONG}虽然做了一些工作，但与居民的期盼相比还有差距。今后的工作中，我将多走访。`,
      '述职报告',
    )
    assert.deepEqual([found['problems'], found['next']], ['present', 'present'])
  })

  it('are missing where nothing says them, and know their place', () => {
    const text = `述职报告\n\n${LONG}\n\n一、履职情况\n\n${LONG}\n\n二、今后打算\n\n${LONG}\n`
    const missing = read(text, '述职报告').parts.find(({id}) => id === 'problems')
    assert.ok(missing?.state === 'missing')
    assert.equal(missing.after, text.indexOf('二、今后打算'))
  })

  it('are misplaced out of the usual order', () => {
    const found = states(
      `总结\n\n${LONG}\n\n一、主要工作\n\n${LONG}\n\n二、下一步打算\n\n${LONG}\n\n三、存在问题\n\n${LONG}`,
      '工作总结',
    )
    assert.ok(found['next'] === 'misplaced' || found['problems'] === 'misplaced')
    assert.equal(found['work'], 'present')
  })

  it('are not looked for in solving problems', () => {
    const found = states(
      `总结\n\n${LONG}\n\n一、着力解决群众反映的突出问题\n\n${LONG}\n\n二、成效\n\n${LONG}`,
      '工作总结',
    )
    assert.equal(found['problems'], 'missing')
  })
})

describe('front matter', () => {
  it('is no part of the body', () => {
    const draft = read('---\n文种: 工作总结\n单位: 幸福社区\n---\n\n# 总结\n')
    assert.deepEqual(draft.frontMatter.values, {文种: '工作总结', 单位: '幸福社区'})
    assert.equal(draft.text.slice(0, draft.frontMatter.span.end), '---\n文种: 工作总结\n单位: 幸福社区\n---\n')
    assert.equal(draft.lines[0]!.offset, draft.frontMatter.span.end)
  })

  it('is read line by line where YAML fails', () => {
    assert.equal(read('---\n文种: 工作总结\n坏: [\n---\n正文').frontMatter.values['文种'], '工作总结')
  })

  it('does not unfold without end', () => {
    const bomb = [
      '---',
      'a: &a [x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c]',
      '文种: 工作总结',
      '---',
      '',
    ].join('\n')
    assert.equal(read(bomb).frontMatter.values['文种'], '工作总结')
  })

  for (const text of ['---\n\n正文\n\n---\n', '---\n没有结束\n', '正文\n---\na: b\n---\n']) {
    it(`is none in ${JSON.stringify(text)}`, () => assert.equal(read(text).frontMatter.span.end, 0))
  }
})
