import {matchesIn} from '../../markdown/matches'
import type {DraftLine} from '../../draft/draft'
import {holds, type Span} from '../../markdown/span'
import {isLatin, spanOf} from '../text'
import type {DraftRule, Report} from '../rule'
import {isForm} from './forms'
import {whatIsMissing} from './slots'

/** 待填横线: underscores where a name, a number or a date is still to be written. Offsets count from the draft. */
export const fillInBlank: DraftRule = {
  id: 'fill-in-blank',
  category: 'residue',
  scope: 'draft',
  severity: 'error',
  title: '待填横线',
  rationale:
    '“____社区”“20__年”“述职人：__”一类的横线是范文留下的空，定稿前应填上实际内容。承诺书、协议、回执、表样里的横线和签字处，本来就留给别人填写，不在此列。',
  basis: {source: '条例', clause: '第二十条（四）：时间、数字、人名、地名准确'},
  examples: [
    {bad: '# 述职报告\n\n⟦20_年⟧以来，我认真履职。', good: '# 述职报告\n\n2025年以来，我认真履职。'},
    {bad: '# 调研报告\n\n我们走访了⟦_____⟧街道的6个社区。', good: '# 调研报告\n\n我们走访了青山街道的6个社区。'},
    {bad: '# 述职报告\n\n述职人：⟦__⟧\n\n⟦20_年_月_日⟧', good: '# 述职报告\n\n述职人：周明\n\n2025年12月20日'},
    {bad: '# 工作总结\n\n人均增收⟦20__⟧元。', good: '# 工作总结\n\n人均增收2000元。'},
  ],
  appliesTo: draft => !isForm(draft),
  *check(draft) {
    if (!/[_＿]/.test(draft.text)) return
    for (const line of draft.lines) if (/[_＿]/.test(line.line.text)) yield* blanksOf(line)
  },
}

function* blanksOf({line, offset, part}: DraftLine): Iterable<Report> {
  const {text, kind, strong} = line
  if (part === 'attachment' || /^(?:table|code|rule|html)$/.test(kind) || isFormLine(text)) return
  const bold = strong.map(({start, end}) => ({start: start - 2, end: end + 2}))
  for (const match of matchesIn(text, /\d{0,4}[_＿]+年(?:[_＿]+月(?:[_＿]+日)?)?|\d{0,4}[_＿]{2,}(?:月[_＿]+日)?/g)) {
    const span = spanOf(match)
    if (isLatin(text[span.start - 1]) || isLatin(text[span.end]) || isBoldMark(bold, span)) continue
    const missing = whatIsMissing(match[0], text.slice(span.end, span.end + 1))
    const message = `“${match[0]}”是待填的空，请填写实际的${missing === '名称' ? '内容' : missing}。`
    yield {span: {start: offset + span.start, end: offset + span.end}, message}
  }
}

const isBoldMark = (bold: readonly Span[], span: Span): boolean =>
  bold.some(stretch => holds(stretch, span) && (span.start === stretch.start || span.end === stretch.end))

const label =
  '签字|签名|签章|盖章|公章|[甲乙丙]方|电话|联系方式|身份证号码?|地址|住址|姓名|性别|年龄|民族|日期|时间|编号|承诺人|责任人|经办人|见证人|委托人|受托人|申请人|填表人|领取人|签收人|负责人|单位'

/** `甲方（盖章）：____　　乙方（盖章）：____`: nothing but labels and blanks. */
const formLine = new RegExp(
  `^(?:[\\s\\u3000]*(?:${label})(?:[（(][^（）()]{1,10}[）)])?[：:][\\s\\u3000]*[_＿]+)+[\\s\\u3000]*$`,
)

const isFormLine = (text: string): boolean => formLine.test(text)
