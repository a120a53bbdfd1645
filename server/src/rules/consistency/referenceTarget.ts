import {readNote} from '../../draft/attachmentNote'
import type {Draft} from '../../draft/draft'
import {cutOf} from '../../draft/fragment'
import {mentionsOf, type Named, type TargetKind} from '../../draft/mentions'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule, Report} from '../rule'

/** 图、表、附件 referred to and not there. Offsets count from the draft. */
export const referenceTarget: DraftRule = {
  id: 'reference-target',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '图、表、附件没有着落',
  rationale:
    '正文写了“见表2”“（图1）”“见附件3”，后面就要有这张表、这幅图、这个附件。从别的稿子拿来一段，或者删了表、并了附件，最容易留下没有着落的引用。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 7.3.4'},
  examples: [
    {
      bad: '# 调研报告\n\n全市制定归档制度的社区占74.8%（⟦表1⟧），比上年有所提高。',
      good: '# 调研报告\n\n全市制定归档制度的社区占74.8%（表1），比上年有所提高。\n\n表1　制度建设情况\n\n| 制度 | 社区 |\n| --- | --- |\n| 归档 | 1990 |',
    },
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n请按要求填写回执（见⟦附件2⟧）。\n\n附件：消防演练方案\n\n青禾社区居民委员会\n2026年3月5日',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n请按要求填写回执（见附件2）。\n\n附件：1.消防演练方案\n　　　2.回执\n\n青禾社区居民委员会\n2026年3月5日',
    },
    {
      bad: '# 关于开展消防演练的通知\n\n各居民小组：\n\n演练的具体安排见⟦附件⟧。\n\n青禾社区居民委员会\n2026年3月5日',
      good: '# 关于开展消防演练的通知\n\n各居民小组：\n\n演练的具体安排见附件。\n\n附件：消防演练方案\n\n青禾社区居民委员会\n2026年3月5日',
    },
  ],
  *check(draft) {
    const read = readTargets(draft)
    if (read.mentions.length === 0) return
    yield* missing(draft, read)
    yield* unmentioned(read)
    yield* outOfOrder(read)
  },
}

interface Targets {
  readonly mentions: readonly Named[]
  readonly captions: readonly Named[]
  /** Pictures and tables, with or without captions. */
  readonly images: number
  readonly tables: number
}

function readTargets({lines}: Draft): Targets {
  const mentions: Named[] = []
  const captions: Named[] = []
  let [images, tables] = [0, 0]
  for (const [index, {line, offset}] of lines.entries()) {
    const read = mentionsOf(line)
    const isTable = line.kind === 'table' ? lines[index - 1]?.line.kind !== 'table' : /<table\b/.test(line.text)
    if (isTable) tables++
    images += read.images
    for (const mention of read.mentions) mentions.push(placed(mention, offset))
    for (const caption of read.captions) captions.push(placed(caption, offset))
  }
  return {mentions, captions, images, tables}
}

const placed = (named: Named, offset: number): Named => ({...named, span: shift(named.span, offset)})
const keyOf = ({kind, number}: Named): string => kind + number

function* missing(draft: Draft, targets: Targets): Iterable<Report> {
  const there = new Set(targets.captions.map(keyOf))
  const attachments = attachmentsOf(draft, targets)
  for (const mention of targets.mentions) {
    const {kind, number, span} = mention
    if (there.has(keyOf(mention))) continue
    there.add(keyOf(mention))
    if (kind === '附件') {
      const report = missingAttachment(draft, attachments, number, span)
      if (report) yield report
    } else if (!isCounted(targets, kind, number) && !(kind.startsWith('附') && attachments.most > 0)) {
      const known = targets.captions.filter(other => other.kind === kind).map(other => kind + other.number)
      const others = known.length > 0 ? `只有${known.join('、')}` : `没有${nameOf(kind)}`
      yield {span, message: `正文提到“${kind}${number}”，稿中${others}，请补上或核对编号。`}
    }
  }
}

const nameOf = (kind: TargetKind): string => (kind.endsWith('图') ? '图' : '表')

/** A picture or a table without a caption may be the one. */
function isCounted({images, tables}: Targets, kind: TargetKind, number: string): boolean {
  return Number(number) <= (kind.endsWith('图') ? images : tables)
}

interface Attachments {
  /** The highest number that there may be; 0 where there is none. */
  readonly most: number
  readonly noted: number
}

function attachmentsOf(draft: Draft, {captions}: Targets): Attachments {
  const noted = readNote(draft)
  const numbers = noted?.map(({number}, index) => number?.value ?? index + 1) ?? []
  const heads = captions.filter(({kind}) => kind === '附件').map(({number}) => Number(number) || 1)
  // `附：1.名单` and the like name attachments in ways of their own.
  const pattern = noted ? /^[\s\u3000*]*(?:附[：:]|附录|附錄)/u : /^[\s\u3000*]*(?:附[\s\u3000]*件?[：:]|附录|附錄)/u
  const other = draft.lines.some(({line}) => pattern.test(line.text)) ? Infinity : 0
  return {most: Math.max(0, other, ...numbers, ...heads), noted: numbers.length}
}

function missingAttachment(draft: Draft, {most, noted}: Attachments, number: string, span: Span): Report | undefined {
  if (Number(number || 1) <= most) return undefined
  const quoted = `“${draft.text.slice(span.start, span.end)}”`
  if (most > 0) {
    const have = noted > 0 ? `附件说明列了${noted}个附件` : `稿中的附件到附件${most}为止`
    return {span, message: `正文提到${quoted}，${have}，请补上或核对编号。（GB/T 9704—2012 7.3.4）`}
  }
  const loud = draft.genre?.statutory === true && cutOf(draft) === undefined
  const message = `正文提到${quoted}，文末没有附件说明，也没有附件，请核对是否漏附。（GB/T 9704—2012 7.3.4）`
  return {span, message, ...(loud && {severity: 'warning' as const})}
}

/** A caption that the text never names, where it names others of its kind. */
function* unmentioned({mentions, captions}: Targets): Iterable<Report> {
  const named = new Set(mentions.map(keyOf))
  const kinds = new Set(mentions.map(({kind}) => kind))
  for (const caption of captions) {
    if (caption.kind === '附件' || !kinds.has(caption.kind) || named.has(keyOf(caption))) continue
    const name = caption.kind + caption.number
    named.add(name)
    yield {
      span: caption.span,
      severity: 'hint',
      message: `正文没有提到“${name}”，通常先在正文写“见${name}”；本单位另有要求的可忽略。`,
    }
  }
}

/** 表2 named before 表1, both of which are there. */
function* outOfOrder({mentions, captions}: Targets): Iterable<Report> {
  const there = new Set(captions.map(keyOf))
  const last = new Map<TargetKind, Named>()
  const seen = new Set<string>()
  for (const mention of mentions) {
    const {kind, number, span} = mention
    if (kind === '附件' || !there.has(keyOf(mention)) || seen.has(keyOf(mention)) || !/^\d+$/.test(number)) continue
    seen.add(keyOf(mention))
    const before = last.get(kind)
    if (before && Number(before.number) > Number(number)) {
      const message = `“${kind}${before.number}”先提到，“${kind}${number}”后提到；通常按提到的先后编号。`
      yield {span, severity: 'hint', message, related: [{span: before.span, message: '先提到的'}]}
      return
    }
    last.set(kind, mention)
  }
}
