import type {Draft} from '../draft/draft'
import {collectFixes, type FixedText} from '../lint/fix'
import type {Finding} from '../lint/finding'
import {isAboutWords} from '../lint/words'
import {suppressAllEdit, suppressionEdit} from '../lint/suppressionEdit'
import {sliceOf, touches, type Span} from '../markdown/span'
import type {Edit} from '../markdown/edit'

/** Something the writer may choose, at a finding or of the draft. Offsets of the draft. */
export interface Action {
  readonly kind: 'quickfix' | 'fixAll' | 'rewrite'
  readonly title: string
  readonly edits: readonly Edit[]
  /** The finding that it mends; none where it mends several. */
  readonly finding?: Finding
  /** The one right answer, which one key applies. */
  readonly preferred: boolean
  /** A word to be put into the writer's word list, which is no part of the draft: there are no edits then. */
  readonly word?: string
  /** Where in the text of the only edit the writer's reason stands, to be typed over. */
  readonly reason?: Span
}

/** Stands in a comment until the writer says why. */
const reason = '已核对'

/**
 * What can be done about the findings that touch `span`: each of their fixes, all of a rule, all safe fixes, its word as
 * one that is right here, and silence here or in the whole draft. `fixed`: the draft after all safe
 * fixes; without it those that are known already, which costs no second check.
 */
export function codeActionsAt(
  draft: Draft,
  findings: readonly Finding[],
  span: Span,
  fixed?: () => FixedText,
): readonly Action[] {
  const here = findings.filter(finding => touches(finding.span, span))
  const rules = [...new Set(here.map(({rule}) => rule))]
  return [
    ...here.flatMap(fixesOf),
    ...rules.flatMap(rule => allOfRule(findings, rule.id, rule.title)),
    ...(here.length ? fixAllAction(findings, fixed) : []),
    ...here.flatMap(finding => acceptWord(draft, finding)),
    ...here.flatMap(finding => silence(draft, finding)),
  ]
}

/** A word that is questioned may be right here: a name, a local usage. What the writer's own list says is changed in the list. */
function acceptWord({text}: Draft, finding: Finding): readonly Action[] {
  const word = sliceOf(text, finding.span)
  if (!isAboutWords(finding.rule) || finding.rule.id.startsWith('own-') || !wordForm.test(word)) return []
  return [{kind: 'quickfix', title: `把“${word}”加入词表`, edits: [], finding, preferred: false, word}]
}

/** A single character is no word: to accept it would silence every word that it stands in. */
const wordForm = /^[\p{L}\p{N}·]{2,20}$/u

/** All safe fixes of the draft as one action; with `fixed`, none is left after it. No action where there is nothing to mend. */
export function fixAllAction(findings: readonly Finding[], fixed?: () => FixedText): readonly Action[] {
  const {edits, findings: mended} = collectFixes(findings)
  if (mended.length === 0) return []
  const count = mended.reduce((sum, finding) => sum + finding.count, 0)
  const title = `改正全部可以自动改正的问题（${count} 处）`
  return [{kind: 'fixAll', title, edits: fixed?.().edits ?? edits, preferred: false}]
}

function fixesOf(finding: Finding): readonly Action[] {
  const safe = finding.fixes.filter(fix => fix.safe)
  return finding.fixes.map(fix => {
    const {title, edits} = fix
    return {kind: 'quickfix', title, edits, finding, preferred: safe.length === 1 && fix === safe[0]}
  })
}

/** Offered where a rule has more to mend than the finding at hand. */
function allOfRule(findings: readonly Finding[], rule: string, title: string): readonly Action[] {
  const {edits, findings: mended} = collectFixes(findings, {rule})
  if (mended.length < 2) return []
  return [{kind: 'quickfix', title: `改正本文全部“${title}”（${mended.length} 处）`, edits, preferred: false}]
}

function silence(draft: Draft, finding: Finding): readonly Action[] {
  const {title} = finding.rule
  const here = suppressionEdit(draft, finding, reason)
  const whole = suppressAllEdit(draft, finding, reason)
  return [
    ...(here ? [quiet(`忽略本处的“${title}”`, here, finding)] : []),
    quiet(`忽略本文的“${title}”`, whole, finding),
  ]
}

function quiet(title: string, edit: Edit, finding: Finding): Action {
  const start = edit.text.lastIndexOf(reason)
  return {
    kind: 'quickfix',
    title,
    edits: [edit],
    finding,
    preferred: false,
    reason: {start, end: start + reason.length},
  }
}
