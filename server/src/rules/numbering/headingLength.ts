import {siblingsIn} from '../../draft/siblings'
import type {Draft, Section} from '../../draft/draft'
import {isNumbered, type Numbered} from '../../draft/rows'
import type {DraftRule, Report} from '../rule'

/** How many characters a printed line has (GB/T 9704—2012 5.2.3). */
const LINE = 28

/** A character or two more are still pressed into the line. */
const TOLERATED = 2

/** 标题过长: a heading on a line of its own that fills more than a printed line. Offsets count from the draft. */
export const headingLength: DraftRule = {
  id: 'heading-length',
  category: 'numbering',
  scope: 'draft',
  severity: 'hint',
  title: '小标题过长',
  rationale:
    '公文每行排28个字。小标题超过一行，就不像标题而像正文了；可以压缩，或把后半句移到正文里。本来就写成一句话的小标题不在此列。',
  basis: {source: '实务', clause: '小标题不超过一行（GB/T 9704—2012 5.2.3：每行28字）'},
  examples: [
    {
      bad: '# 年度工作总结\n\n一、党建工作\n\n全年开展活动12次。\n\n二、⟦积极推进老旧小区改造和物业管理提升以及停车难等民生问题的解决工作⟧\n\n全年新增车位60个。\n\n三、平安建设\n\n全年巡逻320次。',
      good: '# 年度工作总结\n\n一、党建工作\n\n全年开展活动12次。\n\n二、老旧小区改造和民生实事\n\n全年新增车位60个。\n\n三、平安建设\n\n全年巡逻320次。',
    },
  ],
  *check(draft) {
    for (const {sections} of siblingsIn(draft.sections)) yield* longAmong(draft, sections)
  },
}

function* longAmong(draft: Draft, siblings: readonly Section[]): Iterable<Report> {
  const headings = siblings.filter(isHeading)
  const long = headings.filter(heading => lengthOf(draft, heading) > LINE + TOLERATED)
  // Where several are long the writer wants them so.
  if (long.length === 1 && headings.length > 2) {
    const {heading, ordinal} = long[0]!
    const count = lengthOf(draft, long[0]!)
    const message = `这个小标题有${count}个字，一行排不下；通常压缩到一行（${LINE}字）以内。`
    yield {span: {start: ordinal.offset + ordinal.text.length, end: heading.end}, message}
  }
}

const isHeading = (section: Section): section is Numbered =>
  isNumbered(section) && section.layout === 'own-line' && section.ordinal.form !== 'article'

/** The characters of a heading as they are printed, its ordinal included; 0 for one that is a sentence with an end mark. */
function lengthOf({text}: Draft, {heading}: Numbered): number {
  const words = text.slice(heading.start, heading.end).replace(/[\s*]/g, '')
  if (/[。！？；：，]$/.test(words)) return 0
  // Two Latin letters or digits take the room of one character.
  return Math.ceil(words.length - (words.match(/[!-~\u00C0-\u024F]/g)?.length ?? 0) / 2)
}
