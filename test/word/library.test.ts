import assert from 'node:assert/strict'
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx'
import {fromDocx} from '../../server/src/word/index'

const change = {id: 1, author: '甲', date: '2026-03-01T08:00:00Z'}
const cell = (text: string, more: {columnSpan?: number} = {}) =>
  new TableCell({children: [new Paragraph(text)], ...more})

/** A file as programs write it that know nothing of ours. */
const document = new Document({
  numbering: {
    config: [
      {
        reference: 'official',
        levels: [
          {level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT},
          {level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT},
        ],
      },
    ],
  },
  footnotes: {1: {children: [new Paragraph('截至3月底。')]}},
  comments: {children: [{id: 0, children: [new Paragraph('请核实。')]}]},
  sections: [
    {
      headers: {default: new Header({children: [new Paragraph('内部资料')]})},
      children: [
        new Paragraph({text: '云溪街道2026年消防工作总结', heading: HeadingLevel.TITLE}),
        new TableOfContents('目录'),
        new Paragraph({
          text: '主要工作',
          heading: HeadingLevel.HEADING_1,
          numbering: {reference: 'official', level: 0},
        }),
        new Paragraph({
          numbering: {reference: 'official', level: 1},
          children: [
            new TextRun({text: '清理楼道。', bold: true}),
            new TextRun('共清理'),
            new DeletedTextRun({...change, text: '二百'}),
            new InsertedTextRun({...change, text: '三百'}),
            new TextRun('处'),
            new FootnoteReferenceRun(1),
            new TextRun({text: '。', break: 0}),
          ],
        }),
        new Paragraph({text: '整治充电。', numbering: {reference: 'official', level: 1}}),
        new Paragraph({
          text: '存在问题',
          heading: HeadingLevel.HEADING_1,
          numbering: {reference: 'official', level: 0},
        }),
        new Table({
          rows: [
            new TableRow({children: [cell('项目', {columnSpan: 2}), cell('数量')]}),
            new TableRow({children: [cell('甲'), cell('乙'), cell('3')]}),
          ],
        }),
      ],
    },
  ],
})

describe('a Word file of another program', () => {
  it('is read with its numbers, revisions, notes and tables', async () => {
    const {markdown, notes} = await fromDocx(await Packer.pack(document, 'uint8array'))
    assert.equal(
      markdown,
      [
        '# 云溪街道2026年消防工作总结',
        '## 一、主要工作',
        '（一）清理楼道。共清理三百处[^1]。',
        '[^1]: 截至3月底。',
        '（二）整治充电。',
        '## 二、存在问题',
        '| 项目 |  | 数量 |\n| --- | --- | --- |\n| 甲 | 乙 | 3 |\n',
      ].join('\n\n'),
    )
    assert.deepEqual(notes, [
      '自动编号 4 处已写成文字。',
      '含修订 2 处，已按接受后的文本导入。',
      '目录 2 行未导入，需要时在 Word 里重新生成。',
      '脚注、尾注 1 条写在了所在段落的下面。',
      '合并的单元格 1 个：文字留在第一格，其余各格空着。',
      '页眉未导入：“内部资料”。',
    ])
  })
})
