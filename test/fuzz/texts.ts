import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {edited, textEdits, type TextEdit} from '../properties/lintTexts'
import {ruleDrafts} from '../properties/ruleTexts'

/** What the core is asked about: a text, what a writer does to it next, and a place in it from 0 to 1. */
export interface Hostile {
  readonly text: string
  readonly edits: readonly TextEdit[]
  readonly at: number
}

/** UTF-16 units beyond this are never made: a hundred pages of text. */
export const longest = 120_000

/** Characters that text is broken by: halves of pairs, marks that join or turn, controls, what is nobody's. */
const oddities = [
  '\ud800',
  '\udc00',
  '\ude00\ud83d',
  '\u0000',
  '\u0007',
  '\u001a',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u0301',
  '\u20dd',
  '\u3099',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u2028',
  '\u2029',
  '\u3000',
  '\ue000',
  '\ufe0f',
  '\ufeff',
  '\ufffc',
  '\ufffd',
  '\uffff',
  '\u{e0041}',
  '\u{10ffff}',
  '\u{20000}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1f1e8}\u{1f1f3}',
  '⼀',
  '㈠',
  '㊀',
  '①',
  'Ⅳ',
  '１',
  'ａ',
  '％',
]

/** Marks of Markdown, of drafts and of files, whole and in pieces. */
const marks = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '　　',
  '# ',
  '#',
  '###### ',
  '> ',
  '>',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '999999999. ',
  '**',
  '*',
  '***',
  '_',
  '__',
  '~~',
  '`',
  '```\n',
  '~~~~\n',
  '<!-- ',
  ' -->',
  '<!-- 公文忽略 全部：因故 -->\n',
  '<div>\n',
  '<a href="',
  '<![CDATA[',
  '[',
  ']',
  '](',
  '[^1]',
  '[^1]: ',
  '[甲]: /a "',
  '![',
  '\\',
  '&#x4e00;',
  '&amp;',
  '| ',
  '| --- ',
  '|\n|---|\n|',
  '---\n',
  '...\n',
  '===\n',
  '文种: ',
  'a: &a [*a, *a]\n',
  '? ',
  '“',
  '”',
  '‘',
  '《',
  '》',
  '（',
  '）',
  '(',
  '〔',
  '、',
  '，',
  '。',
  '；',
  '：',
  '……',
  '——',
  '.',
  ',',
  '-',
  '~',
  '×',
  '…',
]

/** What rules look for. */
const words = [
  '一、',
  '（一）',
  '1.',
  '（1）',
  '第一条　',
  '第二章　',
  '一是',
  '首先，',
  '附件：1.',
  '附件1',
  '附件',
  '（以下简称“',
  '2026年',
  '2月30日',
  '二〇二六年',
  '12',
  '3.5',
  '1,000',
  '35%',
  '百分之',
  '万元',
  '其中',
  '同比增长',
  '共',
  '人次',
  '××',
  '__',
  '{{',
  '{甲}',
  '【',
  '〔2026〕3号',
  '街道办事处',
  '社区居民委员会',
  '书记王敏',
  '帐户',
  '的的',
  '進行',
  '述职报告',
  '关于',
  '的通知',
  '特此报告。',
  '妥否，请批示。',
  '尊敬的各位领导：',
  '安全',
  '工作',
  'a',
  'Z',
  'http://a.b/',
  'é',
]

const scrap: fc.Arbitrary<string> = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...marks)},
  {weight: 4, arbitrary: fc.constantFrom(...words)},
  {weight: 2, arbitrary: fc.constantFrom(...oddities)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', minLength: 1, maxLength: 6})},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', minLength: 1, maxLength: 6})},
)
const scraps = (most: number): fc.Arbitrary<string> => fc.array(scrap, {minLength: 1, maxLength: most}).map(join2)
const join2 = (some: readonly string[]): string => some.join('')

/** The right and the wrong draft of each kind. */
const fixtures: readonly string[] = (readdirSync(fixtureFolder(), {recursive: true}) as string[])
  .filter(name => name.endsWith('.md'))
  .map(name => readFileSync(join(fixtureFolder(), name), 'utf8'))

function fixtureFolder(): string {
  return join(__dirname, '../fixtures')
}

