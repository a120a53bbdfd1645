import assert from 'node:assert/strict'
import {
  figureDescription,
  figureIcon,
  figureSentence,
  groupDescription,
  isGroup,
  ledgerSummary,
  toItems,
} from '../../client/src/figuresRows'
import {figureStates, type Ledger, type LedgerFigure} from '../../server/src/protocol'
import {english, inChinese} from './words'

const range = {start: {line: 4, character: 2}, end: {line: 4, character: 6}}
const figure = (text: string, more: Partial<LedgerFigure> = {}): LedgerFigure => ({
  text,
  counts: '走访居民',
  kind: 'amount',
  value: 86,
  unit: '户',
  section: '一、主要工作',
  state: 'unchecked',
  notes: [],
  range,
  ...more,
})
const ledger: Ledger = {
  uri: 'file:///a.md',
  version: 3,
  figures: [
    figure('12户', {section: ''}),
    figure('86户', {state: 'holds', notes: ['42＋44＝86']}),
    figure('86户'),
    figure('95.5%', {section: '二、问题', state: 'differs', notes: ['298÷312≈95.5%，请核对。'], counts: ''}),
    figure('7户'),
  ],
}

describe('rows of the ledger of figures', () => {
  const items = toItems(ledger)

  it('stand by section in the order of the text, with ids that tell them apart', () => {
    const ids = items.flatMap(item => [item.id, ...(isGroup(item) ? item.children.map(({id}) => id) : [])])
    assert.deepEqual(ids, [
      '/12户 走访居民',
      '/一、主要工作',
      '/一、主要工作/86户 走访居民',
      '/一、主要工作/86户 走访居民#2',
      '/二、问题',
      '/二、问题/95.5% ',
      '/一、主要工作#2',
      '/一、主要工作#2/7户 走访居民',
    ])
  })

  it('know the section above them', () => {
    for (const item of items) {
      if (isGroup(item)) for (const row of item.children) assert.equal(row.parent, item)
      else assert.equal(item.parent, undefined)
    }
  })

  const [loose, right, , wrong] = ledger.figures
  const texts: [of: LedgerFigure, description: string, sentence: string][] = [
    [loose!, '走访居民', '12户（走访居民）：没有可以核算的依据。'],
    [right!, '走访居民 · 相符', '86户（走访居民）：核算相符。42＋44＝86'],
    [wrong!, '不符', '95.5%：核算不符。298÷312≈95.5%，请核对。'],
  ]
  for (const [of, description, sentence] of texts) {
    it(`say: ${sentence}`, () => {
      assert.equal(figureDescription(of, inChinese), description)
      assert.equal(figureSentence(of, inChinese), sentence)
    })
  }

  it('say of a section how much does not agree', () => {
    assert.deepEqual(
      items.filter(isGroup).map(group => groupDescription(group, inChinese)),
      ['2', '1 个不符', '1'],
    )
    assert.equal(ledgerSummary(ledger, inChinese), '1 个相符，1 个不符')
    assert.equal(ledgerSummary(ledger, english), '1 hold, 1 do not agree')
  })

  it('have an icon of its own for each state', () => {
    const icons = figureStates.map(state => figureIcon(figure('1户', {state})).id)
    assert.equal(new Set(icons).size, figureStates.length)
  })

  it('are none where there are no figures', () => assert.deepEqual(toItems({...ledger, figures: []}), []))
})
