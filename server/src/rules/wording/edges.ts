/** The characters right beside a word by which its conditions may hold; undefined where any will do. */
export interface Edges {
  readonly ahead: string | undefined
  readonly behind: string | undefined
}

/** Patterns of what must stand right before and right behind a word. */
interface Conditions {
  readonly after: string | undefined
  readonly before: string | undefined
}

/** The edges of a word that stands after what one pattern and before what another matches. */
export const edgesOf = ({after, before}: Partial<Conditions>): Edges => ({
  ahead: after === undefined ? undefined : edgeOf(after, 'last'),
  behind: before === undefined ? undefined : edgeOf(before, 'first'),
})

/** Whether a word may stand from `start` to `end` by the characters beside it: asked before its patterns, which are slower. */
export const fitsIn = ({ahead, behind}: Edges, text: string, start: number, end: number): boolean =>
  (behind === undefined || (end < text.length && stands(behind, text.charCodeAt(end)))) &&
  (ahead === undefined || (start > 0 && stands(ahead, text.charCodeAt(start - 1))))

/** As `includes` says, without a string of the character. */
function stands(edge: string, code: number): boolean {
  for (let at = 0; at < edge.length; at++) if (edge.charCodeAt(at) === code) return true
  return false
}

type Side = 'first' | 'last'

/** The characters that whatever a pattern matches begins or ends with; undefined where that is not plain to see. */
export function edgeOf(pattern: string, side: Side): string | undefined {
  if (/[\uD800-\uDFFF]/.test(pattern)) return undefined
  const edges = alternativesOf(atomsOf(unescaped(pattern))).map(atoms => edgeOfRow(atoms, side))
  return edges.includes(undefined) ? undefined : edges.join('')
}

/** A character, class or group with what says how often it stands. */
interface Atom {
  readonly source: string
  readonly isOptional: boolean
}

/** `\u3000` as the character that it is; not ASCII, which may be a sign of patterns. */
const unescaped = (pattern: string): string =>
  pattern.replace(/\\u(?!00[0-7])([\dA-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

function atomsOf(pattern: string): readonly Atom[] {
  const atoms: Atom[] = []
  for (let at = 0; at < pattern.length;) {
    const end = endOfAtom(pattern, at)
    const times = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(pattern.slice(end))?.[0] ?? ''
    atoms.push({source: pattern.slice(at, end), isOptional: /^(?:[?*]|\{0)/.test(times)})
    at = end + times.length
  }
  return atoms
}

function endOfAtom(pattern: string, at: number): number {
  switch (pattern[at]) {
    case '\\':
      return at + (/^\\[pPk][{<][^}>]*[}>]/.exec(pattern.slice(at))?.[0].length ?? 2)
    case '[':
      for (at++; pattern[at] !== ']'; at++) if (pattern[at] === '\\') at++
      return at + 1
    case '(':
      for (at++; pattern[at] !== ')';) at = endOfAtom(pattern, at)
      return at + 1
    default:
      return at + 1
  }
}

function alternativesOf(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const rows: Atom[][] = [[]]
  for (const atom of atoms) {
    if (atom.source === '|') rows.push([])
    else rows.at(-1)!.push(atom)
  }
  return rows
}

/** What may be left out is looked past; a row that may be empty has no edge. */
function edgeOfRow(atoms: readonly Atom[], side: Side): string | undefined {
  let edge = ''
  for (const {source, isOptional} of side === 'first' ? atoms : [...atoms].reverse()) {
    if (/^(?:\(\?<?[=!]|[$^]$)/.test(source)) continue
    const own = edgeOfAtom(source, side)
    if (own === undefined) return undefined
    edge += own
    if (!isOptional) return edge
  }
  return undefined
}

function edgeOfAtom(source: string, side: Side): string | undefined {
  if (source === '\\d') return '0123456789'
  if (source.length === 1) return source === '.' ? undefined : source
  if (source.startsWith('[')) return /^\[[^^\\-][^\\-]*\]$/.test(source) ? source.slice(1, -1) : undefined
  const inner = /^\((?:\?:)?(?!\?)(.*)\)$/s.exec(source)?.[1]
  return inner === undefined ? undefined : edgeOf(inner, side)
}
