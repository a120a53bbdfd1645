import {applyEdits, collectFixes, fixUntilStable} from '../lint/fix'
import type {Finding} from '../lint/finding'
import type {Edit} from '../markdown/edit'

/**
 * What 格式化 changes: the safe fixes of the rules of the category `format`. One may lay bare another, so `lint` is asked of what
 * comes of them, until a second time would change nothing.
 */
export function formattingEdits(
  text: string,
  findings: readonly Finding[],
  lint: (text: string) => readonly Finding[],
): readonly Edit[] {
  const {edits} = collectFixes(ofFormat(findings))
  if (edits.length === 0) return edits
  const after = fixUntilStable(applyEdits(text, edits), version => ofFormat(lint(version)))
  return after.changes === 0 ? edits : [{span: {start: 0, end: text.length}, text: after.text}]
}

const ofFormat = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({rule}) => rule.category === 'format')
