import {isCommonHan} from './han'
import type {Span} from './span'
import {tableOf} from './unitTable'

/**
 * Where a person is named with an office (人名连同职务): `书记王昇、` and `王昇书记` give `王昇`. Whoever bears a rare or an old
 * character in the name bears it rightly. Too many rather than too few: what is taken for a name only loses its fixes.
 */
export function nameStretches(prose: string): readonly Span[] {
  const places = placesOfEnds(prose)
  if (places.length === 0) return none
  return [
    ...(places.some(end => mayFollow(prose, end)) ? matches(afterOffice, prose) : none),
    ...(places.some(end => mayPrecede(prose, end)) ? matches(beforeOffice, prose) : none),
  ]
}

const office =
  '(?:书记|主任|[局处科股镇乡县市区州省部厅司院校所站队组社村会]长|理事长|秘书长|主席|委员|代表|经理|总监|专员|调研员|网格员|楼栋长|民警|医生|教授|老师)'
const role = '(?:述职人|汇报人|报告人|联系人|负责人|主持人|记录人|申请人|责任人|发言人|签发人)'
/** In a traditional draft names are traditional too. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来巩冷娄卓郎嵇張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻鍾陸顧龍錢湯賴龔蘭龐嚴溫蘆魯韋畢聶叢齊莊塗時關紀項歐衛單華車'
const given = '\\p{Script=Han}{1,2}'
const doubleSurnames = '欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐'
const name = `(?:(?:${doubleSurnames})|[${surnames}])${given}`

const afterOffice = new RegExp(
  `(?:${office}[:：]?|${role}[:：])[ \\u3000]?(${name})(?=$|[^\\p{Script=Han}]|同志|等|和|与|及|主持|出席|参加|带队|作|在)`,
  'dgu',
)
const beforeOffice = new RegExp(
  `(?:^|[^\\p{Script=Han}]|[和与及由请])(${name})(?=同志|先生|女士|[副总正]?${office})`,
  'dgu',
)

const none: readonly Span[] = []

/** How offices, roles and forms of address end, two characters of each: most lines hold none, and need no expression. */
const ends = new Set([
  ...'局处科股镇乡县市区州省部厅司院校所站队组社村会事书'.split('').map(before => `${before}长`),
  ...'书记 主任 主席 委员 代表 经理 总监 专员 研员 格员 栋长 民警 医生 教授 老师 同志 先生 女士'.split(' '),
  ...'职人 报人 告人 系人 责人 持人 录人 请人 任人 言人 发人'.split(' '),
])
/** The second of the two. */
const lasts = tableOf([...ends].map(end => end[1]!).join(''))
/** What a name begins with. */
const begins = tableOf(surnames + doubleSurnames)

/** Where an office, a role or a form of address ends. */
function placesOfEnds(prose: string): readonly number[] {
  let places: number[] | undefined
  for (let at = 1; at < prose.length; at++)
    if (lasts[prose.charCodeAt(at)] === 1 && ends.has(prose.slice(at - 1, at + 1))) (places ??= []).push(at + 1)
  return places ?? nowhere
}

const nowhere: readonly number[] = []

/** Whether a name may begin behind an office, a colon and a space between them or not. */
function mayFollow(prose: string, end: number): boolean {
  const behind = end + ('：:'.includes(prose[end] ?? ' ') ? 1 : 0)
  return begins[prose.charCodeAt(behind)] === 1 || begins[prose.charCodeAt(behind + 1)] === 1
}

/** A name of four characters, 副, and an office of three. */
const LONGEST = 8

/** Whether a name may begin so near before the end of an office that nothing but the name and the office stands there. */
function mayPrecede(prose: string, end: number): boolean {
  for (let at = Math.max(0, end - LONGEST); at < end - 2; at++)
    if (begins[prose.charCodeAt(at)] === 1 && mayBegin(prose, at)) return true
  return false
}

/** Whether a name may begin here by what stands before it: another mark than a Han character, or 和 and the like. */
const mayBegin = (prose: string, at: number): boolean =>
  at === 0 || !isCommonHan(prose.charCodeAt(at - 1)) || '和与及由请'.includes(prose[at - 1]!)

const matches = (pattern: RegExp, prose: string): readonly Span[] =>
  Array.from(prose.matchAll(pattern), ({indices}) => ({start: indices![1]![0], end: indices![1]![1]}))
