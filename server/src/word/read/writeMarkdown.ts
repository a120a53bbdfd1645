import {escapedRuns, escapedText} from './escape'
import type {FrontMatter} from './frameValues'
import type {Sheet, SheetBlock} from './sheet'
import type {TextTable} from './textBlocks'

/** The Markdown of a sheet: front matter, then blocks with a blank line between them. */
export function writeMarkdown({frontMatter, blocks}: Sheet): string {
  const parts = [...frontMatterText(frontMatter), ...blocks.flatMap(blockText)]
  return parts.length > 0 ? `${parts.join('\n\n')}\n` : ''
}

function frontMatterText(frontMatter: FrontMatter): readonly string[] {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${yaml(value)}`)
  return lines.length > 0 ? [['---', ...lines, '---'].join('\n')] : []
}

/** As it is where that is a plain text to YAML. */
const yaml = (value: string): string =>
  /^[^\s\-?:,[\]{}#&*!|>'"%@`](?!.*(?:: | #|:$))/.test(value) ? value : JSON.stringify(value)

function blockText(block: SheetBlock): readonly string[] {
  if (block.kind === 'table') return [tableText(block)]
  const notes = block.notes.map(({number, text}) => `[^${number}]: ${escapedText(text) || '（无）'}`)
  if (block.kind === 'heading') return [`${'#'.repeat(block.depth)} ${escapedRuns(block.runs)}`, ...notes]
  const lead = {plain: '', item: '- ', quote: '> '}[block.form]
  return [lead + escapedRuns(block.runs), ...notes]
}

function tableText({rows, align}: TextTable): string {
  const [head = [], ...rest] = rows.map(row => row.map(runs => escapedRuns(runs, 'cell')))
  const rule = head.map((_, column) => ({center: ':---:', right: '---:', none: '---'})[align[column] ?? 'none'])
  return [head, rule, ...rest].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
