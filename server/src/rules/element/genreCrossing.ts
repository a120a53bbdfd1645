import type {Draft} from '../../draft/draft'
import {compiled} from '../../draft/genre'
import type {Span} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {sentences} from '../../markdown/sentence'

/** Content that contradicts the kind: a plan that tells what was done. What does, is said by the data of the kind. */
export const genreCrossing: DraftRule = {
  id: 'genre-crossing',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '内容与文种不合',
  rationale: '计划写将来要做的，总结写已经做了的。拿一种文稿改成另一种，容易留下整段不合的话。',
  basis: {source: '实务', clause: '内容与文种相符'},
  examples: [
    {
      genre: '工作计划',
      bad: '# 青禾社区2026年⟦工作计划⟧\n\n为做好2026年工作，制定本计划。\n\n一、主要任务\n\n全年开展了走访活动。已完成停车位改造46个。已建成助餐点2个。已办结居民诉求312件。组织了志愿服务46场。',
      good: '# 青禾社区2026年工作计划\n\n为做好2026年工作，制定本计划。\n\n一、主要任务\n\n开展走访活动。完成停车位改造46个。建成助餐点2个。办结居民诉求的时间不超过三天。组织志愿服务46场。',
    },
  ],
  *check(draft) {
    const {genre, title} = draft
    if (!genre?.crossings.length || !title) return
    const crossings = genre.crossings.filter(
      ({titlePattern}) => titlePattern === undefined || compiled(titlePattern).test(title.text),
    )
    if (!crossings.length) return
    const all = sentencesOf(draft)
    for (const {pattern, least, share, why} of crossings) {
      const found = all.filter(({text}) => compiled(pattern).test(text))
      const [first] = found
      if (!first || found.length < least || found.length < all.length * share) continue
      yield {
        span: kindIn(draft, title.span),
        message: `${why}（共${all.length}句，其中${found.length}句如此，如“${first.text.slice(0, 20)}…”）本单位另有要求的可忽略。`,
        related: found.slice(0, 5).map(({span}) => ({span, message: '这一句'})),
      }
    }
  },
}

/** The kind at the end of the title, else the title. */
function kindIn({genre, text}: Draft, span: Span): Span {
  const written = text.slice(span.start, span.end)
  const ending = genre!.titleEndings.filter(end => written.endsWith(end)).sort((a, b) => b.length - a.length)[0]
  return ending ? {start: span.end - ending.length, end: span.end} : span
}

function sentencesOf({lines, body}: Draft): {text: string; span: Span}[] {
  return lines
    .filter(
      ({line, offset, part}) =>
        line.kind === 'prose' && part !== 'heading' && offset >= body.start && offset < body.end,
    )
    .flatMap(({line, offset}) =>
      sentences(line).map(({start, end}) => ({
        text: line.prose.slice(start, end),
        span: {start: offset + start, end: offset + end},
      })),
    )
}
