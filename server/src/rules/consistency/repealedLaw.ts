import repealed from '../../data/repealedLaws.json'
import type {Draft} from '../../draft/draft'
import type {Line} from '../../markdown/line'
import {sentences} from '../../markdown/sentence'
import {sentenceAt} from '../../figures/sentenceAt'
import {shift} from '../../markdown/span'
import type {DraftRule} from '../rule'
import {citationsOf, type Citation} from '../../draft/citations'

interface RepealedLaw {
  readonly name: string
  /** `2021-01-01` */
  readonly repealed: string
  /** What holds instead. */
  readonly now: string
}

const byName: ReadonlyMap<string, RepealedLaw> = new Map(repealed.map(law => [law.name, law]))

/** A law cited as if it were in force. Offsets count from the draft. */
export const repealedLaw: DraftRule = {
  id: 'repealed-law',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '引用已废止的法律',
  rationale:
    '《民法典》施行以后，婚姻法、继承法、合同法等同时废止；沿用旧稿，容易把它们当作现行依据。叙述过去的事、引用当时判决的不受影响。',
  basis: {source: '法律', clause: '《中华人民共和国民法典》第一千二百六十条'},
  examples: [
    {
      bad: '依据⟦《中华人民共和国物权法》⟧召开业主大会。',
      good: '依据《中华人民共和国民法典》召开业主大会。',
    },
  ],
  *check(draft) {
    let newest: number | undefined
    for (const {line, offset} of draft.lines) {
      for (const citation of citationsOf(line).citations) {
        const law = byName.get(citation.name)
        if (!law || isHistory(line, citation, yearOf(law))) continue
        newest ??= newestYear(draft)
        // A draft that names no later year was written while the law was in force.
        if (newest < yearOf(law)) continue
        const [year, month, day] = law.repealed.split('-').map(Number)
        yield {
          span: shift(citation.span, offset),
          message: `《${law.name}》已于${year}年${month}月${day}日废止，请核对现行依据（现行的是《${law.now}》）。`,
        }
      }
    }
  },
}

const yearOf = ({repealed: date}: RepealedLaw): number => Number(date.slice(0, 4))

/** What stands farther from a law says nothing of it. */
const FAR = 500

/** 原《物权法》, a year before the repeal in the sentence, a judgment. */
function isHistory(line: Line, {span, note}: Citation, repealedIn: number): boolean {
  const {prose} = line
  if (/[原旧前]/.test(prose[span.start - 1] ?? '')) return true
  const around = sentences(line)[sentenceAt(line, span.start)]
  const from = Math.max(around?.start ?? 0, span.start - FAR)
  const sentence = prose.slice(from, Math.min(around?.end ?? prose.length, span.end + FAR))
  if (/废止|失效|废除|取代|施行前|生效前|当时|时任|判决|裁定|判令|一审|二审|法院认为|同时废止/.test(sentence + note))
    return true
  return [...sentence.matchAll(/(?<!\d)(?:19|20)\d\d(?=年)/g)].some(([year]) => Number(year) < repealedIn)
}

/** The latest year that a draft names, its date included; Infinity where it names none. */
function newestYear({text}: Draft): number {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?=[年〕.])/g)].map(([year]) => Number(year))
  return years.reduce((most, year) => Math.max(most, year), years.length > 0 ? 0 : Infinity)
}
