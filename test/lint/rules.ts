import type {Draft, Section} from '../../server/src/draft/draft'
import type {Line} from '../../server/src/markdown/line'
import type {DraftRule, LineContext, LineRule, Report, Rule, SectionRule} from '../../server/src/rules/rule'

const facts = {
  id: 'test-rule',
  category: 'punctuation',
  severity: 'warning',
  title: '测试',
  rationale: '测试用。',
  basis: {source: '实务', clause: '测试'},
  examples: [{bad: '⟦甲⟧', good: '乙'}],
} as const

type Facts = Partial<Pick<Rule, 'id' | 'category' | 'severity' | 'aggregate' | 'appliesTo'>>

/** A rule about lines that does nothing but what a test asks. */
export const lineRule = (
  more: Facts & {
    readonly scope?: LineRule['scope']
    readonly check: (line: Line, context: LineContext) => Iterable<Report>
  },
): LineRule => ({...facts, scope: 'paragraph', ...more})

export const sectionRule = (
  more: Facts & {readonly check: (section: Section, draft: Draft) => Iterable<Report>},
): SectionRule => ({...facts, scope: 'section', ...more})

export const draftRule = (more: Facts & {readonly check: (draft: Draft) => Iterable<Report>}): DraftRule => ({
  ...facts,
  scope: 'draft',
  ...more,
})

/** Finds a text in each line, and mends it by another if one is given. */
export const finds = (
  wrong: string,
  right?: string,
  more: Facts & {readonly scope?: LineRule['scope']; readonly safe?: boolean} = {},
): LineRule => {
  const {safe = true, ...rest} = more
  return lineRule({
    ...rest,
    *check({text}) {
      for (let start = text.indexOf(wrong); start >= 0; start = text.indexOf(wrong, start + wrong.length)) {
        const span = {start, end: start + wrong.length}
        const fixes = right === undefined ? [] : [{title: `改为${right}`, edits: [{span, text: right}], safe}]
        yield {span, message: `有“${wrong}”`, fixes}
      }
    },
  })
}
