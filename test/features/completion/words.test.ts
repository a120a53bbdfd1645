import assert from 'node:assert/strict'
import {lines} from '../reading'
import {accepted, labelsAt, offersAt} from './offers'

const draft = (sentence: string) =>
  lines(
    '# 青禾社区2026年消防工作总结',
    '',
    '根据《关于开展冬季消防安全检查的通知》（清街办〔2026〕12号）和《消防安全责任制实施办法》，青禾社区居民委员会（以下简称“居委会”）由党委书记王敏带队，于2026年1月12日开展检查。',
    '',
    '一、主要工作',
    '',
    sentence,
    '',
    '二、存在问题',
    '',
    '个别楼道仍有杂物。',
  )

describe('completion: words of the draft', () => {
  it('offers the documents cited behind 《, those cited last first', () => {
    assert.deepEqual(
      labelsAt(draft('按照《‸要求检查。')),
      ['消防安全责任制实施办法', '关于开展冬季消防安全检查的通知'].reverse(),
    )
    assert.deepEqual(labelsAt(draft('按照《xf‸要求检查。')), ['消防安全责任制实施办法'])
    assert.ok(
      accepted(draft('按照《消防‸》要求检查。'), '消防安全责任制实施办法').includes(
        '按照《消防安全责任制实施办法》要求',
      ),
    )
    assert.deepEqual(labelsAt(draft('按照《消防‸安全责任制实施办法》要求检查。')), [], 'it is there')
    assert.deepEqual(labelsAt(draft('按照《预算‸》要求检查。')), [])
  })

  it('goes on with a name, an abbreviation or a document after two characters', () => {
    assert.deepEqual(labelsAt(draft('由居委‸')), ['居委会'])
    assert.deepEqual(labelsAt(draft('青禾社区居‸')), ['青禾社区居民委员会'])
    assert.deepEqual(labelsAt(draft('落实消防安全责‸')), ['《消防安全责任制实施办法》'])
    assert.deepEqual(labelsAt(draft('按照清街办‸')), ['清街办〔2026〕12号'])
    assert.deepEqual(labelsAt(draft('由居‸')), [], 'one character may be anything')
    assert.deepEqual(labelsAt(draft('由居委会‸')), [], 'nothing is left to write')
    assert.deepEqual(labelsAt(draft('由居委‸会负责')), [], 'it is there')
  })

  it('finds them by two initials', () => {
    assert.deepEqual(labelsAt(draft('由wm‸带队')), ['王敏'])
    assert.deepEqual(labelsAt(draft('由jwh‸负责')), ['居委会'])
    assert.equal(accepted(draft('由jwh‸负责'), '居委会'), draft('由居委会负责'))
    assert.deepEqual(labelsAt(draft('由w‸带队')), [])
    assert.deepEqual(labelsAt(draft('安装appj‸')), [])
  })

  it('says what each is', () => {
    const detail = (marked: string) => offersAt(draft(marked))[0]?.detail
    assert.equal(detail('由jwh‸'), '简称，指居民委员会')
    assert.equal(detail('由wm‸'), '姓名，见“党委书记”')
  })

  it('goes on with a date that the draft writes', () => {
    assert.deepEqual(labelsAt(draft('检查于2026年‸结束。')), ['2026年1月12日'])
    assert.deepEqual(labelsAt(draft('检查于2026‸结束。')), [])
    assert.deepEqual(labelsAt(draft('检查于2025年‸结束。')), [])
  })

  it('knows the number of a document, and the form of others', () => {
    const cited = '按照《关于开展冬季消防安全检查的通知》（'
    assert.deepEqual(labelsAt(draft(`${cited}‸检查。`)), ['清街办〔2026〕12号'])
    assert.equal(
      accepted(draft(`${cited}‸）检查。`), '清街办〔2026〕12号'),
      draft(`${cited}清街办〔2026〕12号）检查。`),
    )
    const [offer] = offersAt(draft('印发青社发〔‸'))
    assert.deepEqual([offer?.text, offer?.template], ['〔2026〕×号', '〔2026〕${1:×}号'])
    assert.equal(accepted(draft('印发青社发[‸]。'), '〔2026〕×号'), draft('印发青社发〔2026〕×号。'))
    assert.deepEqual(labelsAt(draft('详见附表[‸]。')), [])
  })

  it('offers nothing else inside a sentence', () => {
    for (const sentence of ['共检查‸86户。', '一是‸检查。', '检查，一‸', '楼道‸', '说明：‸检查', '加强了‸管理'])
      assert.deepEqual(labelsAt(draft(sentence)), [], sentence)
  })
})
