import {cellPadding, rowPadding, rowRule, tableSize} from '../../publish/columns'
import type {Face, PageSettings, Placing} from '../../publish/pageDocument'
import {character, textWidth, tightening, twips} from './measures'
import {
  builtInHeading,
  otherStyles,
  redLineStyle,
  styleNames,
  tableStyle,
  type CharacterStyle,
  type ParagraphStyle,
} from './styles'
import type {StyleSheet} from './styleSheet'
import {element, file} from './xml'

/** The style sheet of the Word file: `word/styles.xml`. Everything that is set, is set here; paragraphs name their style. */
export function stylesXml(sheet: StyleSheet, settings: PageSettings): string {
  const paragraphs = [...sheet.paragraphs, ...Object.values(otherStyles), redLineStyle(settings.linePitch)]
  return file(
    'styles',
    element('docDefaults', {}, defaultRun(settings), element('pPrDefault', {}, defaultParagraph)),
    normal(settings),
    ...[1, 2, 3, 4].map(wordHeading),
    ...paragraphs.map(style => paragraphStyle(style, settings)),
    element('style', {type: 'character', default: 1, styleId: 'DefaultParagraphFont'}, named('Default Paragraph Font')),
    ...[...sheet.characters.values()].map(style => characterStyle(style, settings)),
    plainTable,
    ruledTable,
  )
}

