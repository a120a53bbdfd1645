import type {PageSettings} from './pageDocument'

/** The fonts that offices are asked for, by the names that Word knows them by, and the line pitch of 22 lines on 225 mm. */
export const defaultPageSettings: PageSettings = {
  fonts: {
    fangsong: '仿宋_GB2312',
    hei: '黑体',
    kai: '楷体_GB2312',
    'title-song': '方正小标宋简体',
    song: '宋体',
  },
  latin: 'Times New Roman',
  linePitch: 28.95,
}

/** The least and the greatest distance of lines in points: a page of 3号 has 31 to 16 lines. */
export const linePitches = {least: 20, most: 40} as const

/** What was read, and for the writer what could not be; the rest holds. */
export interface ReadPageSettings {
  readonly settings: PageSettings
  readonly problems: readonly string[]
}

/** Reads settings of the page that nobody has checked: `{fonts: {hei: "方正黑体_GBK"}, latinFont: "Times New Roman", linePitch: 29}`. */
export function readPageSettings(value: unknown): ReadPageSettings {
  if (value === undefined || value === null) return {settings: defaultPageSettings, problems: []}
  if (!isRecord(value))
    return {settings: defaultPageSettings, problems: ['page 应为对象，形如 {"linePitch": 29}，未采用。']}
  const problems: string[] = []
  for (const key of Object.keys(value))
    if (!known.includes(key)) problems.push(`page 中没有名为“${key}”的设置，未采用；可用的有${known.join('、')}。`)
  const settings = {
    fonts: readFonts(value.fonts, problems),
    latin: readFont(value.latinFont, 'page.latinFont', problems) ?? defaultPageSettings.latin,
    linePitch: readPitch(value.linePitch, problems),
  }
  return {settings, problems}
}

const known = ['fonts', 'latinFont', 'linePitch']

function readFonts(value: unknown, problems: string[]): PageSettings['fonts'] {
  const {fonts} = defaultPageSettings
  if (value === undefined || value === null) return fonts
  if (!isRecord(value)) {
    problems.push('page.fonts 应为对象，形如 {"hei": "黑体"}，未采用。')
    return fonts
  }
  const faces = Object.keys(fonts)
  const given: Record<string, string> = {}
  for (const [face, name] of Object.entries(value)) {
    const font = readFont(name, `page.fonts 中“${face}”`, problems)
    if (!faces.includes(face)) problems.push(`page.fonts 中的“${face}”不是字体类别（${faces.join('、')}），未采用。`)
    else if (font !== undefined) given[face] = font
  }
  return {...fonts, ...given}
}

function readFont(value: unknown, name: string, problems: string[]): string | undefined {
  if (value === undefined || value === null) return undefined
  // The name goes into a file and a style sheet, so that nothing may end it early.
  if (typeof value === 'string' && /^[^"'<>\\;{}\p{Cc}]{1,80}$/u.test(value.trim())) return value.trim()
  problems.push(`${name} 应为字体名称，未采用。`)
  return undefined
}

function readPitch(value: unknown, problems: string[]): number {
  if (value === undefined || value === null) return defaultPageSettings.linePitch
  const {least, most} = linePitches
  if (typeof value === 'number' && value >= least && value <= most) return value
  problems.push(`page.linePitch 应为 ${least} 至 ${most} 磅，未采用。`)
  return defaultPageSettings.linePitch
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
