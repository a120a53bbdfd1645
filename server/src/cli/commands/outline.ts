import {positionsOf} from '../../positions'
import {outlineOf, type OutlineRow} from '../../service'
import type {Command} from '../command'
import {draftNotes, draftOptions, draftsOf, startReading} from '../readDrafts'
import {type OutlineEntry, outlineText} from '../report/outlineText'
import {exitCode} from '../stop'

/** What `outline` says of one file; also the shape of `--format json`. */
export interface FileOutline {
  readonly file: string
  readonly genre: string | null
  readonly outline: readonly OutlineEntry[]
}

/** `gongwen outline`: the standard structure and what stands in the draft. */
export const outline: Command = {
  name: 'outline',
  summary: '列出稿件的结构：各级标题，以及文种要求而稿中没有的部分',
  operands: '文件…',
  options: {
    format: {value: '格式', choices: ['text', 'json'], help: '输出格式；默认 text'},
    ...draftOptions,
  },
  notes: draftNotes,
  async run(call, io) {
    const reading = startReading(call, io)
    const outlines: FileOutline[] = []
    for await (const {source, draft} of draftsOf(reading, call.operands, io)) {
      const {range} = positionsOf(draft.text)
      const place = (rows: readonly OutlineRow[]): readonly OutlineEntry[] =>
        rows.map(({kind, level, ordinal, title, state, part, span, characters, children}) => ({
          ...{kind, level, ...(ordinal !== undefined && {ordinal}), title, state, ...(part !== undefined && {part})},
          range: range(span),
          characters,
          children: place(children),
        }))
      outlines.push({file: source.name, genre: draft.genre?.name ?? null, outline: place(outlineOf(draft))})
    }
    io.out(call.values['format'] === 'json' ? `${JSON.stringify(outlines, null, 2)}\n` : outlineText(outlines))
    return reading.failed ? exitCode.failed : exitCode.clean
  },
}
