import assert from 'node:assert/strict'
import {previewModel} from '../../client/src/previewModel'
import {printedOutline} from '../../client/src/printedOutline'
import {dutyReport, node} from './outline'
import {inChinese} from './words'

describe('the page that is printed', () => {
  const outline = {...dutyReport, outline: [...dutyReport.outline, node(20, '<b onclick="x">甲&乙</b>')]}
  const page = printedOutline({language: 'zh-cn', title: '“述职报告”大纲', model: previewModel(outline, inChinese)})

  it('has the draft beside the standard structure', () => {
    assert.match(
      page,
      /<h2>本稿<\/h2>[^]*二、主要工作[^]*（一）抓学习[^]*<h2>标准结构<\/h2>[^]*存在问题<\/span> <span class="note">缺/,
    )
    assert.match(page, /述职报告 · 4 个部分，已有 3 个/)
  })

  it('needs nothing from elsewhere, and runs no script', () => {
    assert.doesNotMatch(page, /<script|<link|<img|https?:|url\(|@import/)
    assert.match(page, /default-src 'none'/)
  })

  it('shows every text as text', () => {
    assert.match(page, /&lt;b onclick=&quot;x&quot;&gt;甲&amp;乙&lt;\/b&gt;/)
    assert.doesNotMatch(page, /<b /)
  })

  it('has a style for paper', () => assert.match(page, /@page \{ size: A4[^]*@media print/))
})
