import {matchesIn} from '../../markdown/matches'
import type {Draft} from '../../draft/draft'
import type {DraftRule} from '../rule'

const YEAR = /(?<!\d)(20\d{2})(?=年)/gu
/** Words by which a text says which year it is about. */
const ABOUT = /(?<!\d)(20\d{2})年(?:度|以来|全年|上半年|下半年|[，,])/gu

/** `比2024年`, `自2020年以来`: another year than the one that the text is about. */
const COMPARED = /(?:比|较|与|同|和|自|从|于)$/
/** Nothing but marks and a few words before it: the text opens with it. */
const OPENS = /^[^。]{0,12}$/
const isReport = (title: string): boolean => /总结|述职/.test(title)

/** The title names a year that the text never does, while the text speaks of another one as its own. */
export const titleYear: DraftRule = {
  id: 'title-year',
  category: 'structure',
  scope: 'draft',
  severity: 'information',
  title: '标题年份与正文不一致',
  rationale: '用去年的稿子改今年的，常常改了标题忘了正文，或者改了正文忘了标题。',
  basis: {source: '实务', clause: '标题与正文的时限一致'},
  examples: [
    {
      genre: '工作总结',
      bad: '# 青禾社区⟦2025年⟧工作总结\n\n2024年，青禾社区围绕居民需求开展工作。2024年以来，走访居民860户。\n\n一、主要工作\n\n2024年全年办结诉求312件。',
      good: '# 青禾社区2025年工作总结\n\n2025年，青禾社区围绕居民需求开展工作。2025年以来，走访居民860户。\n\n一、主要工作\n\n2025年全年办结诉求312件。',
    },
  ],
  *check(draft) {
    const {title, text} = draft
    if (!title || !draft.genre) return
    const written = text.slice(title.span.start, title.span.end)
    const [named, second] = matchesIn(written, YEAR)
    if (!named || second) return
    const body = bodyOf(draft)
    if (body.includes(named[1]!)) return
    const own = matchesIn(body, ABOUT).filter(({index}) => !COMPARED.test(body.slice(Math.max(0, index - 4), index)))
    const [first] = own
    if (!first || own.some(([, year]) => year !== first[1])) return
    const isLastYear = Number(first[1]) === Number(named[1]) - 1
    if (own.length < 2 && !(isLastYear && OPENS.test(body.slice(0, first.index)) && isReport(title.text))) return
    const start = title.span.start + named.index
    const at = draft.body.start + first.index
    yield {
      span: {start, end: start + named[0].length + 1},
      message: `标题写的是${named[1]}年，正文没有提到${named[1]}年，写的都是${first[1]}年，请核对。`,
      related: [{span: {start: at, end: at + first[0].length}, message: `正文写的是${first[1]}年`}],
    }
  },
}

const bodyOf = ({text, body}: Draft): string => text.slice(body.start, body.end)
