import assert from 'node:assert/strict'
import {formatNumber} from '../../server/src/word/read/numberFormat'
import {imported, item, p, paragraphsOf} from './docxFile'

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const list = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`

const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`

const official = [
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
  level(4, 'decimalEnclosedCircle', '%5'),
]

describe('automatic numbers of a Word file', () => {
  it('are written as the four levels of an official document', async () => {
    assert.deepEqual(
      await paragraphsOf({
        numbering: list(0, ...official) + num(1, 0),
        body:
          item('总体要求', 1) +
          item('指导思想', 1, 1) +
          item('工作目标', 1, 1) +
          item('摸清底数', 1, 2) +
          item('入户登记', 1, 3) +
          item('逐户核对', 1, 4) +
          item('主要任务', 1) +
          item('整治环境', 1, 1) +
          item('清理楼道', 1, 2),
      }),
      [
        '一、总体要求',
        '（一）指导思想',
        '（二）工作目标',
        '1.摸清底数',
        '（1）入户登记',
        '①逐户核对',
        '二、主要任务',
        '（一）整治环境',
        '1.清理楼道',
      ],
    )
  })

  it('count on over other paragraphs, and are told', async () => {
    const {markdown, notes} = await imported({
      numbering: list(0, ...official) + num(1, 0),
      body: item('甲', 1) + p('中间的一段。') + item('', 1) + item('乙', 1),
    })
    assert.equal(markdown, '一、甲\n\n中间的一段。\n\n三、乙\n')
    assert.match(notes.join(), /自动编号 3 处已写成文字/)
  })

  it('count articles through the chapters', async () => {
    const rules = [
      level(0, 'chineseCountingThousand', '第%1章'),
      level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
    ]
    assert.deepEqual(
      await paragraphsOf({
        numbering: list(0, ...rules) + num(1, 0),
        body: [
          item('总则', 1),
          ...Array.from({length: 11}, (_, index) => item(`内容${index}。`, 1, 1)),
          item('附则', 1),
          item('本制度自印发之日起施行。', 1, 1),
        ].join(''),
      }).then(all => [all[0], all[1], all[11], all[12], all[13]]),
      ['第一章　总则', '第一条　内容0。', '第十一条　内容10。', '第二章　附则', '第十二条　本制度自印发之日起施行。'],
    )
  })

  it('restart where a list says so, and go on where lists share a definition', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert.deepEqual(
      await paragraphsOf({
        numbering: list(0, ...official) + num(1, 0) + num(2, 0) + num(3, 0, restart),
        body: item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3) + item('戊', 1),
      }),
      ['一、甲', '二、乙', '一、丙', '二、丁', '三、戊'],
    )
  })

  it('come from styles, their bases and numbering styles', async () => {
    const style = (id: string, inner: string, based = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based}<w:pPr>${inner}</w:pPr></w:style>`
    const numbered = (list: number, level?: number) =>
      `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr>`
    const styles = [
      style('A', numbered(1)),
      style('B', numbered(1, 1)),
      style('C', '', '<w:basedOn w:val="A"/>'),
      style('L', numbered(7)),
    ]
    assert.deepEqual(
      await paragraphsOf({
        styles: styles.join(''),
        numbering:
          list(
            0,
            level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="A"/>'),
            level(1, 'decimal', '%1.%2', '<w:isLgl/><w:pStyle w:val="B"/>'),
          ) +
          `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>` +
          list(6, level(0, 'upperLetter', '%1.')) +
          num(1, 0) +
          num(5, 5) +
          num(7, 6),
        body:
          p('总则', '<w:pStyle w:val="A"/>') +
          p('范围', '<w:pStyle w:val="B"/>') +
          p('没有编号', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
          p('细则', '<w:pStyle w:val="C"/>') +
          p('对象', '<w:pStyle w:val="B"/>') +
          item('样式链接的列表', 5),
      }),
      ['一、总则', '1.1 范围', '没有编号', '二、细则', '2.1 对象', 'A.样式链接的列表'],
    )
  })

  it('keep apart from digits that follow', async () => {
    assert.deepEqual(
      await paragraphsOf({
        numbering: list(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2')) + num(1, 0),
        body: item('5G建设', 1) + item('现状', 1, 1) + item('2026年计划', 1),
      }),
      ['1. 5G建设', '1.1 现状', '2. 2026年计划'],
    )
  })

  it('make a list of bullets', async () => {
    const bullet = level(0, 'bullet', '\uf0b7')
    assert.deepEqual(
      await paragraphsOf({numbering: list(0, bullet) + num(1, 0), body: item('甲', 1) + item('乙', 1)}),
      ['- 甲', '- 乙'],
    )
  })

  it('do nothing where the list is not there', async () => {
    assert.deepEqual(await paragraphsOf({body: item('甲', 9, 12)}), ['甲'])
    assert.deepEqual(await paragraphsOf({numbering: num(9, 4), body: item('甲', 9, 2)}), ['甲'])
  })
})

describe('number formats of Word', () => {
  const rows: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [12, '十二'],
        [20, '二十'],
        [99, '九十九'],
        [105, '一〇五'],
      ],
    ],
    [
      'chineseCountingThousand',
      [
        [10, '十'],
        [101, '一百零一'],
        [110, '一百一十'],
        [1003, '一千零三'],
        [2020, '二千零二十'],
      ],
    ],
    [
      'japaneseCounting',
      [
        [3, '三'],
        [11, '十一'],
        [30, '三十'],
      ],
    ],
    [
      'ideographDigital',
      [
        [10, '一〇'],
        [26, '二六'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
        [11, '甲'],
      ],
    ],
    [
      'ideographZodiac',
      [
        [1, '子'],
        [12, '亥'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [10, '壹拾'],
        [105, '壹佰零伍'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '㉑'],
        [36, '㊱'],
        [50, '㊿'],
        [51, '51'],
      ],
    ],
    [
      'decimalZero',
      [
        [3, '03'],
        [12, '12'],
      ],
    ],
    ['decimalFullWidth', [[12, '１２']]],
    [
      'upperLetter',
      [
        [1, 'A'],
        [26, 'Z'],
        [27, 'AA'],
      ],
    ],
    [
      'lowerRoman',
      [
        [4, 'iv'],
        [19, 'xix'],
      ],
    ],
    ['none', [[4, '']]],
    ['someday', [[4, '4']]],
  ]
  for (const [format, cases] of rows)
    it(format, () => cases.forEach(([value, text]) => assert.equal(formatNumber(value, format), text)))
})
