import assert from 'node:assert/strict'
import {unzipSync} from 'fflate'
import {genres} from '../../server/src/data/index'
import {readDraft} from '../../server/src/draft/readDraft'
import type {PageSettings} from '../../server/src/publish/pageDocument'
import {defaultPageSettings} from '../../server/src/publish/pageSettings'
import {readPageDocument} from '../../server/src/publish/readPageDocument'
import {blanksOf} from '../../server/src/word/blanks'
import {fileNameOf} from '../../server/src/word/fileName'
import {toDocx} from '../../server/src/word/index'

const documentOf = (text: string, settings: PageSettings = defaultPageSettings) =>
  readPageDocument(readDraft(text, {genres}), settings)

/** The files of a Word file by name. */
async function partsOf(text: string, settings?: PageSettings): Promise<Record<string, string>> {
  const files = unzipSync(await toDocx(documentOf(text, settings)))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

const bodyOf = async (text: string): Promise<string> => (await partsOf(text))['word/document.xml']!

/** `style: text` of each paragraph, in order; runs in a style of their own in brackets. */
function shown(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph]) => {
    const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph!)?.[1]
    const runs = [...paragraph!.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run]) => {
      const text = [...run!.matchAll(/<w:t[^>]*>([^<]*)<|<w:(tab|br)\/>/g)]
        .map(match => match[1] ?? `<${match[2]}>`)
        .join('')
      const own = /<w:rStyle w:val="(\w+)"/.exec(run!)?.[1]
      return own ? `[${own}]${text}|` : text
    })
    return `${style}: ${runs.join('')}`
  })
}

