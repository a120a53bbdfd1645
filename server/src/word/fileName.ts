import type {PageBlock, PageDocument, Role} from '../publish/pageDocument'

/**
 * The name for a Word file by unit, title and date (单位＋标题＋日期), as far as the draft tells them; empty if it tells none. The unit is
 * left out where the title begins with it or with its short name: `幸福里社区2025年工作总结20251220`.
 */
export function fileNameOf({title, blocks}: PageDocument): string {
  const unit = textOf(blocks, 'signature') ?? ''
  const head = title.replace(/\s/g, '')
  const name = `${sharesHead(unit, head) ? '' : unit}${head}${dateOf(textOf(blocks, 'date') ?? '')}`
  return Array.from(name.replace(forbidden, '')).slice(0, longest).join('')
}

/** What no file system takes in a name, and what nobody would type. */
const forbidden = /[\\/:*?"<>|\s\u0000-\u001f\u007f]|^\.+|(?<!\.)\.+$/g

/** In characters; each has three bytes in a name of 255. */
const longest = 70

function textOf(blocks: readonly PageBlock[], role: Role): string | undefined {
  const found = blocks.find(block => block.kind === 'paragraph' && block.role === role)
  return found?.kind === 'paragraph' ? found.runs.map(({text}) => text).join('') : undefined
}

const sharesHead = (unit: string, title: string): boolean => unit === '' || title.startsWith(unit.slice(0, 3))

/** `20251220`; empty for a date with blanks. */
function dateOf(text: string): string {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text.trim()) ?? []
  return year && month && day ? `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}` : ''
}
