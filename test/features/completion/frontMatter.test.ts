import assert from 'node:assert/strict'
import {genres} from '../../../server/src/service'
import {accepted, labelsAt, offersAt} from './offers'

const draft = (...front: readonly string[]) =>
  `---\n${front.join('\n')}\n---\n\n# 关于防汛工作的通知\n\n按照清街办〔2026〕12号文件，书记王敏带队检查。\n\n青禾社区居民委员会\n\n2026年1月12日\n`

describe('completion: front matter', () => {
  it('offers the keys that are not there yet, with what each is for', () => {
    const keys = offersAt(draft('文种: 通知', '‸'))
    assert.ok(keys.every(({kind, documentation}) => kind === 'key' && documentation))
    for (const key of [
      '标题',
      '密级',
      '份号',
      '紧急程度',
      '发文机关标志',
      '发文字号',
      '签发人',
      '抄送',
      '印发机关',
      '印发日期',
      '字数上限',
    ])
      assert.ok(
        keys.some(({label}) => label === key),
        key,
      )
    assert.ok(!keys.some(({label}) => label === '文种'))
  })

  it('finds a key by its beginning and its initials', () => {
    for (const typed of ['发文字', 'fwzh']) {
      assert.deepEqual(labelsAt(draft('文种: 通知', `${typed}‸`)), ['发文字号'])
      assert.ok(accepted(draft('文种: 通知', `${typed}‸`), '发文字号').startsWith('---\n文种: 通知\n发文字号: \n---'))
    }
  })

  it('goes on to the values of a key that has some', () => {
    const goesOn = (key: string) => offersAt(draft('文种: 通知', '‸')).find(({label}) => label === key)?.goesOn
    assert.equal(goesOn('密级'), true)
    assert.equal(goesOn('抄送'), undefined)
  })

  it('offers fixed choices', () => {
    assert.deepEqual(labelsAt(draft('文种: 通知', '紧急程度: ‸')), ['加急', '特急'])
    assert.deepEqual(labelsAt(draft('文种: 通知', '紧急程度：t‸')), ['特急'])
    assert.ok(labelsAt(draft('密级: jm‸')).includes('机密★1年'))
  })

  it('takes from the draft what it says', () => {
    assert.deepEqual(labelsAt(draft('标题: ‸')), ['关于防汛工作的通知'])
    assert.deepEqual(labelsAt(draft('发文机关标志: ‸')), ['青禾社区居民委员会文件', '青禾社区居民委员会'])
    assert.deepEqual(labelsAt(draft('签发人: ‸')), ['王敏'])
    assert.deepEqual(labelsAt(draft('印发日期: ‸')), ['2026年3月5日', '2026年1月12日'])
    const numbers = offersAt(draft('发文字号: ‸'))
    assert.equal(numbers[0]?.text, '清街办〔2026〕×号')
    assert.ok(numbers.some(({template}) => template === '${1:×}政发〔2026〕${2:×}号'))
  })

  it('offers no date that nobody knows', () =>
    assert.deepEqual(
      offersAt(draft('印发日期: ‸'), {}).map(({label}) => label),
      ['2026年1月12日'],
    ))

  it('offers kinds behind 文种', () => {
    assert.deepEqual(
      labelsAt('---\n文种: ‸\n---\n\n正文\n', 'genre'),
      genres.map(({name}) => name),
    )
    assert.deepEqual(labelsAt('---\n文种：gzzj‸\n---\n'), ['工作总结'])
    assert.equal(accepted('---\n文种:工作‸计划\n---\n\n正文\n', '工作总结'), '---\n文种:工作总结\n---\n\n正文\n')
  })

  it('offers nothing on the fences, for unknown keys, or before text', () => {
    for (const marked of [
      draft('‸').replace('‸', '').replace('---', '---‸'),
      draft('文种: 通知', '备注: ‸'),
      draft('‸文种: 通知'),
    ])
      assert.deepEqual(labelsAt(marked), [])
  })
})