/** What happens to a text on its way: a stretch is lost, doubled, moved, repeated, overwritten, or comes from another text. */
type Mutation = (text: string, from: number, to: number, put: string, times: number) => string
const mutations: readonly Mutation[] = [
  (text, from, to) => text.slice(0, from) + text.slice(to),
  (text, from, to) => text.slice(0, to) + text.slice(from),
  (text, from, to) => text.slice(to) + text.slice(0, from),
  (text, from, to, put) => text.slice(0, from) + put + text.slice(to),
  (text, from, _, put) => text.slice(0, from) + put + text.slice(from),
  (text, from, to, _, times) => text.slice(0, from) + text.slice(from, to).repeat(times) + text.slice(to),
  (text, from, to) => text.slice(0, from) + [...text.slice(from, to)].reverse().join('') + text.slice(to),
  (text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll('\n', '') + text.slice(to),
  (text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll('\n', '\r\n') + text.slice(to),
  (text, from, to) => text.slice(0, from) + [...text.slice(from, to)].join(' ') + text.slice(to),
  (text, from, to) => text.slice(0, from) + text.slice(from, to).replaceAll('。', '') + text.slice(to),
]
const place = fc.double({min: 0, max: 1, noNaN: true})
const mutation = fc.record({
  how: fc.constantFrom(...mutations),
  at: place,
  length: fc.oneof(fc.constantFrom(0, 1, 2, 5), fc.nat({max: 400})),
  put: fc.oneof(
    scraps(3),
    fc.constantFrom(...fixtures).map(text => text.slice(0, 300)),
  ),
  times: fc.constantFrom(2, 3, 20),
})
const mutated = fc.tuple(fc.constantFrom(...fixtures), fc.array(mutation, {maxLength: 8})).map(([start, changes]) =>
  changes.reduce((text, {how, at, length, put, times}) => {
    const from = Math.floor(at * text.length)
    return how(text, from, Math.min(text.length, from + length), put, times).slice(0, 20_000)
  }, start),
)

/** One thing over and over: what costs more than its length shows itself here. */
const repeated = fc
  .tuple(scraps(2), scraps(3), scraps(2), fc.constantFrom(30, 300, 3000, 3000, 20_000))
  .map(([before, unit, after, size]) => before + unit.repeat(Math.ceil(size / unit.length)) + after)

/** Shapes without measure, each of a number. */
const shapes: readonly ((count: number) => string)[] = [
  count => '## 一、甲\n\n'.repeat(count),
  count => Array.from({length: count}, (_, at) => `${at + 1}. 甲`).join('\n'),
  count => Array.from({length: count}, (_, at) => `${'#'.repeat((at % 6) + 1)} 第${at}`).join('\n\n'),
  count => '> '.repeat(count) + '甲',
  count => Array.from({length: Math.ceil(Math.sqrt(count))}, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n'),
  count => '- '.repeat(count) + '甲',
  count => '（'.repeat(count) + '甲',
  count => '“《'.repeat(count),
  count => '**甲'.repeat(count),
  count => '[甲]('.repeat(count),
  count => '`'.repeat(count) + '甲',
  count => `\`\`\`\n${'甲，乙\n'.repeat(count)}`,
  count => `<!-- ${'甲\n\n'.repeat(count)}`,
  count => Array.from({length: count}, (_, at) => `[${at}]: /甲`).join('\n'),
  count => Array.from({length: count}, (_, at) => `甲[^${at}]\n\n[^${at}]: 乙`).join('\n\n'),
  count => `|${' 甲 |'.repeat(count)}\n|${' --- |'.repeat(count)}\n|${' 1 |'.repeat(count)}`,
  count => `| 项 | 数 |\n| --- | --- |\n${'| 甲 | 1,000 |\n'.repeat(count)}`,
  count =>
    `---\n${Array.from({length: count}, (_, at) => `a${at}: &a${at} [*a${Math.max(0, at - 1)}, *a${Math.max(0, at - 1)}]`).join('\n')}\n---\n甲`,
  count => `---\n文种: ${'甲'.repeat(count)}\n---\n`,
  count => `---\n${'甲'.repeat(count)}: 1\n---\n`,
  count => `---\n${'['.repeat(count)}\n---\n`,
  count => `---\n${'- '.repeat(count)}\n---\n`,
  count => `附件：${Array.from({length: count}, (_, at) => `${at + 1}.名单`).join('\n')}`,
  count => '1'.repeat(count),
  count => '一'.repeat(count),
  count => ' '.repeat(count) + '甲',
  count => '\n'.repeat(count),
  count => '甲'.repeat(count) + '。',
  count => '王敏、'.repeat(count),
  count => '其中甲12人、'.repeat(count) + '共12人。',
  count => '一是甲；'.repeat(count),
  count => '2026年3月5日'.repeat(count),
  count => '某社区居民委员会（以下简称“居委会”）'.repeat(count),
  count => 'é\u0301'.repeat(count),
  count => '# 关于' + '关于'.repeat(count) + '的通知',
]
const shaped = fc
  .tuple(
    fc.constantFrom('', '# 2025年工作总结\n\n', '甲。\n\n'),
    fc.constantFrom(...shapes),
    fc.constantFrom(3, 40, 400, 1000, 10_000),
  )
  .map(([before, shape, count]) => (before + shape(count)).slice(0, longest))

const noise = fc.oneof(
  scraps(40),
  fc.array(fc.oneof(scrap, fc.constant('\n')), {maxLength: 60}).map(join2),
  fc.string({unit: 'binary', maxLength: 200}),
)

const texts: fc.Arbitrary<string> = fc.oneof(
  {weight: 6, arbitrary: mutated},
  {weight: 4, arbitrary: noise},
  {weight: 4, arbitrary: repeated},
  {weight: 3, arbitrary: ruleDrafts()},
  {weight: 1, arbitrary: shaped},
)

const edits: fc.Arbitrary<TextEdit> = fc.oneof(
  textEdits,
  fc.record({at: place, removed: fc.constantFrom(0, 1, 40), inserted: scraps(2)}),
)

/** Texts that nobody would write, and texts as somebody wrote them with something gone wrong. */
export const hostile: fc.Arbitrary<Hostile> = fc.record({
  text: texts,
  edits: fc.array(edits, {maxLength: 4}),
  at: place,
})

/** Longer texts are edited once only: each version is read anew too, and it is by the time of all that a hang is told. */
const long = 30_000

/** The versions of a text, the first first. */
export function versionsOf({text, edits: all}: Hostile): readonly string[] {
  const versions = [text]
  for (const edit of text.length > long ? all.slice(0, 1) : all) versions.push(edited(versions.at(-1)!, edit))
  return versions
}

/** The offset that is asked about. */
export const offsetOf = ({text, at}: Hostile): number => Math.floor(at * text.length)
