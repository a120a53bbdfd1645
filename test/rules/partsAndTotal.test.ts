import assert from 'node:assert/strict'
import fc from 'fast-check'
import {describe, it} from 'mocha'
import {partsAndTotal} from '../../server/src/rules/consistency/partsAndTotal'
import {findingsOf, marked} from './support'

const said = (text: string): string[] =>
  findingsOf([partsAndTotal], text).map(({severity, span}) => `${severity} ${text.slice(span.start, span.end)}`)

/** What is found, with how loud. */
const found: readonly (readonly [text: string, severity: string])[] = [
  ['全县共有社区⟦46个⟧，其中城市社区40个，农村社区7个。', 'information'],
  ['共有工作人员⟦12人⟧（其中男7人，女6人）。', 'information'],
  ['全年共化解纠纷⟦96件⟧。其中邻里纠纷60件，物业纠纷30件，家庭纠纷16件。', 'information'],
  ['共受理诉求⟦120件⟧，分为咨询、投诉两类，其中咨询80件，投诉30件。', 'warning'],
  ['共有党员⟦121名⟧，男、女党员分别为70名、50名。', 'warning'],
  ['理事会由⟦12人⟧组成，分别是理事长1人，副理事长2人，理事8人。', 'warning'],
  ['慰问老党员12户、困难党员9户，合计⟦22户⟧。', 'warning'],
  ['投入资金⟦30万元⟧，分为上级补助20万元和自筹9万元。', 'warning'],
  ['现有居民代表⟦60名⟧，男代表35名，女代表26名。', 'information'],
  ['共有住户1200户，其中出租户⟦1300户⟧。', 'warning'],
  ['财政支出⟦2.38万亿元⟧，其中中央支出1.55万亿元，地方支出8800亿元。', 'information'],
  ['班子成员⟦7人⟧，其中书记1人，副书记2人，委员5人。', 'information'],
  ['辖区常住人口8600人、⟦3200户⟧，其中商品房住户1800户，安置房住户1500户。', 'information'],
]

/** What is right, open, approximate or of another kind. */
const silent: readonly string[] = [
  '全县共有社区47个，其中城市社区40个，农村社区7个。',
  '共有党员121名，其中女党员45名，流动党员8名。',
  '慰问困难群众50户，其中低保户30户，残疾人家庭28户，独居老人家庭12户。',
  '走访200余户，其中老年户150户，新住户80户。',
  '档案总数1800卷，其中文书档案1500卷，照片420张，实物46件，会计档案300卷。',
  '今年安排赤字13500亿元，比上年增加1500亿元，其中中央9500亿元，地方4000亿元。',
  '农民工总量2.53亿人，比上年增长4.4%，其中外出农民工1.59亿人，增长3.4%。',
  '新建活动室5个，其中配备电脑20个。',
  '全年受理诉求120件，办结118件，其中满意115件。',
  '培训32场，其中，每场参加人数约40人，共1280人。',
  '收入100万元，支出80万元，其中人员支出60万元，办公支出20万元。',
  '共有党员121名，其中男党员71名，女党员50名，召开会议300次，参加党员600名。',
  '共有网格12个，其中一类网格4个、二类网格8个，服务居民5600户。',
  '全年共接待患者200人，实施手术100例，治愈病人198人。',
  '“党员100名，其中男80名，女30名”是旧稿写法。',
  '社区有低保户12户25人，其中重残户3户8人。',
  '募集善款3.2万元，其中企业捐款1.8万元，个人捐款1.4万元。',
  '社区有楼栋长45人，其中党员28人，退役军人12人，居民代表20人。',
  '走访居民12次、商户8次，共30人参加。',
  '今年预算赤字1800亿元，比去年减少650亿元；拟安排国债300亿元；增加建设投资，建设投资总计为1521亿元。',
  '开展活动86场，其中文明劝导40场、环境整治30场、敬老助老16场，组织志愿者1200人次，服务居民9800人次。',
  '组织志愿者1200人次，开展活动86场，其中敬老助老16场，服务居民9800人次。',
  '社区工作者共18人，其中党员12人，本科及以上学历15人，持证社工9人。',
  '共有网格8个，网格员16名，其中专职网格员8名，兼职网格员8名，楼栋长120名。',
  '从事法律工作满五年，其中获得硕士学位的分别满四年、三年。',
  '每户补助500元，40户共20000元，其中第一批12000元，第二批8000元。',
]

describe('parts-and-total', () => {
  for (const [sample, severity] of found) {
    it(`finds ${sample}`, () => {
      const {text, places} = marked(sample)
      assert.deepEqual(
        said(text),
        places.map(place => `${severity} ${place.slice(place.indexOf(' ') + 1)}`),
      )
    })
  }
  for (const text of silent) it(`is silent: ${text}`, () => assert.deepEqual(said(text), []))

  it('is silent where it adds up and speaks where one number was changed', () => {
    const count = fc.integer({min: 2, max: 900})
    fc.assert(
      fc.property(
        fc.array(count, {minLength: 2, maxLength: 5}),
        fc.constantFrom(...phrasings),
        fc.nat(),
        fc.integer({min: 1, max: 400}),
        (parts, phrase, place, gap) => {
          const total = sum(parts)
          assert.deepEqual(said(phrase(total, parts)), [])
          const more = parts.map((part, at) => (at === place % parts.length ? part + gap : part))
          // Some of the parts may make the whole by chance.
          fc.pre(!parts.some((_, at) => [more.slice(0, at), more.slice(at)].some(some => sum(some) === total)))
          fc.pre(!parts.some((_, at) => [parts.slice(0, at), parts.slice(at)].some(some => sum(some) === total + gap)))
          assert.equal(said(phrase(total, more)).length, 1, phrase(total, more))
          if (!phrase(1, [1]).includes('其中')) assert.equal(said(phrase(total + gap, parts)).length, 1)
        },
      ),
      {numRuns: Number(process.env['RUNS'] ?? 400)},
    )
  })
})

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const names = ['甲网格', '乙网格', '丙网格', '丁网格', '戊网格']
const row = (parts: readonly number[], unit: string, mark: string): string =>
  parts.map((part, at) => `${names[at]!}${part}${unit}`).join(mark)

/** Ways to tell a whole and its parts. */
const phrasings: readonly ((total: number, parts: readonly number[]) => string)[] = [
  (total, parts) => `辖区有党员${total}名，其中${row(parts, '名', '，')}。`,
  (total, parts) => `全年共接待来访${total}人次（其中：${row(parts, '人次', '、')}），同比增长5%。`,
  (total, parts) =>
    `全年办结诉求${total}件。其中，${row(parts, '件', '；')}；群众满意率98%。`.replace(/；(?!群众)/g, '，'),
  (total, parts) => `共有住户${total}户，分为${row(parts, '户', '、')}。`,
  (total, parts) => `共有住户${total}户，由${row(parts, '户', '、')}组成。`,
  (total, parts) => `共有住户${total}户，${names.slice(0, parts.length).join('、')}分别为${parts.join('户、')}户。`,
  (total, parts) => `${row(parts, '户', '，')}，合计${total}户。`,
  (total, parts) => `走访情况：${row(parts, '人次', '；')}；共计${total}人次。`,
]
