/** Lines around a change that a hunk shows. */
const around = 3

/** Above so many cells of the comparison, what differs is shown as one change. */
const mostCells = 4_000_000

type Step = {readonly mark: ' ' | '-' | '+'; readonly line: string}

/** The difference of two texts by lines, as `diff -u` prints it; empty if they are equal. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return ''
  const hunks = hunksOf(compare(linesOf(before), linesOf(after)))
  return [`--- ${name}`, `+++ ${name}（修改后）`, ...hunks].join('\n') + '\n'
}

/** Lines with their ends, so that a change of the end alone is a change. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function compare(a: readonly string[], b: readonly string[]): readonly Step[] {
  let first = 0
  while (first < a.length && first < b.length && a[first] === b[first]) first++
  let last = 0
  while (last < a.length - first && last < b.length - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last++
  const steps = (mark: Step['mark'], lines: readonly string[]): readonly Step[] => lines.map(line => ({mark, line}))
  return [
    ...steps(' ', a.slice(0, first)),
    ...middle(a.slice(first, a.length - last), b.slice(first, b.length - last)),
    ...steps(' ', a.slice(a.length - last)),
  ]
}

/** By the longest common subsequence of lines. */
function middle(a: readonly string[], b: readonly string[]): readonly Step[] {
  const removed = a.map((line): Step => ({mark: '-', line}))
  const added = b.map((line): Step => ({mark: '+', line}))
  const width = b.length + 1
  if ((a.length + 1) * width > mostCells) return [...removed, ...added]
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const steps: Step[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      steps.push({mark: ' ', line: a[i++] ?? ''})
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) steps.push({mark: '-', line: a[i++] ?? ''})
    else steps.push({mark: '+', line: b[j++] ?? ''})
  }
  return [...steps, ...removed.slice(i), ...added.slice(j)]
}

function hunksOf(steps: readonly Step[]): readonly string[] {
  const printed: string[] = []
  let oldLine = 1
  let newLine = 1
  let at = 0
  for (const {start, end} of stretches(steps)) {
    for (; at < start; at++) [oldLine, newLine] = [oldLine + 1, newLine + 1]
    const hunk = steps.slice(start, end)
    const olds = hunk.filter(step => step.mark !== '+').length
    const news = hunk.filter(step => step.mark !== '-').length
    // A side without lines is named by the line before it.
    printed.push(`@@ -${olds ? oldLine : oldLine - 1},${olds} +${news ? newLine : newLine - 1},${news} @@`)
    printed.push(...hunk.flatMap(printedStep))
    oldLine += olds
    newLine += news
    at = end
  }
  return printed
}

/** The stretches of steps to show: each change with the lines around it, joined where they meet. */
function stretches(steps: readonly Step[]): readonly {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  steps.forEach((step, i) => {
    if (step.mark === ' ') return
    const start = Math.max(0, i - around)
    const end = Math.min(steps.length, i + around + 1)
    const last = found.at(-1)
    if (last && start <= last.end) last.end = end
    else found.push({start, end})
  })
  return found
}

function printedStep({mark, line}: Step): readonly string[] {
  return line.endsWith('\n') ? [mark + line.replace(/\r?\n$/, '')] : [mark + line, '\\ No newline at end of file']
}
