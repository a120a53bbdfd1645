import {matchesIn} from '../../markdown/matches'
import {isOfKind} from '../../data/resolveGenre'
import type {Draft, DraftLine} from '../../draft/draft'
import {isForm} from '../residue/forms'
import type {DraftRule, Report} from '../rule'
import {isCardNumber, isIdentityNumber, isMobileNumber, masked} from './identifiers'

/**
 * 个人号码: identity, card and mobile numbers written out in full. Not residue, since the writer put them there: what is said
 * is that they can be read by everybody.
 */
export const personalNumbers: DraftRule = {
  id: 'personal-numbers',
  category: 'number',
  scope: 'draft',
  severity: 'information',
  title: '个人号码未脱敏',
  rationale:
    '文稿里出现完整的身份证号、银行卡号，公开的材料里出现居民的手机号，容易泄露个人信息，通常只写首尾几位。身份证号经校验码核对，卡号经校验位核对；联系人、联系电话、监督举报电话和附注不在此列。',
  basis: {source: '法律', clause: '《个人信息保护法》第六条、第二十五条'},
  examples: [
    {
      bad: '# 情况报告\n\n居民周某，身份证号⟦11010119900307109X⟧，申请临时救助。',
      good: '# 情况报告\n\n居民周某，身份证号110101********109X，申请临时救助。',
    },
    {
      bad: '# 青禾社区临时救助名单公示\n\n周明，⟦13800001234⟧。\n\n监督电话：13900005678',
      good: '# 青禾社区临时救助名单公示\n\n周明，138****1234。\n\n监督电话：13900005678',
    },
  ],
  appliesTo: draft => !isForm(draft),
  *check(draft) {
    if (!/\d{11}/.test(draft.text)) return
    const open = isPublic(draft)
    for (const line of draft.lines)
      if (line.part !== 'note' && /\d{11}/.test(line.line.text)) yield* numbersOf(line, open)
  },
}

/** What is put up or sent round for everybody to read. */
const isPublic = ({genre, title}: Draft): boolean =>
  isOfKind(genre, '公示') || isOfKind(genre, '简报') || /公示|[居村党]务公开|简报|公开栏/.test(title?.text ?? '')

function* numbersOf({line, offset}: DraftLine, open: boolean): Iterable<Report> {
  if (line.kind === 'code' || line.kind === 'html') return
  for (const {0: number, index} of matchesIn(line.text, /(?<![\dA-Za-z.])\d{11,19}(?:[Xx](?![A-Za-z]))?(?![\d.])/g)) {
    const name = nameOf(number)
    if (!name || (name === '手机号' && (!open || isContact(line.text.slice(Math.max(0, index - 24), index))))) continue
    const span = {start: offset + index, end: offset + index + number.length}
    const hidden = masked(number)
    const fixes = [{title: `改为${hidden}`, edits: [{span, text: hidden}], safe: false}]
    if (!open) yield {span, message: `这里有完整的${name}，如非必需，建议脱敏为${hidden}。`, fixes}
    else yield {span, message: `这里有完整的${name}。${whyPublic}`, fixes, severity: 'warning'}
  }
}

const whyPublic = '公开材料，建议脱敏；姓名与门牌、病情、残疾类别同时出现的，也请斟酌。'

function nameOf(number: string): string | undefined {
  if (isIdentityNumber(number)) return '身份证号'
  if (isMobileNumber(number)) return '手机号'
  return isCardNumber(number) ? '银行卡号' : undefined
}

/** A number that is given so that people call it. */
const isContact = (before: string): boolean =>
  /(?:联系|聯繫|电话|電話|热线|手机|举报|监督|咨询|值班|受理|报名|微信|服务)[^。；]{0,20}$/.test(before)
