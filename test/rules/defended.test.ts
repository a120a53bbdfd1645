import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {defaultSettings} from '../../server/src/lint/settings'
import {createService} from '../../server/src/service'

/**
 * What is said above a hint about structure and numbering in correct official text and in documents that were really issued.
 * Each shape stands here in words of our own, with the reason why it is said.
 */
const service = createService(defaultSettings)
const notice = readFileSync(join(__dirname, '../fixtures/notice/clean.md'), 'utf8')

/** The rules of structure and numbering that speak above a hint. */
function said(text: string): string[] {
  return service
    .check(service.read(text))
    .filter(({severity, rule}) => severity !== 'hint' && /structure|numbering/.test(rule.category))
    .map(({severity, rule, count}) => `${severity} ${rule.id} ${count}`)
}

describe('defended: said of text that was issued', () => {
  // Annexes of laws and rules of offices number with 1、 2、. GB/T 15834—2011 附录B asks for a point behind Arabic ordinals; it
  // explains and does not bind, the house style of the 公文 is the same (GB/T 9704—2012 7.3.3: 1.). One finding for all, one fix.
  it('1、 in an annex, and in rules of an office: the standards write 1.', () => {
    const annex =
      '# 青禾社区值班安排\n\n下列人员参加值班：\n\n1、居民委员会主任；\n\n2、居民委员会副主任；\n\n3、网格员。'
    assert.deepEqual(said(annex), ['warning ordinal-form 3'])
    const rules = '# 青禾社区值班制度\n\n1、值班人员要按时到岗，做好记录。\n\n2、交接时要当面核对钥匙和台账。'
    assert.deepEqual(said(rules), ['warning ordinal-form 1', 'warning ordinal-form 1'])
  })

  // A published notice that counts 三、五、: either a section was lost, or the numbers were not mended after one was taken out.
  // Which of the two, only the writer knows, so that it is information.
  it('三、 is followed by 五、: a number is missing', () => {
    const text = notice.replace('三、', '四、')
    assert.notEqual(text, notice)
    assert.deepEqual(said(text), ['information ordinal-gap 1'])
  })

  // A notice as it is printed by a site, without name and date at its end. A notice without them is not issued (条例第九条（十一）
  // （十二）): an element that the 条例 names may be asked for, and is asked for as information only.
  it('a notice without signature and date: the 条例 names both', () => {
    const text = notice.trimEnd().split('\n').slice(0, -2).join('\n')
    assert.deepEqual(said(text), ['information missing-frame 1'])
  })
})
