import type {PageFace, PageSettings} from '../../server/src/protocol'
import type {Translate} from './translate'

/** The names under which a typeface may be there, by how near they come; the first two or three are the same face. */
const names: Readonly<Record<PageFace, readonly string[]>> = {
  'title-song': [
    ...['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋_GBK', '小标宋体'],
    ...[
      '华文中宋',
      'STZhongsong',
      'FandolSong',
      'Songti SC',
      '宋体',
      'SimSun',
      'Noto Serif CJK SC',
      'Source Han Serif SC',
    ],
  ],
  fangsong: [
    ...['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'STFangsong', 'FandolFang'],
    ...['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  ],
  kai: [
    ...['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'STKaiti', 'Kaiti SC', 'FandolKai'],
    ...['AR PL UKai CN', 'LXGW WenKai', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  ],
  hei: [
    ...[
      '黑体',
      'SimHei',
      '方正黑体_GBK',
      '华文黑体',
      'STHeiti',
      'Heiti SC',
      'FandolHei',
      'PingFang SC',
      'Microsoft YaHei',
    ],
    ...['Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Zen Hei'],
  ],
  song: ['宋体', 'SimSun', 'Songti SC', 'STSong', '华文宋体', 'FandolSong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
}

/** How many of the names of a typeface are that face itself, as it comes with Windows, WPS or the makers of fonts. */
const same: Readonly<Record<PageFace, number>> = {'title-song': 5, fangsong: 5, kai: 5, hei: 3, song: 2}

const faces = Object.keys(names) as readonly PageFace[]

/** Letters and digits of Latin, with those that bear accents. */
const letters = 'U+20-7E, U+A0, U+C0-D6, U+D8-F6, U+F8-24F'
const latin = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif', 'Tinos']
const boldLatin = ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'LiberationSerif-Bold']

/** The fonts that the writer wants. */
type Fonts = Pick<PageSettings, 'fonts' | 'latin'>

/**
 * The style of the type on a page, for the screen and for paper: a class for each typeface, and one for page numbers, whose digits are
 * not Latin. Letters and digits alone are taken from the Latin font: quotation marks and dashes are Chinese ones.
 */
export function typeStyle(wanted: Fonts): string {
  return `${latinFont('normal', [wanted.latin, ...latin])}
${latinFont('bold', [`${wanted.latin} Bold`, ...boldLatin])}
text { white-space: pre; font-kerning: none; text-spacing-trim: space-all; }
${faces.map(face => `.${face} { font-family: "Gongwen Latin", ${fontFamily(face, wanted)}; }`).join('\n')}
.page-number { font-family: ${fontFamily('song', wanted)}; }`
}

/** Every font that a page may be shown in. */
export const fontNames = (wanted: Fonts): readonly string[] => [
  ...new Set(faces.flatMap(face => namesOf(face, wanted))),
]

/** A typeface that is not on this computer, by its usual name, and the font that is shown for it, if any of ours is. */
export interface MissingFont {
  readonly name: string
  readonly shown?: string
}

export function missingFonts(available: ReadonlySet<string>, wanted: Fonts): readonly MissingFont[] {
  return faces.flatMap(face => {
    const tried = namesOf(face, wanted)
    const index = tried.findIndex(name => available.has(name))
    if (index >= 0 && index < same[face] + tried.length - names[face].length) return []
    return [{name: tried[0]!, ...(index >= 0 && {shown: tried[index]!})}]
  })
}

/** A quiet word about fonts that are missing: one line, and a list for who wants to know. */
export interface FontNote {
  readonly text: string
  readonly list: readonly string[]
}

/** The note about missing fonts; its text is empty if none is. */
export function fontNote(missing: readonly MissingFont[], t: Translate): FontNote {
  return {
    text: missing.length > 0 ? t('Fonts not on this computer: {0}', missing.length) : '',
    list: missing.map(({name, shown}) => (shown === undefined ? name : t('{0}, shown in {1}', name, shown))),
  }
}

/** The font that is wanted comes before those that are like it. */
function namesOf(face: PageFace, {fonts}: Fonts): readonly string[] {
  return names[face].includes(fonts[face])
    ? [fonts[face], ...names[face].filter(name => name !== fonts[face])]
    : [fonts[face], ...names[face]]
}

/** The generic font at the end is always there. */
function fontFamily(face: PageFace, wanted: Fonts): string {
  return [...namesOf(face, wanted).map(quoted), face === 'hei' ? 'sans-serif' : 'serif'].join(', ')
}

function latinFont(weight: string, installed: readonly string[]): string {
  const source = [...new Set(installed)].map(name => `local(${quoted(name)})`).join(', ')
  return `@font-face { font-family: "Gongwen Latin"; font-weight: ${weight}; src: ${source}; unicode-range: ${letters}; }`
}

/** The name of a font comes from a setting, and must stay within its quotation marks. */
const quoted = (name: string): string => `"${name.replace(/["\\<>\p{Cc}]/gu, '')}"`
