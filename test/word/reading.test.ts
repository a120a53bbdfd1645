import assert from 'node:assert/strict'
import {imported, item, p, paragraphsOf, r, type Parts} from './docxFile'

const by = 'w:id="1" w:author="甲" w:date="2026-03-01T08:00:00Z"'
const other = 'w:id="2" w:author="乙" w:date="2026-03-02T08:00:00Z"'
const deleted = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
const box = (...lines: readonly string[]) => `<w:txbxContent>${lines.map(line => p(line)).join('')}</w:txbxContent>`
const shape = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${result && `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

async function notesOf(parts: Parts): Promise<string> {
  return (await imported(parts)).notes.join('\n')
}

describe('revisions and comments of a Word file', () => {
  it('are accepted, and counted by change', async () => {
    const body =
      p(
        `${r('社区')}<w:ins ${by}>${r('全年')}${r('共')}</w:ins>${r('走访')}<w:del ${by}>${deleted('三百')}</w:del><w:ins ${by}>${r('四百')}</w:ins>${r('户。')}`,
      ) +
      p(`<w:moveFrom ${by}>${r('移走的话。')}</w:moveFrom>${r('第二段。')}`) +
      p(`${r('第三段。')}<w:moveTo ${by}>${r('移走的话。')}</w:moveTo>`)
    const {markdown, notes} = await imported({body})
    assert.equal(markdown, '社区全年共走访四百户。\n\n第二段。\n\n第三段。移走的话。\n')
    assert.deepEqual(notes, ['含修订 4 处，已按接受后的文本导入。'])
  })

  it('join paragraphs whose mark was deleted, and take out deleted rows', async () => {
    const mark = `<w:rPr><w:del ${by}/></w:rPr>`
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p('数')}</w:tc></w:tr>`
    const body =
      p('前一半，', mark) +
      p(`<w:del ${by}>${deleted('整段删去。')}</w:del>`, mark) +
      p('后一半。') +
      `<w:tbl>${row('甲')}${row('乙', `<w:del ${other}/>`)}${row('丙')}</w:tbl>`
    const {markdown, notes} = await imported({body})
    assert.equal(markdown, '前一半，后一半。\n\n| 甲 | 数 |\n| --- | --- |\n| 丙 | 数 |\n')
    assert.match(notes.join(), /含修订 \d 处/)
  })

  it('do not count formatting, nor numbers of deleted paragraphs', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const gone = p(
      `<w:del ${by}>${deleted('删去的一项')}</w:del>`,
      `<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del ${by}/></w:rPr>`,
    )
    const changed = p(
      `<w:r><w:rPr><w:rPrChange ${other}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`,
    )
    const {markdown, notes} = await imported({numbering, body: changed + item('乙', 1) + gone + item('丙', 1)})
    assert.equal(markdown, '甲\n\n一、乙\n\n二、丙\n')
    assert.deepEqual(notes, ['自动编号 2 处已写成文字。', '含修订 1 处，已按接受后的文本导入。'])
  })

  it('leave comments out and count them', async () => {
    const comments = `<w:comment w:id="0">${p('这里请核实。')}</w:comment><w:comment w:id="1">${p('同意。')}</w:comment>`
    const body = p(
      `<w:commentRangeStart w:id="0"/>${r('正文。')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
    )
    const {markdown, notes} = await imported({body, comments})
    assert.equal(markdown, '正文。\n')
    assert.deepEqual(notes, ['批注 2 条未导入。'])
  })
})

describe('what stands beside the text of a Word file', () => {
  it('a text box is read once, where it stands', async () => {
    const body =
      p('第一段。') +
      p(shape(box('框中的话。', '第二行。')) + r('第二段。')) +
      p(r('第三段。') + shape(box('后面的框。')))
    const {markdown, notes} = await imported({body})
    assert.equal(markdown, '第一段。\n\n框中的话。\n\n第二行。\n\n第二段。\n\n第三段。\n\n后面的框。\n')
    assert.match(notes.join(), /文本框 2 个/)
  })

  it('an artistic heading is text; pictures, charts and objects are counted', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const chart =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const art = '<w:r><w:pict><v:shape><v:textpath string="文明社区"/></v:shape></w:pict></w:r>'
    const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>'
    const {markdown, notes} = await imported({body: p(art) + p(r('正文。') + picture + chart + object)})
    assert.equal(markdown, '文明社区\n\n正文。\n')
    for (const said of [/图片 1 幅/, /图表、示意图 1 个/, /嵌入的对象[^，]*1 个/, /文本框 1 个/])
      assert.match(notes.join(), said)
  })

  it('headers and footers are told, page numbers are not', async () => {
    const notes = await notesOf({
      body: p('正文。'),
      header: p('内部资料'),
      footer: p(`${r('— ')}${field('PAGE', r('1'))}${r(' —')}`),
    })
    assert.equal(notes, '页眉未导入：“内部资料”。')
  })

  it('footnotes stand below their paragraph', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote><w:footnote w:id="2">${p('数据截至3月底。')}</w:footnote>`
    const {markdown, notes} = await imported({
      footnotes,
      body: p(`${r('共走访四百户')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`) + p('下一段。'),
    })
    assert.equal(markdown, '共走访四百户[^1]。\n\n[^1]: 数据截至3月底。\n\n下一段。\n')
    assert.match(notes.join(), /脚注、尾注 1 条/)
  })

  it('merged cells keep their text in the first of their places', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('项目', '<w:gridSpan w:val="2"/>')}${cell('金额')}</w:tr><w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('人工')}${cell('3|4')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('材料')}<w:tc>${p('5')}${p('含税')}</w:tc></w:tr></w:tbl>`
    const {markdown, notes} = await imported({body: table})
    assert.equal(markdown, '| 项目 |  | 金额 |\n| --- | --- | --- |\n| 甲 | 人工 | 3\\|4 |\n|  | 材料 | 5<br>含税 |\n')
    assert.match(notes.join(), /合并的单元格 2 个/)
  })

  it('lines of a cell stay lines, bold ones and marks of Markdown too', async () => {
    const cells = [
      p(r('甲。', '<w:b/>') + '<w:r><w:br/></w:r>' + r('乙')),
      p(r('&lt;br&gt;与~~')) + p(r('a`b*c*&amp;lt;')),
    ]
    const row = (all: readonly string[]) => `<w:tr>${all.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
    const {markdown} = await imported({body: `<w:tbl>${row([p('项目'), p('要求')])}${row(cells)}</w:tbl>`})
    assert.equal(
      markdown,
      '| 项目 | 要求 |\n| --- | --- |\n| **甲。**<br>乙 | \\<br>与\\~\\~<br>a\\`b\\*c\\*\\&lt; |\n',
    )
  })

  it('a table of contents goes, other fields keep what they show', async () => {
    const line = (text: string) => p(text, '<w:pStyle w:val="T"/>')
    const start = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
    const {markdown, notes} = await imported({
      styles: '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>',
      body:
        line(start + r('一、总则 1')) +
        line(r('二、附则 3')) +
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
        p(`${r('见表')}${field(' REF b ', r('2'))}${r('，第')}${field(' EQ \\o\\ac(○,3) ', '')}${r('项。')}`),
    })
    assert.equal(markdown, '见表2，第③项。\n')
    assert.match(notes.join(), /目录 2 行/)
  })

  it('equations, ruby, hidden text, symbols and boxes to tick are read as far as text goes', async () => {
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b+1</m:t></m:r></m:den></m:f></m:oMath>'
    const ruby = `<w:r><w:ruby><w:rt>${r('xī')}</w:rt><w:rubyBase>${r('溪')}</w:rubyBase></w:ruby></w:r>`
    const tick = `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('☒')}</w:sdtContent></w:sdt>`
    const body =
      p(`${fraction}${r('，云')}${ruby}`) +
      p(`${tick}${r('同意')}${r('看不见', '<w:vanish/>')}`) +
      p(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${r('\uf06c第一', '<w:rFonts w:ascii="Wingdings"/>')}`) +
      p(
        `${r('面积30m')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r('，签字：')}${r('      ', '<w:u w:val="single"/>')}`,
      )
    const {markdown, notes} = await imported({body})
    assert.equal(markdown, 'a/(b+1)，云溪\n\n☑同意\n\n✓●第一\n\n面积30m²，签字：＿＿＿\n')
    for (const said of [/公式 1 个/, /拼音标注 1 处/, /隐藏文字 1 处/]) assert.match(notes.join(), said)
  })

  it('spaces and line breaks of a page become those of a draft', async () => {
    const soft = '<w:r><w:t>上一行</w:t><w:br/><w:t>下一行\u200b</w:t></w:r>'
    assert.deepEqual(
      await paragraphsOf({
        body:
          p('　　段首有缩进。\u00a0') +
          p(soft) +
          p('<w:r><w:tab/><w:t>左</w:t><w:tab/><w:t>右</w:t></w:r>') +
          p('甲&#x2028;乙'),
      }),
      ['段首有缩进。', '上一行', '下一行', '左　右', '甲', '乙'],
    )
  })

  it('marks of Markdown in the text stay text', async () => {
    const texts = [
      '李*明、王*红两户。',
      '# 不是标题',
      '- 不是条目',
      '**社区',
      '> 不是引文',
      '---',
      '1. 5G建设',
      '[x]124号',
      '<b>不是标签</b>',
      '&amp;nbsp;不是空格',
      'a_b_c与2*3*4',
    ]
    const draft = await paragraphsOf({
      body: texts.map(text => p(text.replaceAll('<', '&lt;').replace(/&amp;/g, '&amp;amp;'))).join(''),
    })
    assert.deepEqual(draft, [
      '李\\*明、王\\*红两户。',
      '\\# 不是标题',
      '\\- 不是条目',
      '**社区',
      '\\> 不是引文',
      '\\---',
      '1. 5G建设',
      '[x]124号',
      '\\<b>不是标签\\</b>',
      '\\&amp;nbsp;不是空格',
      'a_b_c与2\\*3\\*4',
    ])
  })

  it('bold stays where it is more than the look of a heading', async () => {
    const bold = '<w:b/>'
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    assert.deepEqual(
      await paragraphsOf({
        styles,
        body:
          p('一、工作任务', '<w:pStyle w:val="H"/>') +
          p('工作要求', '<w:pStyle w:val="H"/>') +
          p(r('（一）清理楼道。', bold) + r('逐层走访。')) +
          p(r('各网格务必于') + r('3月25日前', bold) + r('报送。')) +
          p(r('1.登记。', bold) + r('逐户登记。')),
      }),
      [
        '## 一、工作任务',
        '## 工作要求',
        '（一）清理楼道。逐层走访。',
        '各网格务必于**3月25日前**报送。',
        '**1.登记。**逐户登记。',
      ],
    )
  })
})

describe('a file that WPS wrote', () => {
  it('is read with its own extensions and quirks', async () => {
    const body =
      `<w:p wpsCustomData:x="1"><w:pPr><w:pStyle w:val="2"/><w:widowControl/><w:ind w:firstLineChars="200"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/>${r('一、总体要求')}<w:bookmarkEnd w:id="0"/></w:p>` +
      `<w:sdt><w:sdtContent><w:p><w:smartTag><w:smartTagPr/>${r('内容控件里的一段。')}</w:smartTag></w:p></w:sdtContent></w:sdt>` +
      `<w:customXml>${p('自定义标记里的一段。')}</w:customXml>` +
      `<wpsCustomData:anything/>`
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    assert.deepEqual(await paragraphsOf({body, styles}), [
      '## 一、总体要求',
      '内容控件里的一段。',
      '自定义标记里的一段。',
    ])
  })
})