const styleIn = (styles: string, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(styles)?.[0] ?? ''

const notice = `# 青禾社区关于开展消防演练的通知

各居民小组：

现将有关事项通知如下。

一、演练安排

（一）演练时间。演练于**上午**举行。

特此通知。

附件：演练分工

青禾社区居民委员会

2026年4月10日

附件

演练分工

疏散由各楼组长负责。
`

describe('A draft as a Word file', () => {
  it('names a style in each paragraph and formats none', async () => {
    const xml = await bodyOf(notice)
    assert.deepEqual(shown(xml), [
      'OfficialTitle: 青禾社区关于开展消防演练的通知',
      'Addressee: 各居民小组：',
      'OfficialBody: 现将有关事项通知如下。',
      'OfficialHeading1: 一、演练安排',
      'OfficialBody: [Heading2Run]（一）演练时间。|演练于[FaceFangsongBold]上午|举行。',
      'OfficialBody: 特此通知。',
      'AttachmentNote: 附件：演练分工',
      'OfficialSignature: 青禾社区居民委员会',
      'IssueDate: 2026年4月10日',
      'AttachmentLabel: 附件',
      'AttachmentTitle: 演练分工',
      'OfficialBody2: 疏散由各楼组长负责。',
    ])
    assert.doesNotMatch(xml, /<w:(?:ind|jc|spacing|sz|b|color)\b/)
  })

  it('has styles with Chinese names for everything, headings known to the navigation pane', async () => {
    const styles = (await partsOf(notice))['word/styles.xml']!
    for (const name of [
      '公文标题',
      '主送机关',
      '公文正文',
      '一级标题',
      '四级标题',
      '附件说明',
      '署名',
      '成文日期',
      '附注',
      '附件标题',
    ])
      assert.match(styles, new RegExp(`<w:name w:val="${name}"/>`))
    const heading = styleIn(styles, 'OfficialHeading2')
    assert.match(heading, /<w:basedOn w:val="Heading2"\/>.*w:eastAsia="楷体_GB2312".*/s)
    assert.match(heading, /<w:outlineLvl w:val="1"\/>/)
    assert.match(styleIn(styles, 'OfficialBody'), /w:firstLineChars="200" w:firstLine="630"/)
    assert.match(styleIn(styles, 'OfficialTitle'), /w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/s)
    assert.match(styles, /<w:lang w:val="en-US" w:eastAsia="zh-CN"/)
  })

  it('sets every style that it names', async () => {
    const parts = await partsOf(notice)
    const named = Object.entries(parts)
      .filter(([name]) => /^word\/(?:document|footer\d)\.xml$/.test(name))
      .flatMap(([, xml]) => [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)].map(([, id]) => id!))
    for (const id of new Set(named)) assert.notEqual(styleIn(parts['word/styles.xml']!, id), '', id)
  })

  it('has the page of the standard: A4, 37 and 28 mm, lines of 28.95 points, no line of a paragraph held back', async () => {
    const parts = await partsOf(notice)
    assert.match(parts['word/document.xml']!, /<w:pgSz w:w="11906" w:h="16838"/)
    assert.match(parts['word/document.xml']!, /<w:pgMar w:top="2098" w:right="1475" w:bottom="1970" w:left="1587"/)
    assert.match(parts['word/document.xml']!, /<w:docGrid w:type="lines" w:linePitch="579"\/>/)
    const styles = parts['word/styles.xml']!
    assert.match(styles, /<w:widowControl w:val="0"\/><w:kinsoku\/><w:autoSpaceDE w:val="0"\/>/)
    assert.match(styleIn(styles, 'Normal'), /w:line="579" w:lineRule="exact".*<w:spacing w:val="-5"\/>/s)
    assert.match(parts['word/settings.xml']!, /<w:characterSpacingControl w:val="doNotCompress"\/>/)
    assert.match(parts['word/settings.xml']!, /<w:noLineBreaksBefore w:lang="zh-CN" w:val="[^"]*，[^"]*"\/>/)
  })

  it('takes fonts and the distance of lines from the settings, and renames no font', async () => {
    const fonts = {...defaultPageSettings.fonts, fangsong: '仿宋', 'title-song': '某某 & 小标宋'}
    const styles = (await partsOf(notice, {fonts, latin: 'Arial', linePitch: 30}))['word/styles.xml']!
    assert.match(styleIn(styles, 'OfficialBody'), /w:ascii="Arial" w:eastAsia="仿宋"/)
    assert.match(styleIn(styles, 'OfficialTitle'), /w:eastAsia="某某 &amp; 小标宋"/)
    assert.match(styleIn(styles, 'Normal'), /w:line="600"/)
  })

  it('numbers pages by a field, right on odd pages and left on even ones', async () => {
    const parts = await partsOf(notice)
    const feet = Object.entries(parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name))
    const styles = feet.map(([, xml]) => /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1])
    assert.deepEqual(styles.sort(), ['PageNumberEven', 'PageNumberOdd'])
    for (const [, xml] of feet) assert.match(xml, /— .*PAGE.* —/s)
    assert.match(parts['word/settings.xml']!, /<w:evenAndOddHeaders\/>/)
    assert.match(parts['word/document.xml']!, /<w:footerReference w:type="even"/)
  })

  it('starts an attachment on its own page, and keeps text with signature and date', async () => {
    const xml = await bodyOf(notice)
    const propertiesOf = (text: string) =>
      new RegExp(`<w:pPr>((?:(?!<w:pPr>).)*?)</w:pPr>(?:(?!<w:p>).)*${text}`, 's').exec(xml)![1]!
    assert.match(propertiesOf('>附件<'), /<w:pageBreakBefore\/>/)
    for (const text of ['特此通知', '附件：演练分工', '青禾社区居民委员会'])
      assert.match(propertiesOf(text), /<w:keepNext\/>/)
    assert.doesNotMatch(propertiesOf('2026年4月10日'), /<w:keepNext/)
  })

  it('keeps headings with what stands below them by their styles, but not a list of them longer than a page', async () => {
    const parts = await partsOf(notice)
    for (const level of [1, 2, 3, 4])
      assert.match(styleIn(parts['word/styles.xml']!, `OfficialHeading${level}`), /<w:keepNext\/><w:keepLines\/>/)
    assert.doesNotMatch(parts['word/document.xml']!, /OfficialHeading1"\/><w:keepNext/)
    const list = Array.from({length: 30}, () => '（一）工作').join('\n\n')
    const xml = await bodyOf(`# 青禾社区关于清理楼道的通知\n\n${list}\n\n请落实。\n`)
    assert.equal(xml.match(/OfficialHeading22?"\/><w:keepNext w:val="false"\/>/g)?.length, 29)
  })

  it('binds the text to the signature where it is divided for its sake, not where the foot of a page does it', async () => {
    const bound = async (lines: number) =>
      /OfficialBody2?"\/><w:keepNext\/>/.test(
        await bodyOf(
          `# 关于清理的通知\n\n各组：\n\n${'清'.repeat(26 + 28 * (lines - 1))}\n\n青禾社区\n\n2026年4月10日\n`,
        ),
      )
    assert.equal(await bound(18), true)
    assert.equal(await bound(24), false)
  })

  it('repeats the head of a table, parts no row, and turns the page for one that is too wide', async () => {
    const wide = Array.from({length: 14}, (_, column) => `任务事项${column}`)
    const table = (cells: readonly string[]) =>
      [`| ${cells.join(' | ')} |`, `|${cells.map(() => ' --- ').join('|')}|`, `| ${cells.join(' | ')} |`].join('\n')
    const xml = await bodyOf(
      `# 关于工作的通知\n\n安排如下：\n\n${table(['序号', '事项'])}\n\n再列如下：\n\n${table(wide)}\n\n特此通知。\n`,
    )
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 2)
    assert.equal(xml.match(/<w:cantSplit\/>/g)?.length, 4)
    const sections = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => /landscape/.test(size))
    assert.deepEqual(sections, [false, true, false])
    assert.match(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  })

  it('breaks the lines of a cell where the writer did', async () => {
    const xml = await bodyOf('# 分工表\n\n| 事项 | 负责人 |\n|---|---|\n| 清理<br>**验收**<br />归档 | 周明 |\n')
    assert.ok(shown(xml).includes('TableText: 清理[FaceFangsongBold]<br>验收|<br>归档'), shown(xml).join('\n'))
  })

  it('sets the letterhead with its red line, and the imprint at the foot', async () => {
    const head =
      '---\n发文机关标志: 青山街道办事处文件\n发文字号: 青街办〔2026〕5号\n签发人: 张三\n抄送: 区民政局\n印发机关: 青山街道办事处党政办公室\n印发日期: 2026年4月10日\n---\n'
    const parts = await partsOf(`${head}${notice}`)
    const paragraphs = shown(parts['word/document.xml']!)
    assert.deepEqual(paragraphs.slice(0, 4), [
      'Issuer: 青山街道办事处文件',
      'DocumentNumber: 青街办〔2026〕5号<tab>签发人：[FaceKai]张三|',
      'RedLine: ',
      'OfficialTitle: 青禾社区关于开展消防演练的通知',
    ])
    assert.deepEqual(paragraphs.slice(-3), [
      'Copies: 抄送：区民政局。',
      'Printing: 青山街道办事处党政办公室<tab>2026年4月10日印发',
      'BelowTable: ',
    ])
    assert.match(parts['word/document.xml']!, /<w:tblpPr [^>]*w:tblpYSpec="bottom"/)
    assert.match(styleIn(parts['word/styles.xml']!, 'RedLine'), /<w:bottom [^>]*w:color="FF0000"/)
  })

  it('has the imprint on an even page of its own without a number where an empty page comes before it', async () => {
    const long = Array.from({length: 42}, () => '社区把居民反映的问题列入清单。').join('\n\n')
    const parts = await partsOf(`---\n抄送: 区民政局\n---\n# 关于工作的通知\n\n${long}\n`)
    const sections = [...parts['word/document.xml']!.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(
      ([section]) => section,
    )
    assert.equal(sections.length, 2)
    assert.match(sections[1]!, /<w:type w:val="evenPage"\/>/)
    const feet = Object.keys(parts).filter(name => /^word\/footer\d\.xml$/.test(name))
    assert.deepEqual(feet.map(name => /PAGE/.test(parts[name]!)).sort(), [false, false, true, true])
  })

  it('breaks the title where the writer did', async () => {
    const xml = await bodyOf(
      '---\n标题: 青禾社区关于开展 / 消防演练的通知\n---\n# 青禾社区关于开展消防演练的通知\n\n现通知如下。\n',
    )
    assert.equal(shown(xml)[0], 'OfficialTitle: 青禾社区关于开展<br>消防演练的通知')
  })

  it('makes a file of any draft, with no character that XML cannot hold', async () => {
    for (const text of ['', '\n', '# \n', 'a\u0001b\ud800c\u000bd & <e>', '| a |\n| - |\n', '附件\n'])
      assert.doesNotMatch(await bodyOf(text), /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]/)
  })

  it('carries the title as a property of the file, and no name of ours', async () => {
    const core = (await partsOf(notice))['docProps/core.xml']!
    assert.match(core, /<dc:title>青禾社区关于开展消防演练的通知<\/dc:title>/)
    assert.doesNotMatch(core, /Un-named|docx/)
  })
})

