import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {abbreviation} from '../../server/src/rules/consistency/abbreviation'
import {nameVariant} from '../../server/src/rules/consistency/nameVariant'
import {ownPlace} from '../../server/src/rules/consistency/ownPlace'
import {marked, quickly} from './support'

const rules = [abbreviation, nameVariant, ownPlace]
const said = (text: string): string[] => quickly(rules, text)

const found: readonly (readonly [text: string, severity: string])[] = [
  ['业主委员会（以下简称“⟦业委会⟧”）应当公开收支。\n\n业主可以查询。', 'information'],
  ['青禾街道办事处（下称⟦街道办⟧）负责组织。\n\n社区协助。', 'information'],
  ['各小区成立⟦业委会⟧。\n\n业主委员会（以下简称业委会）由业主选举。\n\n业委会公开收支。', 'hint'],
  [
    '制定《青禾社区网格管理办法》（以下简称《办法》）。\n\n《办法》共十条。\n\n各网格要落实《⟦青禾社区网格管理办法⟧》。',
    'hint',
  ],
  ['业主委员会（以下简称业委会）、村民委员会（以下简称⟦业委会⟧）均可报名。\n\n业委会先报。', 'information'],
  [
    '青禾街道办事处（以下简称街道）负责。\n\n街道牵头。青禾街道办事处（以下简称⟦办事处⟧）验收。\n\n社区协助。',
    'information',
  ],
  ['社区⟦卫生计生站⟧开放。\n\n社区卫生计生服务站增加人员。', 'information'],
  ['建立《社區⟦勞動保障站⟧職責》《社區勞動保障工作站制度》。', 'information'],
  ['我县有乡镇12个。\n\n我县地处山区。\n\n我县气候温和。\n\n⟦该县⟧物产丰富。', 'hint'],
]

const silent: readonly string[] = [
  '业主委员会（以下简称业委会）应当公开收支。',
  '业主委员会（以下简称业委会）应当公开收支。业委会每季公布一次。',
  '《青禾社区网格管理办法》（以下简称《办法》）已经通过。《办法》共十条。',
  '世界卫生组织（简称世卫组织）发布报告。',
  '“三社”是社区、社会组织与社会工作者的简称。',
  '青山社区卫生服务站和绿水社区卫生站分别开放。',
  '设立党群服务站，居民到站办事。',
  '我社区有居民3200户。我社区党员120名。我社区环境整洁。青山社区与我们相邻，该社区有居民2000户。',
  '我社区有居民3200户，该社区地处城南。',
]

describe('names', () => {
  for (const [sample, severity] of found) {
    it(`found: ${sample.replaceAll('\n', '⏎')}`, () => {
      const {text, places} = marked(sample)
      const wanted = places.map(place => `${severity} ${place.slice(place.indexOf(' ') + 1)}`)
      assert.deepEqual(
        said(text).filter(one => severity === 'hint' || !one.startsWith('hint')),
        wanted,
      )
    })
  }
  for (const text of silent) it(`silent: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(said(text), []))

  it('a short name is used or told, whatever bracket it stands in', () => {
    const name = fc.constantFrom(['业主委员会', '业委会'], ['居民委员会', '居委会'], ['青禾街道办事处', '街道办'])
    const form = fc.constantFrom('（以下简称#）', '（以下简称“#”）', '(以下简称#)', '（下称#）', '（以下称“#”）')
    const use = fc.constantFrom('#负责落实。', '由#组织实施。', '会议由#召集。')
    fc.assert(
      fc.property(name, form, use, fc.boolean(), ([full, short], bracket, phrase, isUsed) => {
        const text = `${full}${bracket.replace('#', short!)}应当公开收支。\n\n${phrase.replace('#', isUsed ? short! : '物业')}`
        assert.deepEqual(said(text), isUsed ? [] : [`information ${short}`])
      }),
      {numRuns: 1000},
    )
  })

  it('two names of one body are found near each other only', () => {
    const stem = fc.constantFrom('劳动保障', '卫生计生', '人民调解', '民政救助')
    const more = fc.constantFrom('工作', '服务', '管理')
    fc.assert(
      fc.property(stem, more, fc.integer({min: 0, max: 6}), fc.boolean(), (name, word, between, isSame) => {
        const filler = '网格员每日走访居民。\n\n'.repeat(between)
        const text = `设立社区${name}${word}站。\n\n${filler}社区${name}${isSame ? word : ''}站每日开放。`
        assert.equal(said(text).length, !isSame && between < 2 ? 1 : 0)
      }),
      {numRuns: 1000},
    )
  })
})
