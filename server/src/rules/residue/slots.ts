/**
 * What follows a placeholder for a name or a number: `**社区`, `xx街道`, `20**元`. Endings of place names, offices, units
 * of time and of counting.
 */
const ends =
  '社区|小区|街道|办事处|居委会|村委会|乡镇|开发区|行政区|[省市縣县區区镇鎮乡鄉村庄莊路街巷號号栋局委办辦站所院校厂廠部处處科股队隊]|' +
  '公司|中心|支部|党委|同志|书记|主任|先生|女士|分行|分局|分会|[年月日时時届屆期名人个個元万萬亿億户戶件起家项項份岁]'

const slot = new RegExp(`^(?:${ends})`)

/** Whether the text goes on as after a name or a number that was left out. */
export const followsSlot = (after: string): boolean => slot.test(after)

/** Whether the text goes on with a word that only ever joins, so that a name was left out: `**和县人民银行`. */
export const joinsNext = (after: string): boolean => /^[和与與及、]/.test(after)

/** What the writer has to fill in: `whatIsMissing('20xx年', '')` is `年份`. */
export function whatIsMissing(sign: string, after: string): string {
  const unit = /[\p{Script=Han}]$/u.exec(sign)?.[0] ?? after[0] ?? ''
  if (unit === '年') return '年份'
  if (/[月日时時]/.test(unit)) return '日期'
  if (/[届屆大次期]/.test(unit)) return '届次'
  if (/[名人个個元万萬亿億户戶件起家项項份岁%％]/.test(unit)) return '数字'
  return '名称'
}
