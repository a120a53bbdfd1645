import {matchesIn} from '../../markdown/matches'
import type {Draft, DraftLine} from '../../draft/draft'
import {lineFacts} from '../../draft/lineFacts'
import {readOrdinal, type Ordinal, type OrdinalForm} from '../../draft/ordinal'
import {isReference} from '../../draft/rows'
import type {Line} from '../../markdown/line'
import {LineMemory} from '../../markdown/lineMemory'

/** An ordinal of a heading inside a line, and the one of its row before it. */
export interface GluedOrdinal {
  readonly line: DraftLine
  readonly ordinal: Ordinal
}

const remembered = new LineMemory<readonly Ordinal[]>()

/** After the end of a sentence, or for `（二）` straight after words; `一、` after words is no ordinal (`第一、二季度`). */
const places =
  /(?<=[。！？”])(?=[一二三四五六七八九十]{1,3}、)|(?<=[。！？”\p{Script=Han}])(?=[（(][一二三四五六七八九十]{1,3}[）)]\p{Script=Han})/gu

function candidates(line: Line): readonly Ordinal[] {
  const known = remembered.get(line)
  if (known) return known
  const found: Ordinal[] = []
  if (/[。！？”（(][一二三四五六七八九十]/.test(line.prose)) {
    for (const {index} of matchesIn(line.prose, places)) {
      const ordinal = index > line.contentStart + 4 ? readOrdinal(line.prose, index) : undefined
      if (ordinal && isHead(line.prose, ordinal)) found.push(ordinal)
    }
  }
  remembered.set(line, found)
  return found
}

/** No reference to an item (`符合第（二）项`), and words enough behind it. */
function isHead(prose: string, {span}: Ordinal): boolean {
  const [before, after] = [prose[span.start - 1]!, prose.slice(span.end)]
  return !/[第条款项及和至或与、]/.test(before) && !isReference(after) && /^.{0,2}\p{Script=Han}{4}/u.test(after)
}

/** Ordinals inside lines that go on with the row of headings before them: `…服务质量（二）加强领导` after `（一）`. */
export function* gluedOrdinals({lines}: Draft): Iterable<GluedOrdinal> {
  const last = new Map<OrdinalForm, number>()
  const note = ({form, value}: Ordinal): void => {
    last.set(form, value)
    if (form === 'chinese') last.delete('chinese-paren')
  }
  for (const line of lines) {
    const {kind} = line.line
    if (kind === 'table' || kind === 'quote' || kind === 'code' || kind === 'blank') continue
    const own = lineFacts(line.line).ordinal
    if (own) note(own)
    const found = candidates(line.line)
    if (found.length === 0 || (own?.value === 1 && found.length > 1)) continue
    for (const ordinal of found) {
      if (last.get(ordinal.form) !== ordinal.value - 1) continue
      note(ordinal)
      yield {line, ordinal}
    }
  }
}
