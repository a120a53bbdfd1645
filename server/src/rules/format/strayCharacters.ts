import {matchesIn} from '../../markdown/matches'
import {isHan, spanOf} from '../text'
import type {LineRule} from '../rule'
import {characters} from '../signs'

const invisible = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB'
const control = '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F'
const breaks = '\\u000B\\u000C\\u0085\\u2028\\u2029'
const spaces = '\\u00A0\\u2000-\\u200A\\u202F\\u205F'
const bullets = '\\uF000-\\uF0FF'
const marks = '\\u0300-\\u036F\\uFE00-\\uFE0F'

/** The characters of a class of an expression. */
const inClass = (source: string): string =>
  source.replace(/\\u(\w{4})(?:-\\u(\w{4}))?/g, (_, first: string, last = first) =>
    characters(String.fromCharCode(parseInt(first, 16)), String.fromCharCode(parseInt(last, 16))),
  )

/**
 * 不可见字符: characters that nobody sees and that break searching, line ends and page layout: zero-width characters, soft
 * hyphens, marks of direction, control characters, no-break spaces, the line breaks of word processors, private bullets.
 */
export const strayCharacters: LineRule = {
  id: 'stray-characters',
  category: 'format',
  scope: 'source',
  signs: [inClass(invisible + control + breaks + spaces + bullets + marks)],
  severity: 'warning',
  title: '不可见字符',
  rationale:
    '从网页、聊天软件和文字处理软件复制文字，会带来看不见的字符：零宽字符、不换行空格、手动换行符、控制符、只在某种字体里才显示的项目符号。它们会使查找落空、排版错行。段首的全角空格不在此列。',
  basis: {source: '国标', clause: 'GB/T 9704—2012 5.2.3、7.3.3'},
  aggregate: {from: 2, message: count => `全文有${count}处不可见的字符，可一次清除。`},
  examples: [
    {bad: '社区⟦\u200B⟧共有居民⟦\u00A0⟧3200户。', good: '社区共有居民 3200户。'},
    {bad: '走访86户⟦\u000B⟧答复诉求12件', good: '走访86户\n答复诉求12件'},
    {bad: '⟦\uF06C ⟧走访困难家庭', good: '- 走访困难家庭'},
  ],
  *check({text}) {
    for (const match of matchesIn(text, stray)) {
      const {start, end} = spanOf(match)
      const found = match[0]
      if (joinsEmoji(text, start, found) || (found[0] === '\uFEFF' && start === 0)) continue
      const right = replacement(found, text, start, end)
      if (right === undefined)
        yield {span: {start, end}, message: '这里有只在特殊字体里才显示的符号，请改用通用的字符。'}
      else {
        const fix = {
          title: right === '' ? '删去' : '改为通用的字符',
          edits: [{span: {start, end}, text: right}],
          safe: true,
        }
        yield {span: {start, end}, message: `这里有${nameOf(found)}，建议清除。`, fixes: [fix]}
      }
    }
  },
}

const stray = new RegExp(
  `[${invisible}]+|[${control}]+|[${breaks}]+|[${spaces}]+|[${bullets}][ \\t\\u3000${spaces}]*|(?<=[\\p{Script=Han}，。、；：])[\\u0300-\\u036F\\uFE00-\\uFE0F]+`,
  'gu',
)

/** Joiners and selectors within a drawn sign belong to it. */
const joinsEmoji = (text: string, start: number, found: string): boolean =>
  found === '\u200D' && /\p{Extended_Pictographic}\uFE0F?$/u.test(text.slice(Math.max(0, start - 3), start))

/** Signs of the fonts Symbol and Wingdings that say something within a sentence. */
const symbols: Readonly<Record<string, string>> = {
  '\uF0E0': '→',
  '\uF0FC': '√',
  '\uF0B0': '°',
  '\uF0B4': '×',
  '\uF0B7': '·',
}

function replacement(found: string, text: string, start: number, end: number): string | undefined {
  const code = found.charCodeAt(0)
  const atStart = text.slice(0, start).trim() === ''
  if (code >= 0xf000 && code <= 0xf0ff) return atStart && end < text.length ? '- ' : symbols[found.trim()]
  if (/[\v\f\u0085\u2028\u2029]/.test(found)) return atStart || text.slice(end).trim() === '' ? '' : '\n'
  if (!/[\u00A0\u2000-\u200A\u202F\u205F]/.test(found)) return ''
  return atStart || end === text.length || (isHan(text[start - 1]) && isHan(text[end])) ? '' : ' '
}

function nameOf(found: string): string {
  if (/[\uF000-\uF0FF]/.test(found)) return '只在特殊字体里才显示的项目符号'
  if (/[\v\f\u0085\u2028\u2029]/.test(found)) return '手动换行符'
  if (/[\u00A0\u2000-\u200A\u202F\u205F]/.test(found)) return '特殊宽度的空格'
  return '看不见的字符'
}