function defaultRun(settings: PageSettings): string {
  const language = element('lang', {val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA'})
  return element('rPrDefault', {}, element('rPr', {}, fonts('fangsong', settings), ...size(16), language))
}

/**
 * What holds for all paragraphs beside Word's own defaults (of which overflowPunct is one): nothing is added between Chinese and Latin letters, and a page may begin
 * or end with a single line of a paragraph (no 孤行控制). Else a page would not have 22 lines of 28 characters.
 */
const defaultParagraph = element(
  'pPr',
  {},
  element('widowControl', {val: 0}),
  element('kinsoku'),
  element('autoSpaceDE', {val: 0}),
  element('autoSpaceDN', {val: 0}),
  element('adjustRightInd', {val: 0}),
)

function normal({linePitch, ...settings}: PageSettings): string {
  const spacing = element('spacing', {before: 0, after: 0, line: twips(linePitch), lineRule: 'exact'})
  const paragraph = element('pPr', {}, spacing, element('jc', {val: 'both'}))
  const run = element('rPr', {}, fonts('fangsong', settings), element('spacing', {val: tightening}), ...size(16))
  const attributes = {type: 'paragraph', default: 1, styleId: 'Normal'}
  return element('style', attributes, named('Normal'), element('qFormat'), paragraph, run)
}

/** Word's own headings, which ours are based on, so that its tables of contents know them. */
function wordHeading(level: number): string {
  return element(
    'style',
    {type: 'paragraph', styleId: builtInHeading(level)},
    named(`heading ${level}`),
    basedOn('Normal'),
    next(styleNames.body[0]),
    element('pPr', {}, element('outlineLvl', {val: level - 1})),
  )
}

function paragraphStyle(style: ParagraphStyle, settings: PageSettings): string {
  const {id, name, face, placing, red, keepNext, outline, redLine, offGrid, farTab} = style
  const latin = style.digitsToo ? settings.fonts[face] : settings.latin
  return element(
    'style',
    {type: 'paragraph', customStyle: 1, styleId: id},
    named(name),
    basedOn(style.basedOn),
    next(style.next),
    element('qFormat'),
    element(
      'pPr',
      {},
      keepNext ? element('keepNext') : '',
      outline === undefined ? '' : element('keepLines'),
      redLine ? redLineBelow : '',
      farTab ? tabAt(textWidth - Math.round(placing.right * character)) : '',
      offGrid ? element('snapToGrid', {val: 0}) : '',
      spacing(style, settings),
      indent(placing),
      element('jc', {val: placing.align === 'justify' ? 'both' : placing.align}),
      outline === undefined ? '' : element('outlineLvl', {val: outline}),
    ),
    element(
      'rPr',
      {},
      fonts(face, {...settings, latin}),
      red ? element('color', {val: 'FF0000'}) : '',
      element('spacing', {val: placing.size === 16 ? tightening : 0}),
      ...size(placing.size),
    ),
  )
}

const tabAt = (position: number): string => element('tabs', {}, element('tab', {val: 'right', pos: position}))

/**
 * Type that is higher than a line, as that of a letterhead, takes several. What starts between two lines of the page leaves what follows
 * on the next line.
 */
function spacing({placing, line, after}: ParagraphStyle, {linePitch}: PageSettings): string {
  const {size: points, before} = placing
  const height = line ?? Math.ceil(points / linePitch) * linePitch
  const below = after ?? (Math.ceil(before) - before) * linePitch
  return element('spacing', {
    before: twips(before * linePitch),
    after: twips(below),
    line: twips(height),
    lineRule: 'exact',
  })
}

const redLineBelow = element('pBdr', {}, element('bottom', {val: 'single', sz: 16, space: 0, color: 'FF0000'}))

/**
 * Indents are said in characters of the paragraph, which is how Word shows them, and in twips for programs that do not know characters.
 * Where further lines hang, Word's characters count to the first line and its twips to the others.
 */
function indent({size: points, left, right, first}: Placing): string {
  const hundredths = (ems: number) => Math.round((ems * 1600) / points)
  const length = (ems: number) => Math.round(ems * character)
  return element('ind', {
    leftChars: hundredths(left + Math.min(first, 0)),
    left: length(left),
    rightChars: hundredths(right),
    right: length(right),
    ...(first < 0
      ? {hangingChars: hundredths(-first), hanging: length(-first)}
      : {firstLineChars: hundredths(first), firstLine: length(first)}),
  })
}

function characterStyle({id, name, face, bold}: CharacterStyle, settings: PageSettings): string {
  const weight = bold ? [element('b'), element('bCs')] : []
  const attributes = {type: 'character', customStyle: 1, styleId: id}
  return element('style', attributes, named(name), element('rPr', {}, fonts(face, settings), ...weight))
}

/** The hint has Word set the marks that both scripts share (quotation marks, dashes, ellipses) as Chinese ones. */
function fonts(face: Face, {fonts: names, latin}: Omit<PageSettings, 'linePitch'>): string {
  return element('rFonts', {hint: 'eastAsia', ascii: latin, eastAsia: names[face], hAnsi: latin, cs: latin})
}

const size = (points: number): readonly string[] => [
  element('sz', {val: Math.round(points * 2)}),
  element('szCs', {val: Math.round(points * 2)}),
]

const named = (name: string): string => element('name', {val: name})
const basedOn = (id: string): string => element('basedOn', {val: id})
const next = (id: string): string => element('next', {val: id})

const cellMargins = element(
  'tblCellMar',
  {},
  element('top', {w: twips(rowPadding), type: 'dxa'}),
  element('left', {w: twips((cellPadding * tableSize) / 2), type: 'dxa'}),
  element('bottom', {w: twips(rowPadding), type: 'dxa'}),
  element('right', {w: twips((cellPadding * tableSize) / 2), type: 'dxa'}),
)

const plainTable = element(
  'style',
  {type: 'table', default: 1, styleId: 'TableNormal'},
  named('Normal Table'),
  element('tblPr', {}, element('tblInd', {w: 0, type: 'dxa'}), cellMargins),
)

const ruledTable = element(
  'style',
  {type: 'table', customStyle: 1, styleId: tableStyle[0]},
  named(tableStyle[1]),
  basedOn('TableNormal'),
  element(
    'tblPr',
    {},
    element(
      'tblBorders',
      {},
      ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side =>
        element(side, {val: 'single', sz: rowRule * 8, space: 0, color: 'auto'}),
      ),
    ),
  ),
)
