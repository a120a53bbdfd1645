/** The most patterns that the braces of one may stand for. */
const MOST = 200

/**
 * Whether a path (`公文/2026/总结.md`, no leading slash) is among those of a glob: `*` and `?` inside a name, `**` for any
 * folders, `{甲,乙}` for a choice. Never takes longer than the product of both lengths.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const names = path.split('/')
  return withoutBraces(glob.replace(/^\.?\//, '')).some(pattern =>
    matches(pattern.split('/'), names, '**', (part, name) => matches([...part], [...name], '*', isLike)),
  )
}

const isLike = (part: string, character: string): boolean => part === '?' || part === character

/** Matches a row of parts, where `any` stands for any number of items; each `any` gives back only what it took last. */
function matches(
  parts: readonly string[],
  items: readonly string[],
  any: string,
  same: (part: string, item: string) => boolean,
): boolean {
  let part = 0
  let item = 0
  let lastAny = -1
  let taken = 0
  while (item < items.length) {
    if (part < parts.length && parts[part] !== any && same(parts[part]!, items[item]!)) {
      part++
      item++
    } else if (parts[part] === any) {
      lastAny = part++
      taken = item
    } else if (lastAny >= 0) {
      part = lastAny + 1
      item = ++taken
    } else {
      return false
    }
  }
  while (parts[part] === any) part++
  return part === parts.length
}

function withoutBraces(glob: string): readonly string[] {
  let patterns = [glob]
  for (let at = 0; at < patterns.length && patterns.length < MOST;) {
    const found = /^([^{}]*)\{([^{}]*)\}/.exec(patterns[at]!)
    if (!found) {
      at++
      continue
    }
    const [all, before = '', choices = ''] = found
    const rest = patterns[at]!.slice(all.length)
    patterns = [
      ...patterns.slice(0, at),
      ...choices.split(',').map(choice => before + choice + rest),
      ...patterns.slice(at + 1),
    ]
  }
  return patterns
}
