import {between, oneOf, type Random} from './random.mjs'

const units = [
  '党政办',
  '城管科',
  '民政所',
  '综治中心',
  '社区卫生站',
  '经济发展办',
  '退役军人服务站',
  '财政所',
  '司法所',
  '便民服务中心',
]
const places = [
  '清河社区',
  '东园社区',
  '柳林社区',
  '北桥村',
  '新华里',
  '河西片区',
  '文昌路',
  '和平小区',
  '石桥集镇',
  '老城片区',
]
const works = [
  '防汛排查',
  '垃圾分类',
  '养老助餐',
  '楼道清理',
  '就业登记',
  '矛盾调处',
  '危房改造',
  '安全巡查',
  '政策宣讲',
  '河道保洁',
]
const things = [
  '消防通道',
  '排水管网',
  '路灯线路',
  '健身器材',
  '公共厕所',
  '停车泊位',
  '充电设施',
  '监控探头',
  '绿化地块',
  '档案资料',
]
const people = ['网格员', '楼栋长', '志愿者', '党员干部', '值班人员', '专职干事', '物业人员', '民警']
const manners = ['逐户', '分批', '按月', '每周', '定期', '集中', '错峰', '对照清单']

/** How a sentence is made; each call draws other words and figures. */
type Form = (random: Random) => string

const forms: readonly Form[] = [
  r => `${unit(r)}会同${place(r)}${manner(r)}开展${work(r)}，共走访居民${count(r)}户，收集意见${few(r)}条。`,
  r => `街道于${date(r)}召开${work(r)}推进会，${few(r)}个社区的${person(r)}参加，会上明确了完成时限和责任人。`,
  r => `${place(r)}更换${thing(r)}${few(r)}处，投入资金${money(r)}万元，比上年增加${few(r)}处。`,
  r =>
    `${person(r)}${manner(r)}到${place(r)}查看${thing(r)}，发现隐患${few(r)}处，当场整改${between(r, 2, 9)}处，其余列入台账跟踪。`,
  r => `一年来，${unit(r)}受理居民来电${count(r)}件，办结率为${percent(r)}%，平均办理时间缩短到${between(r, 2, 6)}天。`,
  r => `针对${thing(r)}管护不到位的问题，${unit(r)}制定了巡查办法，由${person(r)}负责记录，月底汇总后报街道。`,
  r => `在${place(r)}试行“${work(r)}”积分制，参与家庭有${count(r)}户，兑换物品${few(r)}批次。`,
  r => `按照《${place(r)}${work(r)}工作方案》，${unit(r)}把任务分到${between(r, 3, 9)}个小组，${manner(r)}通报进度。`,
  r => `${place(r)}与${place(r)}结成对子，互派${person(r)}${between(r, 2, 8)}名，共同做好${work(r)}。`,
  r => `截至${date(r)}，${work(r)}已完成全年任务的${percent(r)}%，剩余部分安排在下季度完成。`,
  r => `同时，${unit(r)}整理${thing(r)}资料${few(r)}份，录入系统${count(r)}条，为后续工作打下基础。`,
  r => `有的居民反映${thing(r)}离家较远，${person(r)}上门了解情况后，在${place(r)}增设了${between(r, 2, 5)}个点位。`,
  r => `${unit(r)}组织培训${between(r, 2, 12)}期，${count(r)}人次参加，内容包括${work(r)}、${work(r)}和急救常识。`,
  r => `对行动不便的老人，${person(r)}${manner(r)}上门服务，帮助办理事项${few(r)}件，没有发生一起投诉。`,
  r => `受资金和场地限制，${place(r)}的${thing(r)}建设进度偏慢，还有${between(r, 2, 9)}处没有开工。`,
]

/** Faults as they are found in drafts: a wrong word, a half-width mark, a range, a date, a bracket. */
const faults: readonly Form[] = [
  r => `${unit(r)}统一布署${work(r)}，${person(r)}按时到岗。`,
  r => `${place(r)}走访居民${count(r)}户,解决问题${few(r)}个。`,
  r => `${work(r)}在${between(r, 2, 5)}-${between(r, 6, 9)}月间进行，涉及${place(r)}等处。`,
  r => `其它社区参照${place(r)}的做法，做好${thing(r)}的管护。`,
  r => `${unit(r)}（含${place(r)}的${person(r)}共${few(r)}人参加了清理。`,
  r => `${person(r)}认真的查看了${thing(r)}，并做了记录。`,
  r => `有${few(r)}多人左右参加了${work(r)}。`,
  r => `${unit(r)}已经完成${work(r)}。。`,
]

/** Headings of chapters and sections. */
export const chapterNames = [
  '重点工作进展',
  '民生保障',
  '基层治理',
  '平安建设',
  '环境整治',
  '队伍建设',
  '作风转变',
  '存在问题',
  '下一步打算',
]
export const sectionName: Form = r => `${manner(r)}推进${work(r)}`

/** A right sentence, of 25 to 60 characters. */
export const sentence: Form = random => oneOf(random, forms)(random)

/** A sentence with one fault. */
export const faultySentence: Form = random => oneOf(random, faults)(random)

const unit: Form = random => oneOf(random, units)
const place: Form = random => oneOf(random, places)
const work: Form = random => oneOf(random, works)
const thing: Form = random => oneOf(random, things)
const person: Form = random => oneOf(random, people)
const manner: Form = random => oneOf(random, manners)
const count = (random: Random) => between(random, 120, 4800)
const few = (random: Random) => between(random, 11, 98)
const percent = (random: Random) => (between(random, 600, 995) / 10).toFixed(1)
const money = (random: Random) => (between(random, 30, 2400) / 10).toFixed(1)
const date = (random: Random) => `${between(random, 1, 11)}月${between(random, 1, 28)}日`
