import {matchesIn} from '../../markdown/matches'
import type {Line} from '../../markdown/line'
import type {Span} from '../../markdown/span'
import {spanOf} from '../text'

const owner = '(?:本|你|所在|您的?)?(?:单位|社区|街道|部门|公司|学校|机关|村|镇|县|市|区|姓|人)'
const name = `${owner}(?:名称?|全称|姓名|职务)|${owner}|姓名|人名|地名|名称|年份|年度|日期|具体(?:日期|时间|地点|数字|内容|名称|措施|数据)|数字|数量|金额|职务|岗位`

/** `[单位名称]`, `{name}`, `<单位>`: brackets that a template puts around what is to be filled in. */
const slots = new RegExp(
  [
    `[\\[［](?:${name})[\\]］](?![(（:：])`,
    `【(?:${owner}(?:名称?|全称|姓名)|姓名|年份|具体(?:日期|时间|地点|数字|内容|名称|数据))】`,
    `[{｛]{1,2}(?:${name}|[A-Za-z][\\w.]{0,20})[}｝]{1,2}`,
    `[<＜](?:${name})[>＞]`,
  ].join('|'),
  'g',
)

/** `（此处填写）`, `【请补充具体数据】`: what a template tells its user to do. */
const orders =
  /[（([［【](?:(?:此处|这里|此部分|请|可)[^（）()[\]【】。]{0,16}(?:填写|填入|补充|插入|修改|替换|添加|改为)[^（）()[\]【】。]{0,16}|(?:填写|填入|待填|待补充?|补充)(?:写|完整|说明)?(?:单位|具体|实际|相关|姓名|名称|日期|时间|数字|数据|内容|情况)?[^（）()[\]【】。，]{0,6})[）)\]］】]/g

/** Brackets with nothing in them, of the forms that no sentence uses. */
const empty = /【[ \u3000]*】|［[ \u3000]*］|[｛{][ \u3000]*[}｝](?=\p{Script=Han})/gu

/** The places of a line where brackets hold the name of what is to be filled in, an order to do so, or nothing. */
export function promptSlots({text}: Line): Span[] {
  if (!/[[［【{｛<＜（(]/.test(text)) return []
  const patterns = /[[［【{｛<＜]/.test(text) ? [slots, orders, empty] : [orders]
  const found = patterns.flatMap(pattern => matchesIn(text, pattern).map(spanOf))
  // 书面申请（请补充…） and the like tell the reader of the document what to write, not its writer.
  return found.filter(({start}) => !/[书表单料告]/.test(text[start - 1] ?? ''))
}
