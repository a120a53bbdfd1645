import {collectFixes} from '../lint/fix'
import type {Finding} from '../lint/finding'
import type {Edit} from '../markdown/edit'

/** What 格式化 changes: the safe fixes of the rules of the category `format`. A second time it changes nothing. */
export const formattingEdits = (findings: readonly Finding[]): readonly Edit[] =>
  collectFixes(findings.filter(({rule}) => rule.category === 'format')).edits
