import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {readDraft} from '../../server/src/draft/readDraft'
import {lexicons} from '../../server/src/data/lexicons'
import {genres} from '../../server/src/data/index'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {createLinter} from '../../server/src/lint/linter'
import {defaultSettings} from '../../server/src/lint/settings'
import {rules} from '../../server/src/rules/index'
import {numberTexts} from './numberTexts'
import {findingsOf, marked, placesOf} from './support'

/** `unitForm` → `unit-form`: lists have tests in their entries. */
const idOf = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

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
    '他说⟦:⟧居民说好。',
    '任务完成了吗⟦?⟧完成了⟦!⟧',
    '共20人⟦,⟧其中党员5人。',
    '| 名称 | 数量⟦(⟧个⟦)⟧ |\n| --- | --- |\n| 楼栋 | 18 |',
  ],
  'unbalanced-pairs': [
    '认真落实⟦《⟧关于加强网格管理的通知，取得了实效。',
    '评选⟦”⟧最美楼组⟦“⟧活动，居民反响热烈。',
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
  variants: ['⟦台帐⟧和⟦帐目⟧齐全，⟦宏扬⟧正气。', '搭建棉帐篷、蚊帐。⟦台帐⟧已清。'],
  'latin-case': ['用⟦led⟧灯，加⟦qq⟧群，见 im.qq.com 与 play the dvd now。', '⟦app⟧和⟦wifi⟧'],
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
  confusables: [
    '居民⟦反应⟧问题12件，组织党员到社区⟦报道⟧。',
    '| 事项 | 进度 |\n| --- | --- |\n| 楼道整治 | 责任人⟦必需⟧按时上报 |',
  ],
  redundancy: ['此事⟦涉及到⟧多个部门，⟦再次重申⟧纪律。'],
  'redundant-pair': ['⟦大约300户左右⟧参加，每户⟦至少2次以上⟧。', '服务居民⟦约达数百⟧万人次、⟦数万余⟧人次。'],
  'misused-idioms': ['前期效果很好。但物业服务⟦差强人意⟧，投诉不少。'],
  'fixed-phrases': ['增强“⟦五个意识⟧”、坚定“⟦三个自信⟧”、做到“⟦三个维护⟧”。'],
  'fixed-lists': ['践行富强、民主、文明、和谐、自由、平等、⟦公证⟧、法治的价值观。'],
  colloquial: ['居民有⟦啥⟧难处，⟦咱们⟧就办⟦啥⟧事。'],
  'superseded-orgs': ['会同⟦工商局⟧和⟦环保局⟧检查。'],
  'superseded-terms': ['走访⟦贫困户⟧和⟦五保户⟧。'],
  'wording-advice': ['服务⟦弱势群体⟧。'],
  'deleted-words': [
    '經過努力，⟦於⟧評上了先進集體。',
    '辖区东⟦至，⟧西至滨河路。',
    '掌握楼栋⟦、、⟧人口情况。',
    '自⟦年⟧以来坚持走访。',
  ],
  'deleted-names': ['分別在⟦街道社區(qū)、街道社區(qū)、鎮(zhèn)社區(qū)、社區(qū)⟧試點。'],
  'replace-scars': ['⟦限度地⟧满足居民需求。', '组织⟦社区民⟧小组长开会。'],
  'website-boilerplate': ['⟦点击下载文档⟧', '# ⟦第3篇⟧ 社区建设调研报告', '⟦责任编辑：admin⟧'],
  'displaced-opener': ['查清住戶的數量，⟦首先。⟧建立臺賬。', '⟦另外。⟧要抓好回访。'],
  'pinyin-noise': ['提升服務⟦(wù)⟧水平，了⟦(le)⟧解需求⟦（qiú）⟧。'],
  mojibake: [
    '成為參⟦\uFFFD\uFFFD⟧者。',
    '認識⟦?,F(xiàn)⟧在提高。',
    '社工站的簡稱⟦?！叭缏?lián)⟧動”是指協作。',
    '⟦烫烫烫⟧活动',
    '⟦\uE432⟧社区',
  ],
  'lost-mark': ['举办“邻里守望⟦?⟧情暖青禾”活动。'],
  'markup-noise': ['居民⟦&nbsp;⟧代表⟦&#20250;⟧议', '⟦<span style="color:red">⟧重点⟦</span>⟧'],
  'chat-signs': ['收到⟦[强]⟧', '完成⟦✅⟧任务⟦🎉🎉⟧'],
  'stray-characters': ['居⟦\u200B⟧民', '一、⟦\u00A0⟧概况', '社区⟦\u2028⟧居民', '⟦\uF0D8⟧走访'],
  'copied-glyphs': ['⟦⻓⟧期⟦⼯⟧作'],
  'personal-numbers': ['# 关于救助的简报\n\n身份证⟦11010119900307109X⟧，卡号⟦6222021234567890128⟧，⟦13800001234⟧。'],
  'count-claim': [
    '抓好⟦三件事⟧：\n\n一是抓学习。\n\n二是抓走访。',
    '提出⟦四点意见⟧。第一，抓学习；第二，抓走访；第三，抓宣传。',
    '一、做法\n\n主要有⟦三条⟧：\n\n1.抓学习。\n\n2.抓走访。\n\n二、问题\n\n1.人手少。\n\n2.经费少。\n\n3.场地小。',
  ],
  'straight-quotes': ['他说：⟦"⟧居民说⟦\'⟧好⟦\'⟧⟦"⟧。', "打造⟦'⟧六进社区⟦'⟧品牌。"],
  'comma-before-conjunction': ['对台账、档案⟦、⟧及制度进行检查。', '身份证⟦、⟧或户口簿均可。'],
  'comma-before-etc': ['涉及消防、治安⟦、⟧等12项内容。'],
  'comma-between-clauses': ['完善了制度⟦、⟧而且落实了经费。', '楼道整洁了⟦、⟧同时也消除了隐患。'],
  'mixed-series': ['做到有人管⟦，⟧有钱办、有章循。', '楼道堆物多、飞线多⟦，⟧投诉多，居民意见大。'],
  'comma-between-titles': ['印发《值班制度》⟦、⟧《走访制度》⟦、⟧《例会制度》。'],
  'doubled-marks': ['会议结束了⟦。，⟧大家散去。', '共走访860户⟦；，⟧登记320人。', '请看附件⟦：：⟧名单。'],
  'nested-pairs': ['推广“楼组⟦“⟧微治理⟦”⟧”做法。', '落实《关于转发⟦《⟧值班制度⟦》⟧的通知》要求。'],
  'semicolon-items': [
    '重点是：（1）摸清底数。逐户登记⟦；⟧（2）分类建档。专人保管。',
    '1.摸清底数。逐户登记，建立台账⟦；⟧',
  ],
  'item-mark': ['二是⟦：⟧建好台账。', '其次⟦、⟧要建好台账。'],
  'missing-item-stop': ['一是摸清底数⟦二是⟧建好台账。'],
  'lone-connective': ['办结率达98%。此外⟦。⟧回访率也有提高。'],
  ellipsis: ['购置了桌椅、书柜⟦…⟧', '购置了桌椅、书柜⟦....⟧共12件。', '购置了桌椅⟦……等⟧物品。', '事情办完了⟦。。⟧'],
  dash: ['他只有一个愿望⟦──⟧住得安全。', '打通街道⟦―⟧社区的通道。', '⟦--⟧在居民代表会议上的讲话'],
  'range-sign': ['服务时间为9:00⟦-⟧17:00。', '报名时间为3月⟦-⟧5月。', '2023⟦-⟧2025年连续三年。', '增幅在5%⟦~⟧8%之间。'],
  'full-width-alphanumerics': ['共⟦１２⟧个网格。', '推广⟦ＡＰＰ⟧。', '占3⟦．⟧5%。'],
  'stray-mark': ['⟦、⟧加强走访。', '　　⟦。⟧会议还研究了其他事项。'],
  'rhetorical-question': ['这点小事都办不好，难道不应该反思⟦。⟧', '利民惠民，何乐而不为呢⟦。⟧', '难道不该反思⟦。⟧'],
  'mark-before-bracket': ['成立领导小组⟦。（以下简称领导小组）⟧负责日常工作。', '三类人员（老人、儿童⟦，⟧）优先。'],
  'day-names': ['开展“⟦12.4⟧”宪法宣传。', '纪念“⟦一二九⟧”运动。'],
  'work-title': ['发放⟦《残疾人证》⟧86本。'],
  'paired-saying': ['⟦凡事预则立不预则废⟧，要早作安排。'],
  'paragraph-end': [
    '一、做法\n\n全年走访居民860户。办结诉求312件，满意率明显提⟦高⟧\n\n二、打算\n\n继续走访。',
    '一、做法\n\n全年走访居民860户，办结诉求312件，群众比较满意⟦、⟧\n\n二、打算\n\n继续走访。',
  ],
  'space-beside-mark': ['全年走访居民860户，⟦ ⟧办结诉求312件，群众比较满意。'],
  'space-in-text': [
    '全年走访居民860户，对刑满释放、解除社区矫⟦ ⟧正人员逐一回访。',
    '全年走访居民860户，共计办结各类诉求312⟦ ⟧件。',
  ],
  'broken-line': [
    '# 总结\n\n经社区居民代表会议讨论通过，决定对楼道进行改⟦造⟧\n\n，由物业公司负责施工。',
    '# 总结\n\n社区组织党员认真学习《中国共产党支部工作条⟦例⟧\n（试行）》等文件，参加86人次。',
    '# 总结\n\n上半年共走访居民860户，收集意见建议，截至202⟦5⟧\n年底全部办结。',
    '# 总结\n\n社区与辖区学校、医院、企业签订协议，并且以后每年⟦将⟧\n投入经费5万元，用于改善设施。',
  ],
  'merged-heading': [
    '# 总结\n\n一、加强学习\n\n全年学习12次。⟦二、⟧改进作风\n\n全年走访860户。⟦三、⟧存在问题\n\n人手少。',
    '# 总结\n\n（一）健全各项制度⟦今年⟧以来，社区修订制度12项。',
  ],
  'mixed-script': [
    '今年⟦辦⟧⟦結⟧⟦訴⟧求86件。',
    '做好信息⟦徵⟧集和⟦乾⟧净整洁工作，关⟦於⟧经费另行通知。',
    '称“⟦臺⟧⟦風⟧”预警。',
  ],
  'repeated-character': ['全体党员⟦的的⟧积极性提高了。', '新型⟦社社区⟧建设。'],
  'repeated-phrase': ['由居委会⟦居委会⟧负责。', '认真做好各项工作⟦工作⟧。', '按照方案要求⟦按照方案要求⟧落实到位。'],
  'repeated-sentence': ['# 总结\n\n社区建立了覆盖全部楼栋的网格管理体系。⟦社区建立了覆盖全部楼栋的网格管理体系。⟧'],
  'repeated-paragraph': [
    '# 总结\n\n社区全年组织志愿者入户走访独居老人三百二十户，送餐上门六千余份，帮助办理各类证件八十六件，得到居民好评。\n\n⟦社区全年组织志愿者入户走访独居老人三百五十户，送餐上门六千余份，帮助办理各类证件八十六件，得到居民的好评。⟧',
  ],
  indentation: ['# 总结\n\n⟦  ⟧全年走访860户。\n\n⟦\t⟧　　全年办件320件。'],
  'trailing-space': ['# 总结\n\n全年走访860户。⟦　　⟧\n\n全年办件320件。⟦\t⟧\n'],
  'ordinal-tab': ['（一）⟦\t⟧走访慰问', '1、⟦ \t⟧走访慰问'],
  'de-particle': ['大家⟦齐心协力的把⟧积水排干。', '台账要⟦记的清楚⟧。', '要⟦认真得落实⟧各项措施。'],
  'incomplete-pattern': ['⟦在各部门的大力支持⟧，活动顺利举行。', '⟦受⟧寒潮影响下，活动改在室内。'],
  collocation: ['要⟦加强⟧巡查力度，⟦提高⟧帮扶范围。'],
  'measure-word': ['栽下3⟦颗⟧树苗，5⟦颗⟧果树。'],
  'share-and-numbers': [
    '全市312个小区中有96个成立业委会，占⟦五成⟧。',
    '2662個社區中，有484個社區配有獨立的檔案庫房，占⟦18.9%⟧；有2182個社區配有鐵皮柜，占⟦81.9%⟧。',
    '完成投资2.1亿元，占年度计划3.5亿元的⟦65%⟧。',
  ],
  'growth-and-values': [
    '诉求由96件下降到⟦120件⟧。',
    '队伍由20人增加到60人，增加了⟦3倍⟧。',
    '经费由1.2万元增加到3万元，增加⟦2.8万元⟧。',
  ],
  'rate-above-hundred': ['居民知晓率由72%提高到⟦105%⟧。'],
  'more-finished': ['全年受理投诉12件、咨询30件，办结⟦48件⟧。'],
  'shares-to-hundred': ['男职工占52%，⟦女职工占58%⟧。'],
  'known-years': ['党的十九大于⟦2018年⟧10月召开。', '⟦2026年⟧是“十四五”规划收官之年。'],
  'age-and-birth': ['# 2025年工作总结\n\n王五，1985年7月入党，党龄⟦50年⟧。'],
  'period-order': ['报名时间为⟦3月15日至10日⟧。', '采暖期为⟦2025年11月15日至3月15日⟧。'],
  'this-year': ['# 工作总结\n\n今年（2024年）走访860户，⟦去年（2024年）⟧走访780户。'],
  'after-issue-date': [
    '# 工作总结\n\n截至⟦2025年12月⟧底，走访居民860户。\n\n青禾社区居民委员会\n\n2025年11月20日',
    '# 工作总结\n\n⟦党的二十大⟧以来，走访居民860户。\n\n青禾社区居民委员会\n\n2021年11月20日',
  ],
  'period-of-title': ['# 青禾社区2025年第一季度工作汇报\n\n⟦5月⟧，开展了消防演练。'],
  'title-end-mark': ['# 关于走访的通知⟦。⟧', '# 关于走访的通知⟦；。⟧', '# 关于走访的通知⟦，；⟧ #'],
  'text-in-table': [
    '| 事项 | 件数 |\n| --- | --- |\n⟦平安社区居民委员会⟧\n2025年12月31日',
    '| 事项 | 件数 |\n| --- | --- |\n| 诉求 | 86 |\n　　\n⟦注：数据截至11月底。⟧',
    '事项 | 件数\n--- | ---\n诉求 | 86\n　　⟦此外，做好值班。⟧\n\n值班12人。',
    '> | 事项 | 件数 |\n> | --- | --- |\n> | 诉求 | 86 |\n\n| 甲 | 乙 |\r\n| --- | --- |\r\n| 丙 | 1 |\r\n⟦注：丙为试点。⟧\r\n',
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
    const covered = new Set([...Object.keys(finds), ...Object.keys(numberTexts), ...Object.keys(lexicons).map(idOf)])
    const numbering = ['lost-ordinals', 'article-restart', 'single-item', 'mixed-layouts', 'heading-length']
    const other = ['ordinal-level', 'heading-end-mark', 'certain-wrong-words', ...numbering]
    assert.deepEqual(
      rules
        // What depends on the kind, and figures that agree, have tests of their own, the latter generated.
        .filter(({category}) => category !== 'structure' && category !== 'consistency')
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
