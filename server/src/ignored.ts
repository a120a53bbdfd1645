import ignore from 'ignore'

/** The file that says, as `.gitignore` does, what is not looked at; its patterns count from its own folder. */
export const ignoreFile = '.gongwenignore'

/** What such a file says. */
export interface Ignored {
  /** Whether a path is left out: below the folder of the file, with `/`, without one in front. */
  ignores(path: string): boolean
  readonly problems: readonly IgnoreProblem[]
}

/** A line that cannot be used. Offsets count from the start of the file. */
export interface IgnoreProblem {
  readonly start: number
  readonly end: number
  readonly message: string
}

/** Above this a pattern may take long over a path; nobody has come near it who meant well. */
const most = {length: 500, wildcards: 8, anyFolders: 3}

/** Reads an ignore file. What cannot be used is told line by line; the rest holds. */
export function readIgnored(text: string): Ignored {
  const usable: string[] = []
  const problems: IgnoreProblem[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (isReasonable(line)) usable.push(line)
    else problems.push({start, end: start + line.length, message: '通配符太多或太长，这一行没有采用；请拆成几行。'})
    start += line.length + 1
  }
  const patterns = ignore().add(usable.join('\n'))
  return {ignores: path => ignore.isPathValid(path) && patterns.ignores(path), problems}
}

function isReasonable(line: string): boolean {
  if (line.startsWith('#')) return true
  const runs = line.match(/[*?[]+/g) ?? []
  return (
    line.length <= most.length &&
    runs.length <= most.wildcards &&
    runs.filter(run => run.includes('**')).length <= most.anyFolders
  )
}
