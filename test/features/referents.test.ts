import assert from 'node:assert/strict'
import {applyEdits, definitionAt, hoverAt, referencesAt, renameableAt, renameEdits} from '../../server/src/service'
import {atCursor, lines, wordsOf} from './reading'

const body = (sentence: string) =>
  lines(
    '# 青禾社区工作总结',
    '',
    '社区党支部委员会和居民委员会（以下简称“两委”）分工协作。现将有关情况总结如下：',
    '',
    '一、主要工作',
    '',
    sentence,
    '',
    '“两委”成员逐户走访，居民说：“两委干部常来。”',
  )
const notice = (sentence: string) =>
  lines(
    '# 关于开展消防演练的通知',
    '',
    '各居民小组：',
    '',
    '现将《消防疏散演练方案》印发给你们。',
    '',
    sentence,
    '',
    '附件：1.消防疏散演练方案',
    '　　　2.回执',
    '',
    '青禾社区居民委员会',
    '',
    '2026年3月5日',
    '',
    '附件1',
    '',
    '消防疏散演练方案',
    '',
    '3月12日上午举行。',
    '',
    '附件2',
    '',
    '回执',
    '',
    '单位：',
  )
const at = (marked: string) => {
  const {draft, offset} = atCursor(marked)
  const definition = definitionAt(draft, offset)
  const edits = renameEdits(draft, offset, '班子')
  return {
    draft,
    definition: definition && [draft.text.slice(0, definition.start).split('\n').length, wordsOf(draft, definition)],
    places: referencesAt(draft, offset).map(span => wordsOf(draft, span)),
    hover: hoverAt(draft, [], offset)?.markdown,
    renamed: (name: string) => {
      const found = renameEdits(draft, offset, name)
      return 'reason' in found ? found.reason : applyEdits(draft.text, found)
    },
    edits,
  }
}

describe('abbreviations', () => {
  it('lead to where they are explained', () => {
    const found = at(body('两‸委抓实走访。'))
    assert.deepEqual(found.definition, [3, '两委'])
    assert.deepEqual(found.places, ['两委', '两委', '两委'])
  })

  it('say what they stand for, where that is said and how often they are used', () => {
    const {hover} = at(body('两‸委抓实走访。'))
    assert.match(hover!, /^\*\*两委\*\* 简称，指.*居民委员会\n\n在正文开头注明，另外用了2次。$/)
  })

  it('are renamed wherever they are used, what others say left alone', () => {
    const {draft, renamed} = at(body('两‸委抓实走访。'))
    assert.equal(
      renamed('班子'),
      draft.text.replace('“两委”）', '“班子”）').replace('两委抓', '班子抓').replace('“两委”成员', '“班子”成员'),
    )
    assert.match(renamed('班子'), /居民说：“两委干部常来。”/)
  })

  it('are no piece of their full name', () => {
    const text = lines(
      '# 管理办法',
      '',
      '第一条　青禾居委会（以下简称居委会）负责。',
      '',
      '第二条　居‸委会公布，青禾居委会存档。',
    )
    assert.deepEqual(at(text).places.length, 2)
  })

  it('of one short name for two full ones are told apart', () => {
    const text = (marked: string) =>
      lines(
        '# 管理办法',
        '',
        '第一条　业主委员会（以下简称业委会）。',
        '',
        '第二条　业委会公布。',
        '',
        '第三条　业余委员会（以下简称业委会）。',
        '',
        marked,
      )
    assert.deepEqual(at(text('第四条　业‸委会存档。')).definition?.[0], 7)
    assert.equal(at(text('第四条　业‸委会存档。')).places.length, 2)
  })

  it('take no name that is none, or another’s', () => {
    const {renamed} = at(body('两‸委（以下简称班子）抓实走访。'))
    assert.match(renamed('班子'), /已经是另一个名称的简称/)
    for (const name of ['', '两', '两 委', '两委，', '“两委”']) assert.match(renamed(name), /^简称写2至20个字/)
  })
})

describe('attachments', () => {
  const mention = notice('请填写回执（见附‸件2）。')

  it('lead from the text and the note to the attachment', () => {
    assert.deepEqual(at(mention).definition, [22, '附件2'])
    assert.deepEqual(at(notice('请准备。').replace('2.回执', '2.回‸执')).definition, [22, '附件2'])
    assert.deepEqual(at(notice('请准备。').replace('《消防疏散', '《消防‸疏散')).definition, [16, '附件1'])
  })

  it('are named in three places and meant by their number', () => {
    assert.deepEqual(at(mention).places, ['回执', '附件2', '回执', '附件2', '回执'])
    assert.deepEqual(at(notice('请准备。').replace('《消防疏散', '《消防‸疏散')).places, [
      '消防疏散演练方案',
      '消防疏散演练方案',
      '附件1',
      '消防疏散演练方案',
    ])
  })

  it('say what they are called and where they stand', () =>
    assert.equal(at(mention).hover, '**附件2** 回执\n\n附件说明中已列出，稿后附有全文，正文提到2次。'))

  it('are renamed in the text, in the note and in their title at once', () => {
    const marked = notice('请准备。').replace('1.消防疏散', '1.消防‸疏散')
    const text = at(marked).renamed('春季消防演练方案')
    assert.equal(text, notice('请准备。').replaceAll('消防疏散演练方案', '春季消防演练方案'))
    assert.match(at(marked).renamed('《甲》'), /不带书名号/)
  })

  it('are not renamed by their number, nor is anything else', () => {
    const refusal = (marked: string) => {
      const {draft, offset} = atCursor(marked)
      const found = renameableAt(draft, offset)
      return 'reason' in found ? found.reason : undefined
    }
    assert.match(refusal(mention)!, /附件的序号由附件说明的次序定/)
    assert.match(refusal(notice('请准‸备。'))!, /可以改名的是稿中注明的简称/)
    assert.equal(refusal(notice('请准备。').replace('2.回执', '2.回‸执')), undefined)
  })
})

/** How often texts are searched meanwhile. */
function searchedWhile(work: () => void): number {
  const {indexOf} = String.prototype
  let searched = 0
  String.prototype.indexOf = function (...given: [string, number?]) {
    searched++
    return indexOf.apply(this, given)
  }
  try {
    work()
  } finally {
    String.prototype.indexOf = indexOf
  }
  return searched
}

describe('a short name explained over and over', () => {
  it('is looked for once in a line, not for each time that it is explained', () => {
    const [some, more] = [100, 400].map(count => {
      const found = atCursor(
        `# 工作总结\n\n${'某社区居民委员会（以下简称“居‸委会”）'.repeat(count).replace(/(?<=‸.*)‸/gu, '')}`,
      )
      return searchedWhile(() => assert.ok(hoverAt(found.draft, [], found.offset)))
    })
    assert.ok(more! <= 8 * some!, `${some} searches, and ${more} for four times as much`)
  })
})

describe('documents cited', () => {
  it('have their number beside the pointer, and how often they are cited', () => {
    const text = lines(
      '# 工作总结',
      '',
      '按照《关于检查的通知》（清街办〔2026〕12号）和《办法》检查，落实《关于‸检查的通知》要求。',
    )
    assert.equal(at(text).hover, '**《关于检查的通知》**\n\n发文字号：清街办〔2026〕12号\n\n本稿引用2次。')
    assert.equal(at(text.replace('‸', '').replace('《办法', '《办‸法')).hover, undefined)
  })
})
