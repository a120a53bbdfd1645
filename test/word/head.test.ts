import assert from 'node:assert/strict'
import {imported, p, paragraphsOf, r} from './docxFile'

const centred = '<w:jc w:val="center"/>'
const sized = (text: string, points: number, more = '') => r(text, `<w:sz w:val="${points * 2}"/>${more}`)
const title = (text: string) => p(sized(text, 22), centred)
const red = '<w:color w:val="FF0000"/>'
const text = p('各社区居民委员会：') + p('近期天干物燥，现将有关事项通知如下：')

describe('title, letterhead and imprint of a Word file', () => {
  it('the title stands in the middle above the text', async () => {
    assert.deepEqual((await paragraphsOf({body: title('关于开展消防安全排查的通知') + text})).slice(0, 2), [
      '# 关于开展消防安全排查的通知',
      '各社区居民委员会：',
    ])
  })

  it('a title of several lines is one, and its lines are kept', async () => {
    const {markdown} = await imported({
      body: title('云溪街道办事处') + title('关于开展消防安全排查的通知') + p('（2026年3月1日通过）', centred) + text,
    })
    assert.match(
      markdown,
      /^---\n标题: 云溪街道办事处 \/ 关于开展消防安全排查的通知\n---\n\n# 云溪街道办事处关于开展消防安全排查的通知\n\n（2026年3月1日通过）\n\n/,
    )
  })

  it('a title broken by hand is one', async () => {
    const broken = `<w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>云溪街道</w:t><w:br/><w:t>工作总结</w:t></w:r>`
    const {markdown} = await imported({body: p(broken, centred) + text})
    assert.match(markdown, /^---\n标题: 云溪街道 \/ 工作总结\n---\n\n# 云溪街道工作总结\n\n/)
  })

  it('is known by its style, and by being the only heading of the first level', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    for (const style of ['T', 'H'])
      assert.equal(
        (await paragraphsOf({styles, body: p('消防工作总结', `<w:pStyle w:val="${style}"/>`) + text}))[0],
        '# 消防工作总结',
      )
  })

  it('nothing is made a title where nothing looks like one', async () => {
    assert.deepEqual(
      await paragraphsOf({body: p('今天下雨，活动推迟。') + p('小标题', centred) + p('一、总则', centred)}),
      ['今天下雨，活动推迟。', '小标题', '一、总则'],
    )
  })

  it('the letterhead goes to the front matter, and it is told', async () => {
    const {markdown, notes} = await imported({
      body:
        p('000012') +
        p('秘密★1年') +
        p('特急') +
        p(sized('云溪街道办事处文件', 40, red), centred) +
        p('<w:r><w:t>云街办〔2026〕5号</w:t><w:tab/><w:t>签发人：王明</w:t></w:r>') +
        p('━━━━━━━━') +
        title('关于开展消防安全排查的通知') +
        text +
        p('抄送：区消防救援大队，区应急管理局。') +
        p('<w:r><w:t>云溪街道党政办公室</w:t><w:tab/><w:t>2026年3月5日印发</w:t></w:r>'),
    })
    assert.equal(
      markdown,
      [
        '---',
        '份号: 000012',
        '密级: 秘密★1年',
        '紧急程度: 特急',
        '发文机关标志: 云溪街道办事处文件',
        '发文字号: 云街办〔2026〕5号',
        '签发人: 王明',
        '抄送: 区消防救援大队，区应急管理局',
        '印发机关: 云溪街道党政办公室',
        '印发日期: 2026年3月5日',
        '---',
        '',
        '# 关于开展消防安全排查的通知',
        '',
        '各社区居民委员会：',
        '',
        '近期天干物燥，现将有关事项通知如下：',
        '',
      ].join('\n'),
    )
    assert.match(notes.join(), /版头、版记中的份号、密级、.*写在了稿首/)
  })

  it('an imprint in a frame is read, one in another form stays', async () => {
    const row = (...cells: readonly string[]) => `<w:tr>${cells.map(cell => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`
    const framed = `<w:tbl>${row('抄送：区民政局。')}${row('云溪街道党政办公室', '2026年3月5日印发')}</w:tbl>`
    const {markdown} = await imported({body: title('关于助餐的通知') + text + framed})
    assert.match(markdown, /^---\n抄送: 区民政局\n印发机关: 云溪街道党政办公室\n印发日期: 2026年3月5日\n---\n/)
    const other = await paragraphsOf({body: title('关于助餐的通知') + text + p('抄送：区民政局') + p('发：各社区')})
    assert.deepEqual(other.slice(-2), ['抄送：区民政局', '发：各社区'])
  })

  it('values that YAML would read otherwise are quoted', async () => {
    const {markdown} = await imported({body: p('[青]街办〔2026〕5号') + title('关于甲的通知') + text})
    assert.match(markdown, /^---\n发文字号: "\[青\]街办〔2026〕5号"\n---\n/)
  })
})
