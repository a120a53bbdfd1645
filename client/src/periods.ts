/**
 * The periods (时限) that a draft written on a day is likely to be about, likeliest first: in autumn a plan is about next year, in
 * January a summary about the last.
 */
export function periodsFor(genre: string, today: Date): readonly string[] {
  const year = today.getFullYear()
  const month = today.getMonth() + 1
  const looksAhead = /计划|要点|责任书|方案/.test(genre)
  const main = looksAhead ? (month >= 10 ? year + 1 : year) : month <= 2 ? year - 1 : year
  const half = looksAhead ? (month >= 5 ? '下半年' : '上半年') : month >= 6 && month <= 9 ? '上半年' : '下半年'
  const quarter = Math.ceil(month / 3)
  const names = '一二三四'
  return [
    `${main}年`,
    `${main}年度`,
    `${main}年${half}`,
    `${year}年第${names[quarter - 1]}季度`,
    `${year}年${month}月`,
    `${looksAhead ? main + 1 : main - 1}年`,
  ]
}
