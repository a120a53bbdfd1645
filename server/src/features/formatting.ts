import {fixUntilStable} from '../lint/fix'
import type {Finding} from '../lint/finding'
import type {Edit} from '../markdown/edit'

/**
 * What 格式化 changes: the safe fixes of the rules of the category `format`. One may lay bare another, so `lint` is asked of what
 * comes of them, until a second time would change nothing.
 */
export const formattingEdits = (
  text: string,
  findings: readonly Finding[],
  lint: (text: string) => readonly Finding[],
): readonly Edit[] => fixUntilStable(text, version => ofFormat(version === text ? findings : lint(version))).edits

const ofFormat = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({rule}) => rule.category === 'format')
