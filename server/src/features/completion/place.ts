import type {GenrePart} from '../../data/schema'
import type {Draft, FoundPart, Section} from '../../draft/draft'
import type {Here} from './here'

/** Where a line stands in the draft, as far as it decides what may be written there. Lines by their index. */
export interface Place {
  /** Below the title and above the first section. */
  readonly isBeforeSections: boolean
  /** The words of the opening above the line; empty where there are none yet. */
  readonly opening: string
  /** Only what closes a draft, or nothing, stands below the line. */
  readonly isAfterAll: boolean
  /** Behind the closing, the signature or the date at the end of the draft: the last of them. */
  readonly behind: 'closing' | 'signature' | 'date' | undefined
  /** The part of the kind whose section the line stands in. */
  readonly part: GenrePart | undefined
  /** Whether nothing but the line itself stands below the heading of that section. */
  readonly isEmptySection: boolean
}

export function placeOf(draft: Draft, {line, placed: {offset}}: Here): Place {
  const {sections, title} = draft
  const isBeforeSections = title !== undefined && line < (sections[0]?.line ?? Infinity) && offset > title.span.start
  const path = openSections(draft, line)
  const part = partOf(draft, path)
  return {
    isBeforeSections,
    opening: isBeforeSections ? openingAbove(draft, line) : '',
    isAfterAll: isAfterAll(draft, line),
    behind: behindWhich(draft, offset),
    part,
    isEmptySection: part !== undefined && path.length > 0 && isEmpty(draft, path.at(-1)!, line),
  }
}

/** The sections that a line stands in, the highest first; the one that starts with the line is not among them. */
function openSections({sections}: Draft, line: number): readonly Section[] {
  const path: Section[] = []
  let siblings = sections
  for (;;) {
    const own = siblings.find(section => section.line === line && section.layout !== 'inline')
    if (own) return path
    const last = siblings.filter(section => section.line < line && section.layout !== 'inline').at(-1)
    if (!last) return path
    path.push(last)
    siblings = last.children
  }
}

/** The part that the innermost of some sections is; a highest section that no part claims belongs to the main matter. */
function partOf({genre, parts}: Draft, path: readonly Section[]): GenrePart | undefined {
  for (const section of [...path].reverse()) {
    const found = parts.find(part => part.state !== 'missing' && part.section === section)
    if (found) return genre?.parts.find(({id}) => id === found.id)
  }
  return path.length > 0 ? genre?.parts.find(({place}) => place === 'body') : undefined
}

function behindWhich({issueDate, signature, closing, body}: Draft, offset: number): Place['behind'] {
  const isAbove = (found: FoundPart | undefined): boolean =>
    found !== undefined && found.span.start >= body.end && found.span.start < offset
  if (isAbove(issueDate)) return 'date'
  if (isAbove(signature)) return 'signature'
  return isAbove(closing) ? 'closing' : undefined
}

function openingAbove({lines}: Draft, line: number): string {
  return lines
    .slice(0, line)
    .filter(({part, line: {kind}}) => part === 'lead' && kind !== 'blank' && kind !== 'html')
    .map(({line: {text}}) => text)
    .join('\n')
}

const isAfterAll = ({lines}: Draft, line: number): boolean =>
  lines.slice(line + 1).every(({line: {kind}, part}) => kind === 'blank' || TAIL.has(part))

const TAIL: ReadonlySet<string> = new Set(['signature', 'date', 'note', 'attachment'])

function isEmpty({lines}: Draft, section: Section, line: number): boolean {
  for (let at = section.line + 1; at < lines.length && lines[at]!.offset < section.span.end; at++) {
    if (at !== line && lines[at]!.line.kind !== 'blank') return false
  }
  return section.layout === 'own-line'
}
