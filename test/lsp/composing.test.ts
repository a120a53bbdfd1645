import assert from 'node:assert/strict'
import {draft, useServer} from './session'

describe('composing', function () {
  // A machine that stands still for half a second makes a pause of its own.
  this.retries(2)
  const {client, opened, checked, publishedOf, shownAt, rulesAt, contentAt} = useServer()

  /** Each would, without holding, lose or gain findings on the title or elsewhere while it is written. */
  const cases = [
    {name: 'a heading whose part is missing', text: draft, heading: '三、下步打算', from: '下步打算'},
    {name: 'a heading that ends a gap', text: draft, heading: '三、下步打算', from: '三、下步'},
    {name: 'the title', text: draft, heading: '2025年度个人述职报告', from: '述职报告'},
    {
      name: 'the part that is missing',
      text: draft.replace('三、下步', '二、存在\n\n略。\n\n## 三、下步'),
      heading: '二、存在',
      from: '',
    },
    {
      name: 'a draft that is aggregated',
      text: draft.replace('86件', '86件,办结,满意'),
      heading: '一、履职情况',
      from: '履职',
    },
  ]
  for (const {name, text, heading, from} of cases) {
    it(`changes no published finding outside the line: ${name}`, async () => {
      const document = await opened(text)
      const start = text.indexOf(heading) + (from ? heading.indexOf(from) : heading.length)
      const {line} = document.position(start)
      const outside = () => shownAt(document.uri).filter(({range}) => range.start.line !== line)
      const before = outside()
      assert.ok(before.length > 0)
      let written = from.length
      for (const composed of ['w', 'we', 'wen', "wen'", "wen't", "wen'ti", '问题', '问题,']) {
        document.replace(start, composed, written)
        written = composed.length
        await checked(document)
        assert.deepEqual(outside(), before, composed)
        const within = shownAt(document.uri).filter(({range}) => range.start.line === line)
        assert.ok(
          within.every(({code}) => code !== 'half-width-punctuation'),
          composed,
        )
      }
      const fresh = await opened(document.text())
      await client().until('what is true, at the pause', () => contentAt(document.uri) === contentAt(fresh.uri))
    })
  }

  it('shows at the pause what was held', async () => {
    const document = await opened(draft.replace('12次,', '12次，'))
    document.replace('86件', '86件,')
    await checked(document)
    assert.ok(!rulesAt(document.uri).includes('half-width-punctuation'))
    await client().until('the finding', () => rulesAt(document.uri).includes('half-width-punctuation'))
    assert.equal(publishedOf(document.uri).at(-1)?.version, 2)
  })
})
