import type {DraftRule} from '../rule'

/** The unit of the title against the unit that signs. Offsets count from the draft. */
export const signatureUnit: DraftRule = {
  id: 'signature-unit',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '落款单位与标题不一致',
  rationale: '标题里的发文机关和落款是同一个单位。借用别的单位的稿子，容易改了一处，漏了另一处。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.1、7.3.5'},
  examples: [
    {
      bad: '# 青禾社区居民委员会关于开展消防检查的通知\n\n各居民小组：\n\n请认真落实。\n\n⟦云溪社区居民委员会⟧\n2026年3月5日',
      good: '# 青禾社区居民委员会关于开展消防检查的通知\n\n各居民小组：\n\n请认真落实。\n\n青禾社区居民委员会\n2026年3月5日',
    },
  ],
  appliesTo: ({genre}) => !/协议|合同|责任书|承诺书|证明|介绍信|公约|倡议/u.test(genre?.name ?? ''),
  *check({title, signature, body}) {
    if (!title || !signature || signature.span.start < body.start) return
    const issuer = ISSUER.exec(title.text)?.[1]
    // A blank of a template is no unit yet.
    if (issuer === undefined || /[×xX某*_＿○Ｘ]/u.test(signature.text)) return
    const own = placeIn(issuer)
    const signed = placeIn(signature.text)
    if (own.length < 2 || signed.length < 2 || !UNIT.test(signature.text) || sharesPair(own, signed)) return
    yield {
      span: signature.span,
      message: `标题的发文机关是“${issuer}”，落款是“${signature.text}”，请核对。`,
      related: [{span: title.span, message: '标题'}],
    }
  },
}

const UNITS =
  '社区|街道|居民委员会|居委会|村民委员会|村委会|委员会|办事处|人民政府|政府|党支部|党总支|党委|党工委|工作委员会|服务中心|中心|领导小组|业主大会'
/** The unit that opens a title and acts in it: it is followed by 关于 or a year. */
const ISSUER = new RegExp(`^(?!关于|致|给)(\\p{Script=Han}{2,24}(?:${UNITS}))(?=关于|20\\d\\d年|二〇)`, 'u')
const UNIT = new RegExp(`(?:${UNITS})(?:[（(][^）)]{0,40}[）)])?$`, 'u')

const COMMON = new RegExp(
  `中国共产党|中共|${UNITS}|居民|村民|工作|办公室|[（(][^）)]*[）)]|[省市县区镇乡村总\\s\\u3000]`,
  'gu',
)

/** What is left of a unit's name when the words for units are taken out: 青禾. */
const placeIn = (unit: string): string => unit.replace(COMMON, '')

const sharesPair = (a: string, b: string): boolean =>
  [...a].some((_, at) => at + 1 < a.length && b.includes(a.slice(at, at + 2)))
