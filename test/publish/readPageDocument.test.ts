import assert from 'node:assert/strict'
import {readFileSync, readdirSync} from 'node:fs'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import type {PageBlock, PageParagraph} from '../../server/src/publish/pageDocument'
import {readPageDocument} from '../../server/src/publish/readPageDocument'

const documentOf = (text: string) => readPageDocument(readDraft(text, {genres}))
const paragraphs = (text: string): PageParagraph[] => documentOf(text).blocks.filter(isParagraph)
const isParagraph = (block: PageBlock): block is PageParagraph => block.kind === 'paragraph'

/** `role: [hei]一、…[fangsong*]…`, bold with a star, without the face where there is only that of the body. */
const shown = (text: string): string[] =>
  paragraphs(text).map(({role, runs}) => {
    const words = runs.map(({face, bold, text}) =>
      face === 'fangsong' && !bold ? text : `[${face}${bold ? '*' : ''}]${text}`,
    )
    return `${role}: ${words.join('|')}`
  })

const notice = '# 青禾社区关于开展楼道清理的通知\n\n各居民小组：\n\n'

describe('The page document: what stands on paper', () => {
  it('tells title, addressee, text, signature, date and note', () => {
    assert.deepEqual(
      shown(
        `${notice}　　现将有关事项通知如下：\n\n特此通知。\n\n青禾社区居民委员会\n\n2026年4月10日\n\n（联系人：周明，电话：62810033）\n`,
      ),
      [
        'title: [title-song]青禾社区关于开展楼道清理的通知',
        'addressee: 各居民小组：',
        'body: 现将有关事项通知如下：',
        'body: 特此通知。',
        'signature: 青禾社区居民委员会',
        'date: 2026年4月10日',
        'note: （联系人：周明，电话：62810033）',
      ],
    )
  })

  it('sets headings in the typeface of their ordinal, run-in headings as a run', () => {
    assert.deepEqual(
      shown(
        `${notice}一、总体要求\n（一）统一认识。各小组要向居民讲清道理。\n1.分片包干\n（1）东片\n各户自清。\n`,
      ).slice(2),
      [
        'heading-1: [hei]一、总体要求',
        'body: [kai]（一）统一认识。|各小组要向居民讲清道理。',
        'heading-3: 1.分片包干',
        'heading-4: （1）东片',
        'body: 各户自清。',
      ],
    )
  })

  it('sets headings of Markdown without ordinals by their depth, bold ones too', () => {
    assert.deepEqual(
      shown(
        '# 青禾社区工作总结\n\n## 主要工作\n\n### 抓清理\n\n**走访。**全年走访三百户，听取意见，逐条办理。\n',
      ).slice(1),
      [
        'heading-1: [hei]主要工作',
        'heading-2: [kai]抓清理',
        'body: [fangsong*]走访。|全年走访三百户，听取意见，逐条办理。',
      ],
    )
  })

  it('sets chapters and articles of rules, and leaves the items of an article as text', () => {
    const found = paragraphs(
      '# 青禾社区活动室管理制度\n\n第一章　总则\n\n第一条　活动室用于下列用途：\n（一）阅览。每日开放。\n（二）议事。每周一次。\n',
    )
    assert.deepEqual(
      found.slice(1).map(({role, runs, placing}) => [role, placing.align, runs[0]!.face, runs[0]!.text.slice(0, 3)]),
      [
        ['heading-1', 'center', 'hei', '第一章'],
        ['body', 'justify', 'hei', '第一条'],
        ['body', 'justify', 'fangsong', '（一）'],
        ['body', 'justify', 'fangsong', '（二）'],
      ],
    )
  })

  it('sets the words before who was present as minutes do', () => {
    const list = '出席：周明、李文\n\n列席人员：王一\n'
    assert.deepEqual(shown(`# 青禾社区联席会议纪要\n\n${list}\n会议议定三项。\n`).slice(1, 3), [
      'body: [hei]出席：|周明、李文',
      'body: [hei]列席人员：|王一',
    ])
    assert.deepEqual(shown(`# 青禾社区工作总结\n\n一年来有成绩。\n\n${list}`).slice(2), [
      'body: 出席：周明、李文',
      'body: 列席人员：王一',
    ])
  })

  it('leaves no Markdown', () => {
    assert.deepEqual(
      shown(
        `${notice}请**各组**把[清单](http://a.b)交来，A&amp;B，五\\*星，*抓紧*，~~作废~~，\`代码\`。<!-- 公文忽略 -->\n<!-- 公文忽略 全部：引用 -->\n---\n- 甲项\n- [ ] 乙项\n\n> 引文\n\n![平面图](a.png)<br>见上图。\n\n\`\`\`\n原样\n\`\`\`\n<div>框内</div>\n`,
      ).slice(2),
      [
        'body: 请|[fangsong*]各组|把清单交来，A&B，五*星，抓紧，作废，代码。',
        'body: 甲项',
        'body: □乙项',
        'body: [kai]引文',
        'body: 〔图：平面图〕',
        'body: 见上图。',
        'body: 原样',
        'body: 框内',
      ],
    )
  })

  it('keeps the asterisks that hide characters', () => {
    const text = [
      '由李*明和陈*英办理。',
      '电话138****1234和139****5678均可。',
      '面积为2*3*4米。',
      '请**各小组**重视。',
      '*另行*通知。',
    ]
    const [first, ...rest] = paragraphs(`${notice}${text.join('\n\n')}\n`)
      .slice(2)
      .map(({runs}) => runs.map(run => run.text).join(''))
    assert.equal(first, text[0])
    assert.deepEqual(rest, [text[1], text[2], '请各小组重视。', '另行通知。'])
  })

  it('keeps the numbers of a Markdown list, without the space that Markdown wants', () => {
    assert.deepEqual(shown(`${notice}1. 先清理，后验收，再公示。\n2. 2026年底前完成，不得拖延。\n`).slice(2), [
      'body: 1.先清理，后验收，再公示。',
      'body: 2. 2026年底前完成，不得拖延。',
    ])
  })

  it('takes letterhead, broken title and imprint from the front matter', () => {
    const front = [
      '标题: 青禾街道办事处关于 / 冬季清雪的通知',
      '份号: 000012',
      '密级: 机密★1年',
      '紧急程度: 特急',
      '发文机关标志：青禾街道办事处文件',
      '发文字号: 青街办〔2026〕5号',
      '签发人: 李文',
      '抄送: [区城管局, 区应急局]',
      '印发机关: 青禾街道办公室',
      '印发日期: 2026年1月5日',
    ]
    const text = `---\n${front.join('\n')}\n---\n\n# 青禾街道办事处关于冬季清雪的通知\n\n各社区：\n\n请落实。\n`
    const found = documentOf(text)
    assert.equal(found.title, '青禾街道办事处关于冬季清雪的通知')
    assert.equal(found.classification, '机密★1年')
    assert.deepEqual(shown(text), [
      'copy-number: 000012',
      'classification: [hei]机密★1年',
      'urgency: [hei]特急',
      'issuer: [title-song]青禾街道办事处文件',
      'document-number: 青街办〔2026〕5号',
      'title: [title-song]青禾街道办事处关于|[title-song]冬季清雪的通知',
      'addressee: 各社区：',
      'body: 请落实。',
      'copies: 抄送：区城管局，区应急局。',
      'printing: 青禾街道办公室',
    ])
    const [title] = paragraphs(text).filter(({role}) => role === 'title')
    assert.deepEqual(title!.breaks, [1])
    const opposite = paragraphs(text).flatMap(({opposite}) => opposite ?? [])
    assert.deepEqual(
      opposite.map(({text, face}) => `${face}:${text}`),
      ['fangsong:签发人：', 'kai:李文', 'fangsong:2026年1月5日印发'],
    )
  })

  it('hangs the names in the note of attachments, and starts each attachment on a page of its own with its title', () => {
    const found = paragraphs(
      `${notice}请落实。\n\n附件：1. 清理分工表\n2. 联系人名单\n\n青禾社区居民委员会\n2026年4月10日\n\n附件1\n\n清理分工表\n\n一、东片\n\n附件2\n\n联系人名单\n\n周明\n`,
    ).slice(3)
    assert.deepEqual(
      found.map(({role, startsPage, placing: {left, first, before}}) => [role, startsPage, left, first, before]),
      [
        ['attachment-note', false, 5.75, -3.75, 1],
        ['attachment-note', false, 5.75, -0.75, 0],
        ['signature', false, 0, 0, 1],
        ['date', false, 0, 0, 0],
        ['attachment-label', true, 0, 0, 0],
        ['attachment-title', false, 0, 0, 1],
        ['heading-1', false, 0, 2, 1],
        ['attachment-label', true, 0, 0, 0],
        ['attachment-title', false, 0, 0, 1],
        ['body', false, 0, 2, 1],
      ],
    )
  })

  it('places signature and date by the length of both', () => {
    const right = (signature: string, date: string) =>
      paragraphs(`${notice}请落实。\n\n${signature}\n${date}\n`)
        .filter(({role}) => role === 'signature' || role === 'date')
        .map(({placing}) => placing.right)
    // Nine characters, and 6.5: the date starts two after the signature.
    assert.deepEqual(right('青禾社区居民委员会', '2026年4月10日'), [2, 2.5])
    // Four characters: the date is longer and stands two from the right.
    assert.deepEqual(right('青禾社区', '2026年4月10日'), [6.5, 2])
  })

  it('keeps a date that is not filled in yet, and divides one beside its signature', () => {
    assert.deepEqual(shown(`${notice}请落实。\n\n青禾社区居民委员会　　2026年　月　日\n`).slice(3), [
      'signature: 青禾社区居民委员会',
      'date: 2026年　月　日',
    ])
  })

  it('leaves fields that are to be signed side by side at the left', () => {
    const fields = '甲方（盖章）：____________　　　　乙方（盖章）：____________'
    const [signature, date] = paragraphs(
      `# 青禾社区共建协议书\n\n一、期限\n\n本协议自签字之日起一年有效。\n\n${fields}\n\n2026年　月　日\n`,
    ).slice(-2)
    assert.deepEqual([signature!.role, signature!.placing.align, signature!.placing.first], ['signature', 'left', 2])
    assert.deepEqual([date!.role, date!.placing.right], ['date', 2])
  })

  it('takes the imprint at the end of the draft for what it is', () => {
    const found = paragraphs(
      `${notice}请落实。\n\n青禾街道办事处\n2026年1月5日\n\n抄送：区城管局，区应急局。\n青禾街道办公室　　2026年1月6日印发\n`,
    ).slice(3)
    assert.deepEqual(
      found.map(({role, runs, opposite}) => [role, runs[0]!.text, opposite?.[0]!.text]),
      [
        ['signature', '青禾街道办事处', undefined],
        ['date', '2026年1月5日', undefined],
        ['copies', '抄送：区城管局，区应急局。', undefined],
        ['printing', '青禾街道办公室', '2026年1月6日印发'],
      ],
    )
  })

  it('takes a numbered sentence of several clauses for no heading', () => {
    assert.deepEqual(shown(`${notice}（一）东片由第一小组清理；西片由第二小组清理。其余各户自清。\n`).slice(2), [
      'body: （一）东片由第一小组清理；西片由第二小组清理。其余各户自清。',
    ])
  })

  it('reads a table, its cells without Markdown', () => {
    const table = documentOf(`${notice}| 序号 | 任务 |\n|:-:|--:|\n| 1 | **清理**<br>验收 |\n| 2 |\n`).blocks.at(-1)!
    assert.ok(table.kind === 'table')
    assert.deepEqual(table.align, ['center', 'right'])
    assert.deepEqual(
      table.rows.map(row =>
        row.map(cell => cell.map(line => line.map(({text, bold}) => (bold ? `*${text}` : text)).join(''))),
      ),
      [
        [['序号'], ['任务']],
        [['1'], ['*清理', '验收']],
        [['2'], []],
      ],
    )
  })

  it('tells where each run stands in the draft', () => {
    const text = `${notice}一、要求。**请**各组抓紧。\n`
    const sources = paragraphs(text)
      .flatMap(({runs}) => runs)
      .map(({source}) => text.slice(source!.start, source!.end))
    assert.deepEqual(sources, ['青禾社区关于开展楼道清理的通知', '各居民小组：', '一、要求。', '请', '各组抓紧。'])
  })

  it('keeps every Han character of the right drafts of all kinds', () => {
    const folder = new URL('../fixtures/', import.meta.url)
    let read = 0
    for (const {name} of readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory())) {
      const text = readFileSync(new URL(`${name}/clean.md`, folder), 'utf8')
      const draft = readDraft(text, {genres})
      const printed = JSON.stringify(
        readPageDocument(draft).blocks.map(block => (block.kind === 'table' ? block.rows : block.runs)),
      )
      const missing = draft.lines.flatMap(({line}) =>
        (line.prose.match(/\p{Script=Han}+/gu) ?? []).filter(word => !printed.includes(word)),
      )
      assert.deepEqual(missing, [], name)
      read++
    }
    assert.ok(read > 40)
  })
})
