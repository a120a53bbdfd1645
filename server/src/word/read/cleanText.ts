/**
 * The text of a Word file as a draft has it: soft line breaks (U+000B, U+2028) are line ends, tabs are wide spaces, spaces that do not
 * break are spaces, and what no printer prints is gone. No word is changed.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\v\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, '\u3000')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2011/g, '-')

    .replace(/[\0-\x08\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc]/g, '')

/** A stretch of text that is bold or not. */
export interface TextRun {
  readonly text: string
  readonly bold: boolean
  /** Markdown as it is to stand in the draft: the mark of a note. */
  readonly raw?: true
}

/** The text of some runs. */
export const textOf = (runs: readonly TextRun[]): string => runs.map(({text}) => text).join('')

/** The runs without white space at their ends, neighbours of one weight joined; white space alone is not bold. */
export function tidy(runs: readonly TextRun[]): readonly TextRun[] {
  const done: TextRun[] = []
  for (const run of runs) {
    const last = done.at(-1)
    const blank = !run.raw && /^\s*$/.test(run.text)
    if (last && !last.raw && !run.raw && (blank || last.bold === run.bold))
      done[done.length - 1] = {...last, text: last.text + run.text}
    else if (run.text !== '') done.push(blank ? {...run, bold: false} : run)
  }
  return trimmed(done)
}

function trimmed(runs: readonly TextRun[]): readonly TextRun[] {
  const [first, last] = [runs.findIndex(isFilled), runs.findLastIndex(isFilled)]
  return runs.slice(first < 0 ? runs.length : first, last + 1).map((run, index, all) => ({
    ...run,
    text: (end => (index === 0 ? end.trimStart() : end))(index === all.length - 1 ? run.text.trimEnd() : run.text),
  }))
}

const isFilled = ({text}: TextRun): boolean => /\S/.test(text)
