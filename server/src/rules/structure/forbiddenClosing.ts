import type {Genre} from '../../data/schema'
import type {Draft} from '../../draft/draft'
import {compiled} from '../../draft/genre'
import type {DraftRule} from '../rule'

/** Closing formulas that belong to another kind: a report that asks for a decision. */
export const forbiddenClosing: DraftRule = {
  id: 'forbidden-closing',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '结语与文种不合',
  rationale:
    '报告是汇报情况的，不要求答复；要上级答复的事项另写请示，一文一事，才不会被压下来。只看结尾，引号里的话不算。',
  basis: {source: '条例', clause: '第十五条（四）'},
  examples: [
    {
      genre: '工作报告',
      bad: `# 幸福社区2025年工作报告

2025年，社区在街道党工委领导下，围绕居民需求开展工作，现将有关情况报告如下。

一、主要工作

全年办结居民诉求312件，新增停车位46个，维修路灯28盏。

二、下一步打算

继续推进加装电梯。

以上报告⟦妥否，请批示⟧。

幸福社区居民委员会

2025年12月20日`,
      good: `# 幸福社区2025年工作报告

2025年，社区在街道党工委领导下，围绕居民需求开展工作，现将有关情况报告如下。

一、主要工作

全年办结居民诉求312件，新增停车位46个，维修路灯28盏。

二、下一步打算

继续推进加装电梯。

特此报告。

幸福社区居民委员会

2025年12月20日`,
    },
  ],
  *check(draft) {
    const {genre} = draft
    if (!genre?.closing.forbidden?.length) return
    for (const {text, offset} of lastParagraphs(draft)) {
      for (const {pattern, why, severity = 'information', ...basis} of genre.closing.forbidden) {
        const match = compiled(pattern).exec(text)
        if (!match || insideQuotes(text, match.index)) continue
        yield {
          span: {start: offset + match.index, end: offset + match.index + match[0].length},
          message: `结尾写了“${match[0]}”。${why}${clauseOf(genre, basis)}`,
          severity,
        }
        break
      }
    }
  },
}

type Forbidden = NonNullable<Genre['closing']['forbidden']>[number]

/** The 条例 binds its own 15 kinds; others follow it (practice). */
function clauseOf(
  {statutory}: Genre,
  {source, clause = '第十五条（四）'}: Pick<Forbidden, 'source' | 'clause'>,
): string {
  if (source === '条例') return `（${statutory ? '' : '参照'}条例${clause}）`
  return source === '实务' ? '。本单位另有要求的可忽略。' : `（${source}）`
}

/** The closing, or the last two paragraphs of the body where none was recognised. */
function lastParagraphs({lines, closing, body}: Draft): {text: string; offset: number}[] {
  const end = closing ? closing.span.end : body.end
  return lines
    .filter(({line, offset}) => line.kind === 'prose' && offset < end && offset >= body.start)
    .slice(-2)
    .map(({line, offset}) => ({text: line.prose, offset}))
}

function insideQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
}
