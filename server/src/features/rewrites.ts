import {renumberDraft} from '../compose/renumberDraft'
import type {Draft} from '../draft/draft'
import {fixUntilStable} from '../lint/fix'
import type {Finding} from '../lint/finding'
import {createLinter} from '../lint/linter'
import {isLocal} from '../lint/scope'
import {defaultSettings} from '../lint/settings'
import {holds, shift, sliceOf, touches, type Span} from '../markdown/span'
import type {Edit} from '../markdown/edit'
import type {Rewrite} from '../protocol'
import {rules} from '../rules/index'
import {simplificationOf} from '../rules/residue/simplification'
import type {Rule} from '../rules/rule'
import type {Action} from './codeActions'

/** What rewriting a draft changes. */
export interface Rewritten {
  /** In order, none overlapping another. */
  readonly edits: readonly Edit[]
  /** How many characters stay as they are because they are quoted, in the name of a work, or in a name with an office. */
  readonly kept: number
}

/** Reads another text as the draft was read. */
export type Read = (text: string) => Draft

/**
 * Rewrites a draft, or only the stretch given, in one respect (重排序号 is always of the whole draft); a second time would change
 * nothing. What the writer has silenced with a reason stays; what is switched off in the settings does not, since this is asked for.
 */
export function rewritten(draft: Draft, rewrite: Rewrite, read: Read, within?: Span): Rewritten {
  switch (rewrite) {
    case 'renumber':
      return {edits: renumberDraft(draft), kept: 0}
    case 'fullWidth':
      return {edits: stable(draft, read, halfWidthIn).filter(({span}) => !within || holds(within, span)), kept: 0}
    case 'simplify':
      return simplifiedIn(draft, within)
    case 'split':
      return {edits: stable(draft, read, gluedIn).filter(({span}) => !within || touches(within, span)), kept: 0}
  }
}

/** The rewriting as an action, of the selection where there is one; none where it would change nothing. */
export function rewriteAction(draft: Draft, rewrite: Rewrite, selection: Span, read: Read): readonly Action[] {
  const within = selection.end > selection.start ? selection : undefined
  const {edits, kept} = rewritten(draft, rewrite, read, within)
  if (edits.length === 0) return []
  const places = rewrite === 'simplify' ? '' : `（${edits.length} 处）`
  const left = kept > 0 ? `（引文、书名号和人名里的 ${kept} 个字照原样）` : ''
  const selected = within && rewrite !== 'renumber' ? '选中部分' : ''
  return [{kind: 'rewrite', title: `${selected}${names[rewrite]}${places}${left}`, edits, preferred: false}]
}

const names: Readonly<Record<Rewrite, string>> = {
  renumber: '重排序号',
  fullWidth: '标点改为全角',
  simplify: '转为简体',
  split: '拆分粘连的标题',
}

/** Rules about marks that are written in another width than Chinese text wants. */
const widthRules = new Set(['half-width-punctuation', 'straight-quotes', 'ellipsis', 'dash'])
const glueRules = new Set(['merged-heading'])

/** Finds what is to be rewritten, each place by itself; residue is asked too, since a mark in noise is noise. */
const finder = createLinter(
  rules
    .filter(rule => widthRules.has(rule.id) || glueRules.has(rule.id) || (rule.category === 'residue' && isLocal(rule)))
    .map(rule => ({...rule, aggregate: {from: Infinity, message: () => ''}}) satisfies Rule),
  defaultSettings,
)

const stable = (draft: Draft, read: Read, find: (draft: Draft) => readonly Finding[]): readonly Edit[] =>
  fixUntilStable(draft.text, text => find(text === draft.text ? draft : read(text)), {all: true}).edits

/** 全角化: half-width marks in Chinese text, as the rules about them know them. */
function halfWidthIn(draft: Draft): readonly Finding[] {
  const isHalf = ({span}: Edit): boolean => /^[!-~]+$/.test(sliceOf(draft.text, span))
  return finder
    .lint(draft)
    .filter(({rule, fixes}) => widthRules.has(rule.id) && fixes.some(({safe, edits}) => safe && edits.every(isHalf)))
}

/** 拆分粘连: headings glued to their text or to the paragraph before, which go to a line of their own. */
const gluedIn = (draft: Draft): readonly Finding[] => finder.lint(draft).filter(({rule}) => glueRules.has(rule.id))

/** 转为简体: traditional and variant characters outside what is protected. */
function simplifiedIn({lines, script}: Draft, within: Span | undefined): Rewritten {
  let kept = 0
  const edits = lines.flatMap(({line, offset}) => {
    const found = simplificationOf(line, script)
    const isWithin = (at: number): boolean => !within || (within.start <= at + offset && at + offset < within.end)
    kept += found.kept.filter(isWithin).length
    return found.edits.flatMap(({span, text}) => cut({span: shift(span, offset), text}, within))
  })
  return {edits, kept}
}

/** The part of an edit within a stretch; the edit changes characters one by one, so that it can be cut anywhere. */
function cut({span, text}: Edit, within: Span | undefined): readonly Edit[] {
  if (!within) return [{span, text}]
  const [start, end] = [Math.max(span.start, within.start), Math.min(span.end, within.end)]
  return start < end ? [{span: {start, end}, text: text.slice(start - span.start, end - span.start)}] : []
}
