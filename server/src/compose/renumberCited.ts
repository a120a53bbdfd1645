import type {Draft, Section} from '../draft/draft'
import {isReference, spanOf, type Numbered} from '../draft/rows'
import {MASK} from '../markdown/line'
import {protectedStretches} from '../markdown/quoted'
import {shift, touches} from '../markdown/span'

/** Tells whether an ordinal belongs to somebody else: in a quotation, in code, or naming items of another text. */
export function cited(draft: Draft): (section: Numbered) => boolean {
  const within = linesWithinQuotations(draft)
  return section => within.has(section.line) || isQuoted(draft, section) || isReference(textAfter(draft, section))
}

const textAfter = ({text}: Draft, section: Numbered): string => text.slice(spanOf(section).end, section.span.end)

function isQuoted({lines}: Draft, section: Numbered): boolean {
  const {line, offset} = lines[section.line]!
  const span = shift(spanOf(section), -offset)
  if (section.layout === 'inline' && line.prose.slice(span.start, span.end).includes(MASK)) return true
  return protectedStretches(line).some(stretch => touches(stretch, span))
}

/** How many lines a quotation may go on for without a mark of its own. */
const LONGEST_QUOTATION = 40

/** The lines behind one whose quotation stays open, up to the one that closes it. */
function linesWithinQuotations({lines}: Draft): ReadonlySet<Section['line']> {
  const within = new Set<number>()
  for (let index = 0; index < lines.length; index++) {
    if (!staysOpen(lines[index]!.line.prose)) continue
    const next = lines.slice(index + 1, index + 1 + LONGEST_QUOTATION).findIndex(({line}) => /[“”]/.test(line.prose))
    if (next < 0 || /[“”]/.exec(lines[index + 1 + next]!.line.prose)![0] === '“') continue
    for (let at = index + 1; at <= index + 1 + next; at++) within.add(at)
  }
  return within
}

const staysOpen = (prose: string): boolean => prose.lastIndexOf('“') > prose.lastIndexOf('”')
