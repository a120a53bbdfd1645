import {residueLists} from '../../data/residueLists'
import type {BoilerplateEntry} from '../../data/schema'
import type {Line} from '../../markdown/line'
import {createPassageTest} from '../../markdown/passages'
import {sentences} from '../../markdown/sentence'
import {touches, type Span} from '../../markdown/span'
import {spanOf} from '../text'
import {allLists} from '../wording/allLists'
import {isTemplate} from './forms'
import type {LineRule, Report} from '../rule'

/** 网页残留: what the page added that the text was copied from: `点击下载`, `推荐阅读：…`, `文/笔名`. */
export const websiteBoilerplate: LineRule = {
  id: 'website-boilerplate',
  category: 'residue',
  scope: 'source',
  reach: 'line',
  severity: 'error',
  title: '网页残留',
  rationale:
    '从网页复制文稿时，网站的推荐语、下载按钮、来源、网名署名、导航和推广也会一起带进来。它们不是公文的内容，请删去。文稿本来就讲网站或公众号的，不在此列。',
  basis: {source: '实务', clause: '定稿前清除网页残留'},
  examples: [
    {bad: '⟦以下是小编为大家整理的社区工作总结，希望对大家有所帮助。⟧', good: ''},
    {bad: '⟦推荐阅读：社区工作计划⟧', good: ''},
    {bad: '社区全年办结诉求312件。⟦本文来源于互联网，转载请注明出处。⟧', good: '社区全年办结诉求312件。'},
  ],
  appliesTo: draft => !isTemplate(draft),
  *check(line) {
    if (line.kind === 'table' || !holdsSign(line)) return
    const told: Span[] = []
    for (const {entry, pattern} of entries) {
      const match = entry.signs.some(sign => line.text.includes(sign)) ? pattern.exec(line.text) : null
      if (!match) continue
      const report = reportOf(entry, line, spanOf(match))
      if (told.some(other => touches(other, report.span))) continue
      told.push(report.span)
      yield report
    }
  },
}

const entries = residueLists.websiteBoilerplate.entries.map(entry => ({
  entry,
  pattern: new RegExp(entry.pattern, 'u'),
}))

const placesIn = allLists.add(
  residueLists.websiteBoilerplate.entries.flatMap(({signs}) => signs),
  sign => sign,
)

const holdsSign = createPassageTest(({text}) => placesIn(text).length > 0)

/** Longer findings tell nobody where the fault is; the mend takes all of it. */
const longestShown = 50

function reportOf({what, remove = 'sentence', severity}: BoilerplateEntry, line: Line, match: Span): Report {
  const whole = trimmed(
    line.text,
    remove === 'match' ? match : remove === 'line' ? wholeLine(line) : around(line, match),
  )
  const span = whole.end - whole.start > longestShown ? trimmed(line.text, match) : whole
  const report = {
    span,
    message: `“${line.text.slice(span.start, Math.min(span.end, span.start + 20))}”${what}，不是文稿的内容，建议删去。`,
    fixes: [{title: '删去', edits: [{span: whole, text: ''}], safe: false}],
  }
  return severity ? {...report, severity} : report
}

const wholeLine = ({text, kind, contentStart}: Line): Span => ({
  start: kind === 'heading' ? contentStart : 0,
  end: text.length,
})

/** The sentences that the match lies in. */
function around(line: Line, match: Span): Span {
  const touched = sentences(line).filter(sentence => touches(sentence, match))
  const [first, last] = [touched[0], touched.at(-1)]
  return first && last ? {start: Math.min(first.start, match.start), end: Math.max(last.end, match.end)} : match
}

function trimmed(text: string, {start, end}: Span): Span {
  let [from, to] = [start, end]
  while (from < to && /[\s\u3000]/.test(text[from]!)) from++
  while (to > from && /[\s\u3000]/.test(text[to - 1]!)) to--
  return {start: from, end: to}
}
