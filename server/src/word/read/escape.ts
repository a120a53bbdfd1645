import type {Nodes, Parents} from 'mdast'
import {parseMarkdown} from '../../markdown/processor'
import type {TextRun} from './cleanText'

/**
 * The Markdown of some runs, in one line. A character that Markdown would take for a mark is escaped only where the line would read
 * differently without: a draft is to look as it was typed.
 */
export function escapedRuns(runs: readonly TextRun[], where: 'line' | 'cell' = 'line'): string {
  const write = (escape: (text: string) => string): string =>
    runs.map(run => (run.raw ? run.text : writeRun(run, escape, where))).join('')
  const plain = write(text => text)
  if (!runs.some(({text, raw, bold}) => raw || bold || significant.test(text))) return plain
  const shown = shownBy(runs)
  const candidates = escapes.map(write)
  // The bundle leaves out what the names of HTML mean, so that whatever looks like one is escaped.
  const tried = runs.some(({text, raw}) => !raw && named.test(text)) ? candidates.slice(1) : [plain, ...candidates]
  for (const candidate of tried) if (reads(candidate, shown)) return candidate
  return runs.map(run => (run.raw ? run.text : writeRun({...run, bold: false}, allEscaped, where))).join('')
}

/** A text without bold, as {@link escapedRuns} has it. */
export const escapedText = (text: string): string => escapedRuns([{text, bold: false}])

/** What may be more than text within a line, or at its start. */
const significant = /[*_~`\\[\]<&|]|^\s*(?:[#>+=-]|\d+[.)]\s)|^\s*(?:-{3,}|\*{3,})/

/** `&amp;`, `&#38;` */
const named = /&#?\w+;/

const escaping =
  (marks: RegExp) =>
  (text: string): string =>
    text.replace(marks, '\\$&').replace(/^(\s*)([#>+-])/, '$1\\$2')

const allEscaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** From the fewest marks to all. */
const escapes = [escaping(/[*]/g), escaping(/[\\`*~<&]/g), escaping(/[\\`*_~[\]<&]/g), allEscaped]

/** A row of a table ends with its line: line ends within a cell are written as {@link lineEnd}, bars are escaped. */
function writeRun(run: TextRun, escape: (text: string) => string, where: 'line' | 'cell'): string {
  if (where === 'line') return bold(run, escape(run.text))
  const lines = run.text.split('\n').map(text => bold(run, escape(text).replace(/(?<!\\)\|/g, '\\|')))
  return lines.join(lineEnd)
}

const lineEnd = '<br>'

const bold = (run: TextRun, text: string): string => {
  if (!run.bold) return text
  const inner = text.trim()
  return inner === '' ? text : text.replace(inner, () => `**${inner}**`)
}

/** The characters that are to be read, a bold one marked. */
const shownBy = (runs: readonly TextRun[]): string =>
  runs.map(({text, bold, raw}) => (raw ? '' : marked(text, bold))).join('')

const marked = (text: string, bold: boolean): string =>
  [...text.replace(/\s/g, '')].map(character => (bold ? `*${character}` : character)).join('')

/** Whether Markdown reads a line as these characters; a numbered item is the text that it was. */
function reads(line: string, shown: string): boolean {
  const nodes = parseMarkdown(line.replace(/^(\d+)(?=[.)]\s)/, '$1\\'))
  if (line.trim() === '') return shown === ''
  const [only, ...others] = nodes
  return others.length === 0 && only?.type === 'paragraph' && read(only, false) === shown
}

function read(node: Parents | Nodes, isBold: boolean): string {
  if (node.type === 'text') return marked(node.value, isBold)
  if (node.type === 'footnoteReference' || (node.type === 'html' && node.value === lineEnd)) return ''
  if (!('children' in node)) return '\0'
  if (node.type === 'emphasis' || node.type === 'delete') return '\0'
  return node.children.map(child => read(child, isBold || node.type === 'strong')).join('')
}
