/** Endings of names that are words of their own. */
const words =
  '社区|小区|街道|办事处|居委会|村委会|乡镇|开发区|行政区|公司|中心|支部|党委|同志|书记|主任|先生|女士|分行|分局|分会'

/** Endings of one character, each with what would make it the beginning of a common word. */
const signs: Readonly<Record<string, string>> = {
  省: '级力心时略事',
  '市[區区]?|[縣县]': '场民容值级域情委',
  '[區区]': '域别分间隔',
  '[镇鎮]': '定静区',
  '[乡鄉]': '村亲土风愁情',
  '[村庄莊]': '民务重容规',
  '[路街]': '径线灯况过面',
  '[巷號号栋]': '召码称外志',
  局: '面部限势',
  '[委办辦]': '员托派理公法事好结学证案',
  '[站所]': '点位长立有以在需属谓',
  '[院校厂廠部]': '落内长园外对正房分署门队',
  '[處处科]': '理置罚于在境学技普研',
  '[股队隊]': '份权东伍员长',
  年: '度底初轻龄均末级代货终',
  '[月日]': '度底均光末饼常前益期程记',
  '[时時]': '间代刻期任候效常',
  '[届屆期]': '间待末望限满时中',
  名: '单称义额下誉胜',
  '[人个個]': '员民口才大均居工类力性人别体',
  '[元万萬亿億]': '众一事旦素宵物能',
  '[户戶件起]': '籍主外数来到步草点用因源诉',
  '[家项項份岁]': '庭长园属里家乡教目额月末',
}

const slot = new RegExp(
  `^(?:${words}|${Object.entries(signs)
    .map(([ends, goesOn]) => `(?:${ends})(?![${goesOn}])`)
    .join('|')})`,
)

/**
 * Whether the text goes on as after a name or a number that was left out: `**社区`, `xx街道`, `20**元`. Where the next
 * word may as well begin by itself (`**年度目标`), it does not.
 */
export const followsSlot = (after: string): boolean => slot.test(after)

/** Whether the text goes on with a word that only ever joins, so that a name was left out: `**和县人民银行`. */
export const joinsNext = (after: string): boolean => /^[和与與及、的]/.test(after)

/** What the writer has to fill in: `whatIsMissing('20xx年', '')` is `年份`. */
export function whatIsMissing(sign: string, after: string): string {
  const unit = /[\p{Script=Han}]$/u.exec(sign)?.[0] ?? after[0] ?? ''
  if (unit === '年') return '年份'
  if (/[月日时時]/.test(unit)) return '日期'
  if (/[届屆大次期]/.test(unit)) return '届次'
  if (/[名人个個元万萬亿億户戶件起家项項份岁%％]/.test(unit)) return '数字'
  return '名称'
}
