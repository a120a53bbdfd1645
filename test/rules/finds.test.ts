import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {readDraft} from '../../server/src/draft/readDraft'
import {genres} from '../../server/src/data/index'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {defaultSettings} from '../../server/src/lint/settings'
import {rules} from '../../server/src/rules/index'
import {findingsOf, marked, placesOf} from './support'

/** More than the examples show a writer: the corners of each rule. */
const finds: Readonly<Record<string, readonly string[]>> = {
  'ordinal-form': [
    '## ⟦1、⟧加强学习',
    '**⟦（二）、⟧改善民生。**建成便民食堂。',
    '　　⟦2、⟧抓宣传。',
    '重点做好：⟦1、⟧入户走访；⟦2、⟧登记造册。',
    '⟦(一)、⟧思想建设',
  ],
  'ordinal-gap': [
    '一、甲项工作\n\n正文。\n\n二、乙项工作\n\n正文。\n\n⟦四、⟧丙项工作\n\n正文。',
    '# 章程\n\n第一章　总则\n\n第一条　甲。\n\n第二章　分则\n\n⟦第三条⟧　乙。',
    '（一）甲项\n\n正文。\n\n（二）乙项\n\n正文。\n\n⟦（二）⟧丙项\n\n正文。',
  ],
  'half-width-punctuation': [
    '社区⟦(⟧含下辖小区⟦)⟧共3个⟦;⟧楼栋18个⟦.⟧',
    '他说⟦:⟧⟦"⟧居民说⟦\'⟧好⟦\'⟧⟦"⟧。',
    "打造⟦'⟧六进社区⟦'⟧品牌。",
    '任务完成了吗⟦?⟧完成了⟦!⟧',
    '共20人⟦,⟧其中党员5人。',
    '| 名称 | 数量⟦(⟧个⟦)⟧ |\n| --- | --- |\n| 楼栋 | 18 |',
  ],
  'unbalanced-pairs': [
    '认真落实⟦《⟧关于加强网格管理的通知，取得了实效。',
    '居民对“双减”⟦”⟧工作表示支持，家长会如期召开。',
    '对“一门式”⟦”⟧服务⟦“⟧满意的居民占九成以上，全年没有投诉。',
  ],
  'date-form': [
    '定于⟦9月31日⟧前完成。',
    '⟦2023年2月29日⟧召开会议。',
    '⟦08年⟧以来持续推进。',
    '于⟦2025/3/12⟧开展植树活动。',
    '二〇二五年与⟦二○二六年⟧相比。',
  ],
  placeholder: [
    '⟦xx⟧街道⟦xx⟧社区于⟦20xx年⟧成立。',
    '根据〔⟦xx⟧〕12号文件要求。',
    '⟦20**年⟧共完成⟦1xx个⟧项目。',
    '⟦*⟧小区共有18栋楼。',
    '⟦**⟧社区隶属于⟦**⟧街道，位于⟦**⟧路以东。',
    '⟦××⟧同志主持会议，⟦某某⟧单位参加。',
    '⟦第x届⟧居民代表大会召开。',
    '# ⟦**⟧县社区建设调研报告',
  ],
  'fill-in-blank': [
    '# 工作总结\n\n⟦20__年_月_日⟧',
    '# 工作总结\n\n走访⟦___⟧户。',
    '# 工作总结\n\n负责人⟦____⟧同志带队。',
  ],
  'orphan-pair': ['# 总结\n\n⟦一方面⟧加强走访，效果很好。\n\n二、打算\n\n继续走访。'],
  'title-number': ['# ⟦12.⟧社区工作总结', '社区2025年工作总结⟦3⟧\n\n全年走访居民860户，办结诉求312件。'],
  'parallel-headings': [
    '# 总结\n\n⟦（一）学习抓得紧⟧。全年12次。\n\n（二）抓党建，强堡垒。全年8次。\n\n（三）抓服务，惠民生。全年6次。\n\n（四）抓平安，促和谐。全年4次。',
  ],
  'writing-prompt': [
    '一是⟦（写明措施）⟧；二是⟦（逐条写明问题）⟧。',
    '## 一、履职情况\n\n⟦（按职责分几个方面写明做法、数据和成效）⟧。',
  ],
  'deleted-number': ['回访率达到⟦%⟧，居民表示满意。', '今年⟦为户⟧，去年为28户，差距明显。'],
  'count-claim': [
    '抓好⟦三件事⟧：\n\n一是抓学习。\n\n二是抓走访。',
    '提出⟦四点意见⟧。第一，抓学习；第二，抓走访；第三，抓宣传。',
    '一、做法\n\n主要有⟦三条⟧：\n\n1.抓学习。\n\n2.抓走访。\n\n二、问题\n\n1.人手少。\n\n2.经费少。\n\n3.场地小。',
  ],
  'blank-lines': ['甲。\n\n⟦\n\n⟧乙。', '甲。\n\n⟦\n⟧', '---\n文种: 工作总结\n---\n\n⟦\n⟧# 工作总结'],
}

