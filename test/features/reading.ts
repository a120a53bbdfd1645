import {
  applyEdits,
  createService,
  defaultSettings,
  type Draft,
  type Edit,
  type Finding,
  type Span,
} from '../../server/src/service'

const service = createService(defaultSettings, {
  onRuleError(rule, error) {
    throw new Error(`the rule ${rule} failed`, {cause: error})
  },
})

export const read = (text: string): Draft => service.read(text)
export const check = (draft: Draft): readonly Finding[] => service.check(draft)
export const wordsOf = ({text}: Draft, {start, end}: Span): string => text.slice(start, end)
export const changed = (text: string, edits: (draft: Draft) => readonly Edit[]): string =>
  applyEdits(text, edits(read(text)))

/** A text with a mark `‸` where the cursor is. */
export function atCursor(marked: string): {readonly draft: Draft; readonly offset: number} {
  const offset = marked.indexOf('‸')
  if (offset < 0) throw new Error('no cursor')
  return {draft: read(marked.replace('‸', '')), offset}
}

/** Lines as an indented list. */
export const lines = (...all: readonly string[]): string => all.join('\n') + '\n'
