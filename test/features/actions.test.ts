import assert from 'node:assert/strict'
import {
  applyEdits,
  codeActionsAt,
  fixAllAction,
  fixUntilStable,
  formattingEdits,
  type Draft,
} from '../../server/src/service'
import {changed, check, lines, read} from './reading'

const text = lines(
  '# 年度工作总结',
  '',
  '一、甲',
  '',
  '',
  '办结86件,满意率高。',
  '',
  '二、乙',
  '',
  '走访群众,调处纠纷。',
)
const formatting = (draft: Draft) => formattingEdits(draft.text, check(draft), version => check(read(version)))
const fixedOf = (source: string) => () => fixUntilStable(source, version => check(read(version)))
const actionsAt = (source: string, words: string) => {
  const draft = read(source)
  const start = source.indexOf(words)
  return codeActionsAt(draft, check(draft), {start, end: start}, fixedOf(source))
}

describe('code actions', () => {
  it('mend, mend all of the rule, mend everything, then silence', () => {
    const actions = actionsAt(text, ',满')
    assert.deepEqual(
      actions.map(({kind, preferred}) => [kind, preferred]),
      [
        ['quickfix', true],
        ['quickfix', false],
        ['fixAll', false],
        ['quickfix', false],
        ['quickfix', false],
      ],
    )
    const [one, rule, all] = actions.map(({edits}) => applyEdits(text, edits))
    assert.equal(one, text.replace(',满', '，满'))
    assert.equal(rule, text.replaceAll(',', '，'))
    assert.equal(all, text.replaceAll(',', '，').replace('\n\n\n', '\n\n'))
  })

  it('silence here or in the whole draft, with a reason, and are heard', () => {
    const silenced = (title: string) => {
      const action = actionsAt(text, ',满').find(found => found.title.startsWith(title))
      const after = applyEdits(text, action!.edits)
      return check(read(after)).filter(
        ({rule}) => rule.id === 'half-width-punctuation' || rule.id.includes('suppression'),
      ).length
    }
    assert.equal(silenced('忽略本处'), 1)
    assert.equal(silenced('忽略本文'), 0)
  })

  it('are none where nothing is found', () => {
    assert.deepEqual(actionsAt(text, '年度'), [])
    assert.deepEqual(fixAllAction([], fixedOf(text)), [])
  })
})

describe('formatting', () => {
  const sources = [
    text,
    text.replaceAll('\n', '\r\n'),
    '',
    '\n\n\n# 工作总结\n\n\n\n甲\n\n\n\n',
    lines('一、甲', '二、乙,丙'),
  ]
  for (const source of sources) {
    it(`is done in one go and touches no word: ${JSON.stringify(source.slice(0, 12))}`, () => {
      const format = (before: string) => changed(before, formatting)
      const after = format(source)
      assert.equal(format(after), after)
      assert.equal(after.replace(/\s/g, ''), source.replace(/\s/g, ''))
    })
  }

  it('changes something', () => assert.notEqual(changed(text, formatting), text))
})
