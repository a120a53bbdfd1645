import type {DraftRule, LineRule, Rule, SectionRule} from '../rules/rule'

export const isLocal = (rule: Rule): rule is LineRule => rule.scope !== 'section' && rule.scope !== 'draft'

export const isSectionRule = (rule: Rule): rule is SectionRule => rule.scope === 'section'

export const isDraftRule = (rule: Rule): rule is DraftRule => rule.scope === 'draft'