describe('rules find', () => {
  for (const [id, texts] of Object.entries(finds)) {
    for (const bad of texts) {
      it(`${id}: ${bad.replaceAll('\n', '⏎')}`, () => {
        const {text, places} = marked(bad)
        assert.deepEqual(placesOf(id, text), places)
      })
    }
  }

  it('something for every rule about the text', () => {
    const covered = new Set(Object.keys(finds))
    const numbering = ['article-restart', 'single-item', 'mixed-layouts', 'heading-length']
    // partsAndTotal, tables, amounts, sameFigures: tests of their own.
    const totals = ['parts-and-total', 'table-totals', 'table-products', 'table-shares', 'table-and-text']
    const amounts = ['per-head', 'capital-amount', 'same-quantity', 'sum-applied-for']
    // references, citations, names, countsOfItems, office: tests of their own.
    const names = ['reference-target', 'note-target', 'abbreviation', 'name-variant', 'own-place', 'names-and-count']
    const cited = ['law-article', 'law-name', 'repealed-law', 'document-twice', 'number-year']
    const office = ['meeting-deadline', 'last-session', 'signature-unit', 'responsibility-table', 'character-limit']
    const own = [...names, ...cited, ...office]
    const other = [
      'ordinal-level',
      'heading-end-mark',
      'certain-wrong-words',
      ...numbering,
      ...totals,
      ...amounts,
      ...own,
    ]
    assert.deepEqual(
      rules
        .filter(({category}) => category !== 'structure')
        .map(({id}) => id)
        .filter(id => !covered.has(id) && !other.includes(id)),
      [],
    )
  })
})

describe('how loud', () => {
  const loudness: [string, string, string][] = [
    ['（一）、甲', 'ordinal-form', 'warning'],
    ['一.甲', 'ordinal-form', 'hint'],
    ['认真落实《关于加强管理的通知，取得了实效。', 'unbalanced-pairs', 'error'],
    ['居民的“信心不足', 'unbalanced-pairs', 'information'],
    ['2月30日召开。', 'date-form', 'error'],
    ['于2025.3.12召开。', 'date-form', 'warning'],
    ['xx社区成立。', 'placeholder', 'error'],
    ['××社区成立。', 'placeholder', 'information'],
    ['某某社区成立。', 'placeholder', 'hint'],
  ]
  for (const [text, id, severity] of loudness) {
    it(`${id} is ${severity} about ${text}`, () => {
      const found = findingsOf(rules, text).filter(({rule}) => rule.id === id)
      assert.deepEqual(
        found.map(finding => finding.severity),
        [severity],
      )
    })
  }
})

describe('a fault that runs through a draft', () => {
  const text = '1、甲,乙,丙。\n\n2、丁(戊)。\n\n3、己。'
  const findings = createLinter(rules, defaultSettings).lint(readDraft(text, {genres}))

  it('is said once, with its count', () => {
    assert.deepEqual(
      findings.filter(({severity}) => severity === 'warning').map(({rule, count}) => `${rule.id} ${count}`),
      ['ordinal-form 3', 'half-width-punctuation 4'],
    )
  })

  it('is mended at once', () => {
    assert.equal(applyEdits(text, collectFixes(findings).edits), '1.甲，乙，丙。\n\n2.丁（戊）。\n\n3.己。')
  })
})

describe('an ordinal with spaces inside', () => {
  const safetyOf = (text: string) =>
    findingsOf(rules, text)
      .filter(({rule}) => rule.id === 'ordinal-form')
      .flatMap(({fixes}) => fixes.map(({safe}) => safe))

  it('is mended unseen where its number stays what it is, and only then', () => {
    assert.deepEqual(safetyOf('（ 三 ）强化保障'), [true])
    assert.deepEqual(safetyOf('一 三 、强化保障'), [false])
  })
})
