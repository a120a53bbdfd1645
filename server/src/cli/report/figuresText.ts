import type {LedgerFigure} from '../../protocol'
import type {Difference, FileFigures} from './ledger'
import {harmless, widthOf} from './text'

/** What a text report of figures is made of. */
interface Shown {
  readonly drafts: readonly FileFigures[]
  readonly differences: readonly Difference[]
}

const states: Readonly<Record<LedgerFigure['state'], string>> = {holds: '相符', differs: '不符', unchecked: '—'}

/** Ledgers for people: a figure a row, in columns; `brief` shows of each draft only what differs. */
export function figuresText({drafts, differences}: Shown, brief: boolean): string {
  const ledgers = drafts.map(file => [head(file), ...rowsOf(file, brief), ''].join('\n'))
  const across = drafts.length > 1 ? [acrossText(differences)] : []
  return [...ledgers, ...across].join('\n')
}

function head({file, genre, figures}: FileFigures): string {
  const count = (state: LedgerFigure['state']): number => figures.filter(figure => figure.state === state).length
  const name = `${nameOf(file)}  ${genre ?? '文种不明'}`
  return `${name}（${figures.length} 个数，核算相符 ${count('holds')} 个，不符 ${count('differs')} 个）`
}

const nameOf = (file: string): string => (file === '-' ? '标准输入' : harmless(file))

/** Rows by section, the columns as wide as they need to be in the whole draft. */
function rowsOf({figures}: FileFigures, brief: boolean): readonly string[] {
  const shown = brief ? figures.filter(({state}) => state === 'differs') : figures
  const lines = aligned(
    shown.map(({range, text, counts, state, notes}) => [
      `第 ${range.start.line + 1} 行`,
      harmless(text),
      harmless(counts),
      states[state],
      harmless(notes.join(' ')),
    ]),
  )
  return shown.flatMap(({section}, at) => [
    ...(section !== '' && section !== shown[at - 1]?.section ? [`  ${harmless(section)}`] : []),
    `    ${lines[at]!}`,
  ])
}

function acrossText(differences: readonly Difference[]): string {
  if (differences.length === 0) return '各稿之间：没有发现同一数据写得不一样。\n'
  const blocks = differences.map(({name, period, places}) => {
    const lines = aligned(
      places.map(({file, range, text}) => [harmless(text), `${nameOf(file)}（第 ${range.start.line + 1} 行）`]),
    )
    return [`  ${harmless(name)}${period === '' ? '' : `（${period}）`}`, ...lines.map(line => `    ${line}`)].join(
      '\n',
    )
  })
  return ['各稿之间，同一数据写得不一样：', ...blocks, ''].join('\n')
}

/** Columns, two spaces apart; a Chinese character is two wide. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => rows.reduce((most, row) => Math.max(most, widthOf(row[at]!)), 0))
  return rows.map(row =>
    row
      .map((cell, at) => cell + ' '.repeat(widths[at]! - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  )
}
