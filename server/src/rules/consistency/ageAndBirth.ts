import {matchesIn} from '../../markdown/matches'
import type {Draft} from '../../draft/draft'
import {issueDay, titleYears} from '../../figures/dates'
import {readableLines} from '../../figures/readableLines'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'
import {shift, type Span} from '../../markdown/span'
import type {DraftRule} from '../rule'

/** 年龄、党龄与年份: an age against the year of birth, seen from the year of the draft. */
export const ageAndBirth: DraftRule = {
  id: 'age-and-birth',
  category: 'consistency',
  scope: 'draft',
  severity: 'information',
  title: '年龄与出生年份不符',
  rationale:
    '“1965年出生，今年70岁”这样的话，用成文年份（没有落款的用标题年份）一算就知道对不对。周岁、虚岁相差一岁的不报；年份推算不出的不查。',
  basis: {source: '实务', clause: '年龄与出生年份一致'},
  examples: [
    {
      genre: '先进事迹材料',
      bad: '# 先进事迹材料\n\n李明，1965年出生，今年⟦70岁⟧，热心公益。\n\n青禾社区居民委员会\n\n2025年6月3日',
      good: '# 先进事迹材料\n\n李明，1965年出生，今年60岁，热心公益。\n\n青禾社区居民委员会\n\n2025年6月3日',
    },
  ],
  *check(draft) {
    let years: readonly number[] | undefined
    for (const {line, offset} of readableLines(draft)) {
      for (const {since, length, span, unit} of agesOf(line)) {
        years ??= yearsOf(draft)
        const ages = years.map(year => year - since)
        if (ages.length === 0 || (length >= Math.min(...ages) - 1 && length <= Math.max(...ages) + 1)) continue
        yield {
          span: shift(span, offset),
          message: `${years[0]}－${since}＝${years[0]! - since}，这里写的是${length}${unit}，请核对。`,
        }
      }
    }
  },
}

/** The years that 今年 may be. */
function yearsOf(draft: Draft): readonly number[] {
  const issued = issueDay(draft)
  if (issued) return [issued.year]
  const [year, second] = titleYears(draft)
  return year === undefined || second !== undefined ? [] : [year, year + 1]
}

interface Age {
  readonly since: number
  readonly length: number
  readonly span: Span
  readonly unit: string
}

const remembered = new LineMemory<readonly Age[]>()
const BORN =
  /(?<!\d)((?:19|20)\d\d)年(?:1?\d月)?(?:\d{1,2}日)?(?:出生|生(?=[，,）)])|生人)(?:于[^，。；]{0,12})?[，,（(][^。；\d]{0,20}?(?:现年|今年|年龄|现已|今年已)(\d{1,3})(周?岁)(?!以上|左右)/g
const JOINED =
  /(?<!\d)((?:19|20)\d\d)年(?:1?\d月)?(?:\d{1,2}日)?(?:加入中国共产党|入党)[，,（(][^。；\d]{0,16}?(?:党龄|入党)(?:已?有|已?达|为|已)?(\d{1,2})(年)(?!以上|左右)/g

function agesOf(line: Line): readonly Age[] {
  const known = remembered.get(line)
  if (known) return known
  const ages =
    /岁|党龄|入党/.test(line.prose) && line.kind !== 'quote'
      ? [BORN, JOINED].flatMap(pattern => read(line, pattern))
      : []
  remembered.set(line, ages)
  return ages
}

const read = ({prose}: Line, pattern: RegExp): readonly Age[] =>
  matchesIn(prose, pattern).map(({0: text, 1: since, 2: length, 3: unit, index}) => ({
    since: Number(since),
    length: Number(length),
    unit: unit!,
    span: {start: index + text.length - length!.length - unit!.length, end: index + text.length},
  }))
