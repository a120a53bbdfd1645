import assert from 'node:assert/strict'
import {fontNames, fontNote, missingFonts, typeStyle} from '../../client/src/pageFonts'
import {pagePreviewBody} from '../../client/src/pagePreviewPage'
import {readPagePreviewRequest} from '../../client/src/pagePreviewRequest'
import {webviewFrame} from '../../client/src/webviewFrame'
import {settings} from './pages'
import {english, inChinese} from './words'

describe('the fonts of a page', () => {
  const windows = new Set(['方正小标宋简体', '仿宋', 'FangSong', '楷体', '黑体', 'SimHei', '宋体', 'SimSun'])

  it('are not missed where the same typeface has another name', () => {
    assert.deepEqual(missingFonts(windows, settings), [])
    assert.equal(fontNote([], inChinese).text, '')
  })

  it('are named where they are missing, with what stands for them', () => {
    const some = new Set([...windows].filter(name => name !== '方正小标宋简体' && name !== '楷体'))
    assert.deepEqual(missingFonts(some, settings), [{name: '方正小标宋简体', shown: '宋体'}, {name: '楷体_GB2312'}])
    const note = fontNote(missingFonts(some, settings), inChinese)
    assert.equal(note.text, '本机缺 2 种公文字体，断行和分页不受影响')
    assert.deepEqual(note.list, ['方正小标宋简体，暂以 宋体 显示', '楷体_GB2312'])
  })

  it('are looked for by every name that the style tries', () => {
    for (const [, name] of typeStyle(settings).matchAll(/, "([^"]+)"/g))
      assert.ok(fontNames(settings).includes(name!), name)
  })

  it('are first the ones that the settings name, and no more than names', () => {
    const own = {...settings, fonts: {...settings.fonts, fangsong: '甲"; } body { color: red'}}
    assert.equal(fontNames(own).includes(own.fonts.fangsong), true)
    assert.match(
      typeStyle(own),
      /\.fangsong \{ font-family: "Gongwen Latin", "甲; \} body \{ color: red", "仿宋_GB2312"/,
    )
    assert.deepEqual(missingFonts(new Set([...windows, own.fonts.fangsong]), own), [])
  })

  it('take letters and digits from a Latin font, quotation marks and dashes from the Chinese one', () => {
    const ranges = [...new Set(typeStyle(settings).match(/unicode-range: [^;]+/g))]
    assert.equal(ranges.length, 1)
    assert.doesNotMatch(ranges[0]!, /U\+20[0-9A-F]{2}|U\+B7|U\+D7-/)
  })
})

describe('the page of the page preview', () => {
  const body = pagePreviewBody(inChinese)
  const page = webviewFrame({
    language: 'zh-cn',
    title: '版式预览',
    nonce: 'abc123',
    cspSource: 'https://views.example',
    style: 'https://views.example/a.css',
    script: 'https://views.example/a.js',
    body,
  })

  it('is allowed no script but its own, and none inline', () => {
    assert.match(page, /default-src 'none'; style-src https:\/\/views\.example; script-src 'nonce-abc123'"/)
    assert.deepEqual(page.match(/<script[^>]*>[^<]*/g), [
      '<script type="module" nonce="abc123" src="https://views.example/a.js">',
    ])
    assert.doesNotMatch(page, /unsafe|\son\w+=|style="/)
  })

  it('names each of its buttons', () => {
    const buttons = body.match(/<button[^>]*>/g) ?? []
    assert.equal(buttons.length, 8)
    for (const button of buttons) assert.match(button, /aria-label="[^"]+"/)
    assert.ok(pagePreviewBody(english).includes('aria-label="Next page (Page Down)"'))
  })

  it('knows how pages are counted', () => {
    assert.ok(body.includes('data-page-label="第{0}页"'))
    assert.ok(body.includes('data-counter-label="第{0}页/共{1}页"'))
  })

  const messages: [message: unknown, request: unknown][] = [
    [{type: 'ready'}, {type: 'ready'}],
    [{type: 'export', more: 1}, {type: 'export'}],
    [
      {type: 'scrolled', page: 2, y: 370.5},
      {type: 'scrolled', page: 2, y: 370.5},
    ],
    [{type: 'scrolled', page: -1, y: 0}, undefined],
    [{type: 'scrolled', page: 0, y: Number.NaN}, undefined],
    [
      {type: 'picked', page: 0, x: 1, y: 2},
      {type: 'picked', page: 0, x: 1, y: 2},
    ],
    [{type: 'picked', page: 0, y: 2}, undefined],
    [
      {type: 'fonts', available: ['宋体', 7]},
      {type: 'fonts', available: ['宋体']},
    ],
    [{type: 'fonts', available: '宋体'}, undefined],
    [{type: 'delete'}, undefined],
    [{}, undefined],
    ['ready', undefined],
    [null, undefined],
  ]
  for (const [message, request] of messages) {
    it(`reads ${JSON.stringify(message)}`, () => assert.deepEqual(readPagePreviewRequest(message), request))
  }
})
