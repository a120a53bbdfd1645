import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {fixedLists} from '../../server/src/data/fixedLists'
import {fixedListsSchema} from '../../server/src/data/schema'
import {fixedLists as rule} from '../../server/src/rules/wording/fixedLists'
import {findingsOf, marked} from './support'

describe('fixed lists', () => {
  const found = (text: string) =>
    findingsOf([rule], text).map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`)

  it('have the form of their file', () =>
    assert.deepEqual(fixedListsSchema.parse({lists: fixedLists}), {lists: fixedLists}))

  it('are right as they stand, by themselves and in a sentence', () => {
    for (const {members} of fixedLists) assert.deepEqual(found(`坚持${members.join('、')}的要求。`), [], members.join())
  })

  it('are told from rows of their own', () => {
    const own = [
      '建设平安、民主、文明、和谐社区。',
      '抓好组织建设、思想建设、作风建设、制度建设。',
      '推进经济建设、政治建设、文化建设、社会建设、党的建设。',
      '富强、民主、文明、和谐，自由、平等、公正、法治，爱国、敬业、诚信、友善。',
      '自由、平等、公正、法治、爱国、敬业、诚信、友善。',
      '增强政治意识、大局意识、责任意识、看齐意识。',
      '做到老有所养、病有所医、住有所居。',
    ]
    for (const text of own) assert.deepEqual(found(text), [], text)
  })

  it('find the one member that differs', () => {
    const wrong = [
      '倡导⟦富裕⟧、民主、文明、和谐。',
      '倡导爱国、敬业、⟦诚实⟧、友善的风尚。',
      '反对形式主义、官僚主义、享乐主义、⟦奢侈之风⟧。',
      '坚持创新、⟦协同⟧、绿色、开放、共享发展。',
      '按照⟦产业发展⟧、生态宜居、乡风文明、治理有效、生活富裕的要求。',
    ]
    for (const sentence of wrong) {
      const {text, places} = marked(sentence)
      assert.deepEqual(found(text), places)
    }
  })

  it('mend nothing', () => {
    assert.deepEqual(
      findingsOf([rule], '自由、平等、公正、法制。').map(({fixes}) => fixes.length),
      [0],
    )
  })
})
