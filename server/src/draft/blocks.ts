import type {PlacedBlock} from '../markdown/block'
import type {Draft} from './draft'

/**
 * What Markdown reads by itself in a draft, where it stands there; put together when asked for. No getter of the draft: an object that is
 * written with one has a shape of its own, by which V8 keeps version after version until all of the heap is collected.
 */
export function blocksOf({cache, frontMatter}: Draft): readonly PlacedBlock[] {
  const {blocks} = cache.parsed
  const start = frontMatter.span.end
  return start === 0 ? blocks : blocks.map(({block, offset}) => ({block, offset: offset + start}))
}
