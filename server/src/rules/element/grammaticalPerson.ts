import type {KindPattern} from '../../data/schema'
import {compiled} from '../../draft/genre'
import type {PlacedLine} from '../../markdown/block'
import {protectedStretches} from '../../markdown/quoted'
import {shift, touches, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** 人称: a kind that speaks in another person than is usual, as a regulation with 我们. Each kind says which is its own. */
export const grammaticalPerson: DraftRule = {
  id: 'grammatical-person',
  category: 'structure',
  scope: 'draft',
  severity: 'hint',
  title: '人称与文种不合',
  rationale:
    '制度对所有人说话，用第三人称；纪要记的是会议，用“会议认为”“会议决定”；述职讲自己，用“我”。人称不合，多半是从别的文稿里搬来的。',
  basis: {source: '实务', clause: '人称与文种相称'},
  examples: [
    {
      genre: '管理制度',
      bad: '# 青禾社区值班制度\n\n第一条　为做好值班工作，制定本制度。\n\n第二条　⟦我们⟧安排专人值班，做好记录。\n\n第三条　本制度自2026年1月1日起施行。',
      good: '# 青禾社区值班制度\n\n第一条　为做好值班工作，制定本制度。\n\n第二条　社区安排专人值班，做好记录。\n\n第三条　本制度自2026年1月1日起施行。',
    },
  ],
  *check({genre, lines, body}) {
    if (!genre?.person) return
    const {pattern, why} = genre.person
    const inBody = lines.filter(({offset}) => offset >= body.start && offset < body.end)
    const [first, ...others] = inBody.flatMap(line => placesIn(line, pattern))
    if (!first) return
    const count = others.length > 0 ? `全文共${others.length + 1}处。` : ''
    const related = others.slice(0, 5).map(span => ({span, message: '这里也是'}))
    yield {span: first, message: `${why}${count}本单位另有要求的可忽略。`, related}
  },
}

/** The first place of a line outside of quotations; offsets count from the draft. */
function placesIn({line, offset}: PlacedLine, pattern: KindPattern): readonly Span[] {
  const match = compiled(pattern).exec(line.prose)
  if (!match) return []
  const span = {start: match.index, end: match.index + match[0].length}
  return protectedStretches(line).some(stretch => touches(stretch, span)) ? [] : [shift(span, offset)]
}
