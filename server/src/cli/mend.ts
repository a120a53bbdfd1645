import {fixUntilStable, type ReadOptions, type Service} from '../service'

/** A text after its fixes, and how many places were changed. */
export interface Mended {
  readonly text: string
  readonly count: number
}

/** Applies safe fixes (`all`: every fix) until nothing is left to mend. Line ends stay as the draft writes them. */
export function mend(service: Service, original: string, options: ReadOptions, all: boolean): Mended {
  const check = (version: string) => service.check(service.read(version, options))
  const {text, changes} = fixUntilStable(original, check, {all})
  return {text: withLineEndsOf(original, text), count: changes}
}

/** Writes the line ends that a fix put in as the rest of the file has them, where it has only `\r\n`. */
function withLineEndsOf(original: string, text: string): string {
  const windows = /\r\n/.test(original) && !/(?:^|[^\r])\n/.test(original)
  return windows ? text.replace(/\r?\n/g, '\r\n') : text
}