describe('What is said and proposed at the export', () => {
  it('names the file by unit, title and date', () => {
    assert.equal(fileNameOf(documentOf(notice)), '青禾社区关于开展消防演练的通知20260410')
    const own = '# 关于“五一”值班的通知\n\n现通知如下。\n\n青禾社区居民委员会\n\n2026年　月　日\n'
    assert.equal(fileNameOf(documentOf(own)), '青禾社区居民委员会关于“五一”值班的通知')
    assert.equal(fileNameOf(documentOf('')), '')
    assert.equal(fileNameOf(documentOf('# a/b: "c" 总结\n')), 'abc总结')
  })

  it('tells the blanks of date and number, and nothing of what is filled in', () => {
    const of = (number: string, date: string) =>
      blanksOf(
        documentOf(
          `---\n发文字号: ${number}\n---\n# 关于值班的通知\n\n现通知如下。\n\n青禾社区居民委员会\n\n${date}\n`,
        ),
      ).map(({kind}) => kind)
    assert.deepEqual(of('青街办〔2026〕5号', '2026年4月10日'), [])
    assert.deepEqual(of('青街办〔2026〕　号', '2026年　月　日'), ['number', 'date'])
    assert.deepEqual(of('青街办〔2026〕12号', '二〇二六年四月十日'), [])
  })
})
