import assert from 'node:assert/strict'
import {previewModel, readRequest} from '../../client/src/previewModel'
import {previewBody} from '../../client/src/previewPage'
import {webviewFrame} from '../../client/src/webviewFrame'
import {dutyReport} from './outline'
import {english, inChinese} from './words'

describe('the outline preview', () => {
  const model = previewModel(dutyReport, inChinese)

  it('shows of the draft what is there, level by level', () => {
    assert.deepEqual(
      model.draft.map(({label}) => label),
      ['述职报告', '一、下一步打算', '二、主要工作', '署名'],
    )
    assert.deepEqual(
      model.draft[2]?.children.map(({label}) => label),
      ['（一）抓学习', '（二）抓落实', '（二）又一处'],
    )
  })

  it('shows beside it the standard structure, with what is missing', () => {
    assert.deepEqual(
      model.standard.map(({label, state}) => [label, state]),
      [
        ['一、下一步打算', 'misplaced'],
        ['二、主要工作', 'present'],
        ['存在问题', 'missing'],
        ['署名', 'present'],
      ],
    )
    assert.equal(model.heading, '述职报告')
    assert.equal(model.summary, '4 个部分，已有 3 个')
  })

  it('says so where no draft is open', () => {
    const empty = previewModel(undefined, english)
    assert.deepEqual([empty.heading, empty.summary], ['No official draft is open.', ''])
    assert.deepEqual([empty.draft, empty.standard], [[], []])
  })

  it('says so where the kind is unknown', () => {
    assert.equal(previewModel({...dutyReport, genre: null}, inChinese).heading, '文种未定')
  })

  const messages: [message: unknown, request: unknown][] = [
    [{type: 'ready'}, {type: 'ready'}],
    [
      {type: 'reveal', id: '/title', more: 1},
      {type: 'reveal', id: '/title'},
    ],
    [
      {type: 'insert', id: '/problems'},
      {type: 'insert', id: '/problems'},
    ],
    [{type: 'print'}, {type: 'print'}],
    [{type: 'insert', id: 7}, undefined],
    [{type: 'insert'}, undefined],
    [{type: 'delete', id: '/title'}, undefined],
    [{}, undefined],
    ['ready', undefined],
    [null, undefined],
  ]
  for (const [message, request] of messages) {
    it(`reads ${JSON.stringify(message)}`, () => assert.deepEqual(readRequest(message), request))
  }

  it('allows its page no script but its own, and none inline', () => {
    const page = webviewFrame({
      body: previewBody,
      language: 'zh-cn',
      title: '大纲预览',
      nonce: 'abc123',
      cspSource: 'https://views.example',
      style: 'https://views.example/a.css',
      script: 'https://views.example/a.js',
    })
    assert.match(page, /default-src 'none'; style-src https:\/\/views\.example; script-src 'nonce-abc123'"/)
    assert.deepEqual(page.match(/<script[^>]*>[^<]*/g), [
      '<script type="module" nonce="abc123" src="https://views.example/a.js">',
    ])
    assert.doesNotMatch(page, /unsafe|\son\w+=|style="/)
  })
})
