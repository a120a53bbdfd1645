import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import repeatedCharacters from '../../server/src/data/lexicons/repeated-characters.json'
import {lexiconSchema} from '../../server/src/data/schema'
import {applyEdits, collectFixes, fixUntilStable} from '../../server/src/lint/fix'
import {rules} from '../../server/src/rules/index'
import {repeatedCharacter} from '../../server/src/rules/residue/repeatedCharacter'
import {findingsOf, marked} from './support'

describe('the list of repeated characters', () => {
  const {entries} = lexiconSchema.parse(repeatedCharacters)
  const mended = (text: string) =>
    applyEdits(text, collectFixes(findingsOf([repeatedCharacter], text), {all: true}).edits)

  it('finds and mends the word of each entry, where its sentences mark it', () => {
    for (const {right, tests} of entries) {
      for (const bad of tests.bad) {
        const {text, places} = marked(bad)
        const found = findingsOf([repeatedCharacter], text)
        assert.deepEqual(
          found.map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`),
          places,
        )
        assert.equal(mended(text), bad.replace(/⟦[^⟧]*⟧/, right!))
      }
    }
  })

  it('is silent where an entry says so', () => {
    for (const {tests} of entries)
      for (const good of tests.good ?? []) assert.deepEqual(findingsOf([repeatedCharacter], good), [], good)
  })
})

/** What looks broken, repeated or odd and is right. */
const right: Readonly<Record<string, readonly string[]>> = {
  'a paragraph wrapped at a width': [
    '# 工作总结\n\n社区全年组织志愿者入户走访独居老人三百二十户，送餐\n上门六千余份，帮助办理各类证件八十六件，得到居民好\n评。年内还新建便民食堂一处，改造老旧楼道十二个，加\n装电梯四部。\n\n下一年继续做好老旧小区改造，推动停车位建设，让居民\n住得更加安心。',
  ],
  'lines that end without a mark': [
    '# 工作总结\n\n一、提升能力\n\n量化考核指标，全年考核12次。',
    '# 工作总结\n\n通过全年努力，居民对社区各项工作的满意程度稳步提高\n各网格继续做好入户走访，全年走访860户。',
    '# 工作总结\n\n经过整治，辖区环境面貌的变化是十分明显的\n居民对此表示满意，来信来电表扬12次。',
    '# 通知\n\n时间：2026年3月5日\n地点：社区会议室\n参加人员：全体党员，居民代表，网格员\n有关事项：请提前10分钟到场',
  ],
  'ordinals of another text': [
    '# 工作总结\n\n（一）落实政策。符合《办法》第（二）项所列情形的，按第（二）项规定办理。',
    '# 通知\n\n一、时间：3月5日。二、地点：社区会议室。三、参加人员：全体党员。',
    '# 工作总结\n\n一、概况\n\n第一、二季度分别走访320户和540户。第三、四季度走访860户。',
    '# 工作总结\n\n上级文件写道：\n\n> （一）健全各项制度今年以来，社区修订制度12项。',
  ],
  'words that are doubled on purpose': [
    '一步一步推进，一件一件落实，家家户户受益，研究研究、讨论讨论再定。',
    '在在职党员中开展活动，做到实实在在。',
    '以便民为目的的服务，关系战争和和平。',
    '召开党员党小组会，各党组织组织学习，群众工作工作法得到推广。',
    '各级党组织，特别是党组织书记要带头。',
  ],
  'characters that are standard': [
    '乾坤湾、瞭望塔、著名作家的著作，藉田，宫商角徵羽，二噁英排放达标。',
    '喆、淼、堃都是规范字。',
  ],
  'what a draft may repeat': [
    '# 居民公约\n\n第一条　居民应当爱护楼道内的各项公共设施。\n\n第二条　居民应当爱护楼道内的各项公共设施。',
    '# 承诺书\n\n本人承诺严格遵守居民公约的各项规定和要求。\n\n本人承诺严格遵守居民公约的各项规定和要求。',
  ],
  'white space with a meaning': [
    '# 工作总结\n\n　　全年走访860户。\n\n- 走访\n\n  走访860户。\n\n- 办件\n    办件320件。',
    '# 通知\n\n请按时参加。\n\n附：1、名单\n    2、方案\n\n青山社区居民委员会    \n2026年3月5日  ',
    '地址：青山路8号  \n电话：0512-65550000',
  ],
}

const mine: ReadonlySet<string> = new Set(
  'broken-line merged-heading lost-ordinals mixed-script repeated-character repeated-phrase repeated-sentence repeated-paragraph indentation trailing-space ordinal-tab'.split(
    ' ',
  ),
)
const own = rules.filter(({id}) => mine.has(id))

describe('rules about lines, repeats and scripts', () => {
  for (const [what, texts] of Object.entries(right))
    for (const text of texts)
      it(`say nothing about ${what}: ${text.slice(0, 30).replaceAll('\n', '⏎')}`, () => {
        assert.deepEqual(
          findingsOf(own, text).map(({rule, span}) => `${rule.id} ${text.slice(span.start, span.end)}`),
          [],
        )
      })

  it('tell a page that was cut at a width once, with one mend for all', () => {
    const lines =
      '社区全年组织志愿者入户走访独居老人三百二十户，送餐|上门六千余份，帮助办理各类证件八十六件，得到居民好|评。年内还新建便民食堂一处，改造老旧楼道十二个，加|装电梯四部。|下一年继续做好老旧小区改造，推动停车位建设，让居民|住得更加安心。'.split(
        '|',
      )
    for (const end of ['\n', '\n\n']) {
      const text = `# 工作总结\n\n${lines.join(end)}`
      const found = findingsOf(own, text)
      assert.deepEqual(
        found.map(({rule, fixes}) => [rule.id, fixes.map(({edits}) => edits.length)]),
        [['broken-line', [4]]],
      )
      const whole = applyEdits(text, collectFixes(found, {all: true}).edits)
      assert.equal(whole, `# 工作总结\n\n${lines.slice(0, 4).join('')}${end}${lines.slice(4).join('')}`)
    }
  })

  it('leave what is quoted as it is when a draft is put into simplified characters', () => {
    const text = '# 關於開展學習的報告\n\n社區組織黨員學習《關於讀書的報告》，開展“書香門第”活動，辦理會員證。'
    const mended = fixUntilStable(text, version => findingsOf(own, version), {all: true}).text
    assert.equal(mended, '# 关于开展学习的报告\n\n社区组织党员学习《關於讀書的報告》，开展“書香門第”活动，办理会员证。')
  })

  it('leave no safe fix after fixing, and no Han character that they do not name', () => {
    const pieces = fc.constantFrom(
      ...[
        '# 工作总结',
        '',
        '',
        '  全年走访居民，收集意见建议，及时开展走',
        '访慰问活动。 ',
        '\t一、\t主要工作',
        '的的',
      ],
      ...[
        '由网格员网格员负责。',
        '辦結訴求86件，',
        '“訴求”和《辦法》',
        '社社区工作工作。',
        '    （二）加强领导',
        '1.\t走访',
      ],
      ...[
        '，由物业公司负责施工。',
        '截至2025',
        '年底全部办结。',
        '　　正文  ',
        '- 列表\n    续行',
        '> 引文辦法',
        '关於經費',
        '攷核',
      ],
    )
    const texts = fc
      .array(fc.tuple(pieces, fc.constantFrom('\n', '\n\n', '')), {maxLength: 14})
      .map(parts => parts.flat().join(''))
    fc.assert(
      fc.property(texts, text => {
        const lint = (version: string) => findingsOf(own, version)
        const fixed = fixUntilStable(text, lint).text
        const left = lint(fixed).filter(({fixes}) => fixes.some(({safe}) => safe))
        assert.deepEqual(
          left.map(({rule}) => rule.id),
          [],
        )
      }),
      {numRuns: 300},
    )
  })
})
