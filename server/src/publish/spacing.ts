import type {PageBlock, Role} from './pageDocument'

/** Puts the empty lines of the standard above what they belong to; `pitch` is the distance of lines in points. */
export function withSpacing(blocks: readonly PageBlock[], pitch: number): PageBlock[] {
  return blocks.map((block, index) => {
    const before = linesBefore(blocks, index, pitch)
    if (before === 0) return block
    return block.kind === 'table' ? {...block, before} : {...block, placing: {...block.placing, before}}
  })
}

/** What stands in the letterhead (版头). */
export const isLetterhead = (role: Role | undefined): boolean => role !== undefined && letterhead.has(role)

/** What stands in the imprint (版记). */
export const isImprint = (role: Role | undefined): boolean => role === 'copies' || role === 'printing'

export const roleOf = (block: PageBlock | undefined): Role | undefined =>
  block?.kind === 'paragraph' ? block.role : undefined

const letterhead: ReadonlySet<Role> = new Set([
  'copy-number',
  'classification',
  'urgency',
  'issuer',
  'document-number',
  'approver',
])

/** The mark of the issuing body stands 35 mm below the top of the text area: 7.2.4. */
const aboveIssuer = 35

function linesBefore(blocks: readonly PageBlock[], index: number, pitch: number): number {
  const own = roleOf(blocks[index])
  const before = roleOf(blocks[index - 1])
  if (own === 'issuer') return Math.max(0, (aboveIssuer * 72) / 25.4 / pitch - index)
  if (index === 0 || isImprint(own)) return 0
  switch (own) {
    case 'document-number':
    case 'approver':
      return before === 'issuer' ? 2 : 0
    case 'title':
      return isLetterhead(before) ? 2 : 0
    case 'subtitle':
      return 0
    case 'attachment-label':
      return 0
    case 'attachment-title':
      return 1
    case 'attachment-note':
      return before === 'attachment-note' ? 0 : 1
    case 'signature':
    case 'date':
      return before === 'signature' || before === 'date' ? 0 : 1
  }
  return before === 'title' || before === 'subtitle' || before === 'attachment-title' ? 1 : 0
}
