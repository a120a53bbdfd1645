import type {DraftRule} from '../rule'

/** What a unit is called by in a title. */
const UNIT =
  /社区|街道|居委会|委员会|村委会|办事处|党委|党组|党工委|支部|总支|政府|人民|中心|学校|医院|公司|国务院|[局厅处科室办站所院镇乡村区县市省部会]/u

/** A title of one of the 15 kinds that says only the kind, or does not say who issues it. */
export const titleElements: DraftRule = {
  id: 'title-elements',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '标题要素',
  rationale:
    '公文标题由发文机关名称、事由和文种组成。只写“通知”两个字，收文的人不知道是什么事；文末有署名或用红头纸的，标题可以不写发文机关。',
  basis: {source: '条例', clause: '第九条（七）'},
  examples: [
    {
      genre: '通知',
      bad: '# ⟦通知⟧\n\n各居民小组：\n\n兹定于3月5日上午检修供水管道，届时停水，请提前储水。\n\n青禾社区居民委员会\n\n2026年3月2日',
      good: '# 关于检修供水管道的通知\n\n各居民小组：\n\n兹定于3月5日上午检修供水管道，届时停水，请提前储水。\n\n青禾社区居民委员会\n\n2026年3月2日',
    },
  ],
  *check({title, genre, signature, salutation}) {
    if (!title || !genre?.titleNeeds.length) return
    const {span, text} = title
    const clause = `（${genre.statutory ? '参照' : ''}条例第九条（七））`
    const [, before = ''] = new RegExp(`^(.*?)(?:${genre.titleEndings.join('|')})$`, 'u').exec(text) ?? []
    if (genre.titleNeeds.includes('matter') && genre.titleEndings.includes(text)) {
      yield {span, message: `标题只写了文种“${text}”，可以写明事由，如“关于……的${genre.name}”。${clause}`}
    } else if (genre.titleNeeds.includes('issuer') && !signature && salutation && before && !UNIT.test(before)) {
      yield {span, message: `标题和文末都没有写发文机关，可以在标题或落款写明。${clause}`}
    }
  },
}
