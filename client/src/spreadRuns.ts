import type {PlacedLine, PlacedRun} from '../../server/src/protocol'

/**
 * The runs of a line as they stand on paper. A line that ends before the edge it is spread to (两端对齐) has the same room put between
 * all its characters; a run is as wide as from its first character to its last.
 */
export function spreadRuns({runs, spreadTo}: Pick<PlacedLine<unknown>, 'runs' | 'spreadTo'>): readonly PlacedRun[] {
  const last = runs.at(-1)
  const gaps = runs.reduce((sum, {text}) => sum + lengthOf(text), 0) - 1
  if (spreadTo === undefined || !last || gaps < 1) return runs
  const room = (spreadTo - last.left - last.width) / gaps
  let before = 0
  return runs.map(run => {
    const own = lengthOf(run.text)
    const spread = {...run, left: run.left + room * before, width: run.width + room * (own - 1)}
    before += own
    return spread
  })
}

const lengthOf = (text: string): number => [...text].length
