import {Paragraph, Tab, TextRun} from 'docx'
import {forms} from '../../publish/forms'
import type {Face, PageParagraph, Run} from '../../publish/pageDocument'
import type {ParagraphStyle} from './styles'
import type {StyleSheet} from './styleSheet'
import {withoutControls} from './xml'

/** What a paragraph gets from its place in the document. */
export interface Place {
  /** Whether it must stand on the page of what follows, where its style says otherwise. */
  readonly keepNext?: boolean | undefined
  readonly startsPage?: boolean
}

/** A paragraph that names its style and has no formatting of its own. */
export function writeParagraph(
  paragraph: PageParagraph,
  sheet: StyleSheet,
  {keepNext, startsPage}: Place = {},
): Paragraph {
  const {runs, breaks, opposite, role} = paragraph
  const {face} = forms[role]
  const level = runs.length > 1 && role === 'body' ? runInLevel(runs[0]!) : undefined
  const written = runs.map((run, index) =>
    writeRun(run, face, sheet, {...(index === 0 && level && {level}), afterBreak: breaks.includes(index)}),
  )
  const far = opposite ? [new TextRun({children: [new Tab()]}), ...opposite.map(run => writeRun(run, face, sheet))] : []
  return new Paragraph({
    style: sheet.paragraph(paragraph),
    // `false` is written too, and so switches off what the style says.
    ...(keepNext !== undefined && {keepNext}),
    ...(startsPage && {pageBreakBefore: true}),
    children: [...written, ...far],
  })
}

/** An empty paragraph: a line across the page, or what Word needs to have. */
export const writeEmpty = (style: ParagraphStyle): Paragraph => new Paragraph({style: style.id})

/** The level of a heading that runs on into its paragraph; the third and fourth are set as the text is. */
const runInLevel = ({face}: Run): number | undefined => ({hei: 1, kai: 2})[face as string]

interface RunPlace {
  /** The level of the heading that the run is. */
  readonly level?: number
  readonly afterBreak?: boolean
}

/** A run; it names a style where it is of another typeface than its paragraph. */
export function writeRun(run: Run, face: Face, sheet: StyleSheet, {level, afterBreak}: RunPlace = {}): TextRun {
  const {text, bold} = run
  const style = run.face === face && !bold ? undefined : sheet.character(run.face, bold, level)
  return new TextRun({
    text: withoutControls(text),
    ...(style !== undefined && {style}),
    ...(sharedMarks.test(text) && {font: {hint: 'eastAsia'}}),
    ...(afterBreak && {break: 1}),
  })
}

/** Marks that Chinese and Latin fonts both have. Word asks the run, not the style, whose they are. */
const sharedMarks = /[\xa0-\u02ff\u0370-\u04ff\u2010-\u2e7f]/
