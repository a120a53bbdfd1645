import {applyEdits, fixUntilStable, renumberDraft, type Draft, type ReadOptions, type Service} from '../service'

/** A text after its fixes, and how many places were changed. */
export interface Mended {
  readonly text: string
  readonly count: number
}

export interface MendOptions {
  /** Every fix, not only what is safe. */
  readonly all: boolean
  /** Numbers the rows of ordinals through first. */
  readonly renumber: boolean
}

/** Applies fixes until nothing is left to mend. Line ends stay as the draft writes them. */
export function mend(service: Service, original: string, options: ReadOptions, {all, renumber}: MendOptions): Mended {
  let last: Draft | undefined
  const read = (version: string): Draft => (last = service.read(version, {...options, previous: last}))
  const ordinals = renumber ? renumberDraft(read(original)) : []
  const {text, changes} = fixUntilStable(applyEdits(original, ordinals), version => service.check(read(version)), {all})
  return {text: withLineEndsOf(original, text), count: ordinals.length + changes}
}

/** Writes the line ends that a fix put in as the rest of the file has them, where it has only `\r\n`. */
function withLineEndsOf(original: string, text: string): string {
  const windows = /\r\n/.test(original) && !/(?:^|[^\r])\n/.test(original)
  return windows ? text.replace(/\r?\n/g, '\r\n') : text
}
