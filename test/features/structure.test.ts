import assert from 'node:assert/strict'
import {foldingOf, symbolsOf, type DraftSymbol} from '../../server/src/service'
import {lines, read, wordsOf} from './reading'

const text = lines(
  '---',
  '文种: 工作总结',
  '---',
  '',
  '# 年度工作总结',
  '',
  '一、主要工作',
  '（一）抓党建。一是学习；二是走访。',
  '（二）抓服务。办理诉求。',
  '共办理诉求86件。',
  '',
  '二、打算',
  '',
  '继续努力。',
  '',
)

describe('symbols', () => {
  const names = (symbols: readonly DraftSymbol[]): unknown[] =>
    symbols.map(({name, children}) => [name, names(children)])

  it('show run-in headings, not the items inside a sentence', () => {
    assert.deepEqual(names(symbolsOf(read(text))), [
      [
        '年度工作总结',
        [
          [
            '一、主要工作',
            [
              ['（一）抓党建', []],
              ['（二）抓服务', []],
            ],
          ],
          ['二、打算', []],
        ],
      ],
    ])
  })

  it('have names, and spans that hold their headings and their children', () => {
    const draft = read(text)
    const hold = ({name, span, selection, children}: DraftSymbol): void => {
      assert.ok(name)
      assert.ok(span.start <= selection.start && selection.end <= span.end, name)
      for (const child of children) {
        assert.ok(span.start <= child.span.start && child.span.end <= span.end, child.name)
        hold(child)
      }
    }
    symbolsOf(draft).forEach(hold)
  })

  it('shorten a numbered sentence', () => {
    const article = `第一条　${'为了加强管理'.repeat(12)}，制定本制度。`
    const [symbol] = symbolsOf(read(lines(article, '第二条　本制度自发布之日起施行。')))
    assert.equal(symbol?.name.length, 40)
    assert.ok(symbol.name.endsWith('…'))
  })

  it('of a draft without a title are its sections, and of nothing none', () => {
    assert.deepEqual(names(symbolsOf(read(lines('一、甲', '', '正文。', '', '二、乙', '', '正文。')))).length, 2)
    assert.deepEqual(symbolsOf(read('')), [])
  })
})

describe('folding', () => {
  it('folds the front matter, and sections up to their last line with text', () => {
    const draft = read(text)
    assert.deepEqual(
      foldingOf(draft).map(span => wordsOf(draft, span).split('\n')),
      [
        ['---', '文种: 工作总结', '---'],
        ['一、主要工作', '（一）抓党建。一是学习；二是走访。', '（二）抓服务。办理诉求。', '共办理诉求86件。'],
        ['（二）抓服务。办理诉求。', '共办理诉求86件。'],
        ['二、打算', '', '继续努力。'],
      ],
    )
  })

  it('folds nothing where there is nothing to fold', () => {
    assert.deepEqual(foldingOf(read('一、甲\n二、乙\n')), [])
    assert.deepEqual(foldingOf(read('')), [])
  })
})
