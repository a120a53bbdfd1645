import type {DraftRule, LineRule, Rule, SectionRule} from '../rules/rule'

/** Whether the rule reads single lines, so that its findings are remembered by them. */
export const isLocal = (rule: Rule): rule is LineRule => rule.scope !== 'section' && rule.scope !== 'draft'

/** Whether the rule is asked about each section. */
export const isSectionRule = (rule: Rule): rule is SectionRule => rule.scope === 'section'

/** Whether the rule is asked about the draft as a whole. */
export const isDraftRule = (rule: Rule): rule is DraftRule => rule.scope === 'draft'
