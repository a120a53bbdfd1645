import type {OutlineNode} from '../../protocol'
import {labelled} from '../../service'
import {harmless} from './text'

/** A row of the outline, without what only an editor does with it. */
export interface OutlineEntry extends Omit<OutlineNode, 'findings' | 'movable' | 'renamable' | 'children'> {
  readonly children: readonly OutlineEntry[]
}

/** What the outline text is made of. */
interface Outlined {
  readonly file: string
  readonly genre: string | null
  readonly outline: readonly OutlineEntry[]
}

/** Outlines for people: a row a heading, indented by depth, with what is missing in its place and what is the matter with the rest. */
export const outlineText = (outlines: readonly Outlined[]): string =>
  outlines
    .map(({file, genre, outline}) =>
      [`${file === '-' ? '标准输入' : harmless(file)}  ${genre ?? '文种不明'}`, ...rows(outline, 1), ''].join('\n'),
    )
    .join('\n')

function rows(nodes: readonly OutlineEntry[], depth: number): readonly string[] {
  return nodes.flatMap(node => [`${'  '.repeat(depth)}${row(node)}`, ...rows(node.children, depth + 1)])
}

const marks: Readonly<Record<OutlineNode['state'], string>> = {
  present: '',
  missing: '［缺］',
  misplaced: '［位置］',
  empty: '［无正文］',
  platitude: '［空话］',
  duplicated: '［重复］',
}

function row({ordinal, title, state, range, characters}: OutlineEntry): string {
  const name = harmless(labelled(ordinal ?? '', shortened(title)))
  if (state === 'missing') return `${marks.missing}${name}`
  return `${marks[state]}${name}（第 ${range.start.line + 1} 行，${characters} 字）`
}

/** A numbered item can be a whole paragraph. */
function shortened(title: string): string {
  const characters = [...title]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : title
}

const longest = 30
