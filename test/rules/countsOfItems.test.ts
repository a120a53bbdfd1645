import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {writeChineseNumber} from '../../server/src/draft/numerals'
import {countClaim} from '../../server/src/rules/consistency/countClaim'
import {namesAndCount} from '../../server/src/rules/consistency/namesAndCount'
import {orphanPair} from '../../server/src/rules/numbering/orphanPair'
import {marked, quickly} from './support'

const rules = [countClaim, namesAndCount, orphanPair]
const said = (text: string): string[] => quickly(rules, text)

const found: readonly string[] = [
  '主要做法有⟦四点⟧，一是抓学习；二是抓走访；三是抓宣传。',
  '究其原因，大致有⟦三⟧：一是人手少；二是经费少。',
  '原因有⟦三⟧，一是人手少；二是经费少；三是场地小；四是设备旧。',
  '要抓好以下⟦五方面工作⟧：\n\n（一）抓学习\n\n每月一次。\n\n（二）抓走访\n\n每周一次。',
  '# 总结\n\n## 一、主要做法有⟦三点⟧\n\n### （一）抓学习\n\n每月。\n\n### （二）抓走访\n\n每周。\n\n## 二、打算\n\n继续。',
  '# 总结\n\n## 突出⟦三个重点⟧\n\n### 抓学习\n\n每月。\n\n### 抓走访\n\n每周。\n\n## 打算\n\n继续。',
  '要做好⟦三件事⟧：\n\n- 抓学习\n- 抓走访\n\n以上各项请认真落实。',
  '要做好⟦两件事⟧：\n\n- 抓学习\n  - 每月一次\n- 抓走访\n- 抓宣传',
  '会议表彰了《青山》《绿水》《长河》等⟦2部作品⟧。',
  '走访了青山、绿水、长河、新桥等⟦3个社区⟧。',
  '曹营、龙山、新桥、张洼⟦五个社区⟧有居民入住。',
  '由社区、物业⟦三方⟧协商解决。',
  '街道、社区、物业⟦双方⟧签订协议。',
  '效果好，⟦首先⟧是沟通多，二则是方法得当。',
  '效果好，自然因为沟通多，⟦二来⟧是方法得当。',
]

/** Set phrases, open lists, lists that end in something done, numbers of something else. */
const silent: readonly string[] = [
  '坚持“三访问”“四必访”，做到三个到位。',
  '主要做法有四点，一是抓学习；二是抓走访；三是抓宣传；四是抓整改。',
  '全年完成三项任务，社区面貌一新。',
  '走访了青山、绿水等5个社区。',
  '走访了青山、绿水、长河等3个社区。',
  '走访张三、李四、王五等2户。',
  '围绕安全、环保组织了青山、绿水、长河等3个社区参加。',
  '曹营、龙山、新桥、张洼四个社区有居民入住。',
  '先后走访、慰问、帮扶5个社区。',
  '新建公园、绿地、广场5个。',
  '购置桌椅、电脑、打印机6台。',
  '组织党员、居民、商户深入两个社区。',
  '发动党员、居民、志愿者30人参加。',
  '从项目管理单位、建设单位和7个乡镇抽调人员。',
  '由街道、社区、物业三方协商解决，第三方机构评估。',
  '业主、物业双方签订协议。',
  '做到有人、有钱、有场地三个方面落实。',
  '这样一来，二来访者也能找到门。',
  '一来人手少，二来经费少。',
  '要做好三件事：\n\n- 抓学习\n- 抓走访\n- 抓宣传\n',
  '要做好三件事：\n\n抓学习、抓走访、抓宣传。\n\n- 附注\n- 说明',
  '# 总结\n\n## 突出三个重点\n\n全年工作如下。\n\n### 抓学习\n\n每月。\n\n### 抓走访\n\n每周。',
  '会议选出两名代表、三名候补代表。',
]

describe('counts of items', () => {
  for (const sample of found) {
    it(`found: ${sample.replaceAll('\n', '⏎')}`, () => {
      const {text, places} = marked(sample)
      assert.deepEqual(
        said(text),
        places.map(place => `information ${place.slice(place.indexOf(' ') + 1)}`),
      )
    })
  }
  for (const text of silent) it(`silent: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(said(text), []))

  const item = fc.constantFrom('抓学习', '抓走访', '抓宣传', '抓整改', '强队伍', '优服务', '促和谐')
  const items = fc.array(item, {minLength: 2, maxLength: 9})
  const rows: readonly ((words: readonly string[]) => string)[] = [
    words => words.map((word, at) => `${writeChineseNumber(at + 1)}是${word}`).join('；') + '。',
    words => words.map((word, at) => `第${writeChineseNumber(at + 1)}，${word}`).join('；') + '。',
    words => '\n\n' + words.map((word, at) => `（${writeChineseNumber(at + 1)}）${word}\n\n每月一次。`).join('\n\n'),
    words => '\n\n' + words.map((word, at) => `${at + 1}.${word}`).join('\n\n'),
    words => '\n\n' + words.map(word => `- ${word}`).join('\n'),
    words => '\n\n' + words.map((word, at) => `${writeChineseNumber(at + 1)}是${word}。`).join('\n\n'),
  ]
  const lead = fc.constantFrom('要抓好以下#个方面：', '重点做好#项工作：', '主要做法有#点：', '着力解决#个问题：')

  it('any number of items is right, any other is found', () => {
    const other = fc.integer({min: 2, max: 12})
    fc.assert(
      fc.property(items, fc.constantFrom(...rows), lead, other, (words, row, form, claimed) => {
        const text = (count: number): string => form.replace('#', written(count)) + row(words)
        assert.deepEqual(said(text(words.length)), [])
        if (claimed !== words.length) assert.equal(said(text(claimed)).length, 1, text(claimed))
      }),
      {numRuns: 2000},
    )
  })

  it('more names than counted are found, fewer before 等 never', () => {
    const name = fc.constantFrom('青山', '绿水', '长河', '新桥', '龙山', '曹营', '张洼')
    const names = fc.array(name, {minLength: 3, maxLength: 8})
    const tail = fc.constantFrom('等#个社区', '等#家单位', '#个社区', '共#个村')
    fc.assert(
      fc.property(names, tail, fc.integer({min: 2, max: 12}), fc.boolean(), (named, form, count, arabic) => {
        const text = `${named.join('、')}${form.replace('#', arabic ? String(count) : written(count))}参加了活动。`
        const diff = count - named.length
        const wrong = form.startsWith('等') ? diff < 0 : diff !== 0 && Math.abs(diff) <= 2
        assert.equal(said(text).length, wrong ? 1 : 0, text)
      }),
      {numRuns: 2000},
    )
  })
})

const written = (count: number): string => (count === 2 ? '两' : writeChineseNumber(count))
