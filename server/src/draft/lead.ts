import type {PlacedLine} from '../markdown/block'
import type {Line} from '../markdown/line'
import type {Span} from '../markdown/span'
import type {FoundPart} from './draft'
import {lineFacts, plainText} from './lineFacts'

/** What stands on the lines before the first section: from the index `from` to `to`. Its text is put together when asked for. */
export function readLead(lines: readonly PlacedLine[], from: number, to: number): FoundPart | undefined {
  let [first, last] = [from, to - 1]
  while (first < to && !isRead(lines[first]!.line)) first++
  while (last > first && !isRead(lines[last]!.line)) last--
  if (first >= to) return undefined
  const [head, end] = [lines[first]!, lines[last]!]
  const start = head.offset + lineFacts(head.line).content.start
  // A line of marks and white space alone has its content behind its last character that is not white.
  const span = {start, end: Math.max(start, end.offset + end.line.text.trimEnd().length)}
  return new Lead(span, () => textOf(lines.slice(first, last + 1)))
}

/** A class, so that no version has a getter, and by it a shape, of its own. */
class Lead implements FoundPart {
  readonly part = 'lead'
  readonly #read: () => string
  #text: string | undefined

  constructor(
    readonly span: Span,
    read: () => string,
  ) {
    this.#read = read
  }

  get text(): string {
    return (this.#text ??= this.#read())
  }
}

const isRead = ({kind}: Line): boolean => kind !== 'blank' && kind !== 'html'

const textOf = (lines: readonly PlacedLine[]): string =>
  plainText(
    lines
      .filter(({line}) => isRead(line))
      .map(({line}) => line.text)
      .join('\n'),
  )
