import fc from 'fast-check'

/** Lines that tempt the cuts: every construct of the profile, and what official drafts are made of. */
const lines = [
  '',
  '',
  '',
  '',
  ' ',
  '\t',
  '\u3000',
  '甲乙。',
  '甲乙，',
  '丙',
  '　　正文一句。',
  '    四格缩进',
  '\t制表',
  '  两格',
  ' 一格',
  '一、加强领导',
  '（一）全面落实。一是学习；二是整改。',
  '1.加强',
  '1.',
  '1、宣传',
  '1. 项',
  '2. 项',
  '10. 项',
  '1) 项',
  '2)',
  '第一条 总则',
  '**一、概况。**正文',
  '**（一）**全面',
  '**1.自查。**各单位',
  '**社区党支部',
  '社区**工作',
  '**',
  '20xx年',
  '20_年_月_日',
  '____',
  '__',
  '* * 甲',
  '# 一、标题',
  '## x',
  '#',
  '##x',
  '#标题',
  '   # 缩进题',
  '    # 深缩进题',
  '###### 六 ##',
  '####### 七',
  '===',
  '=',
  '---',
  '--',
  '-',
  '***',
  '___',
  '- - -',
  ' * * *',
  '-----',
  '－－－',
  '- 项',
  '-',
  '* 项',
  '*',
  '+ 项',
  '+',
  '-     深',
  '-甲',
  '- [ ] 办',
  '- # 题',
  '- ```',
  '- > 引',
  '1. - 套',
  '- - -甲',
  '- | a |',
  '  - 套',
  '   续',
  '     续',
  '  1. 套',
  '      续',
  '```',
  '```js',
  '   ```',
  '    ```',
  '~~~',
  '~~~~',
  '``',
  '`码`',
  '```甲```',
  '- ```',
  '> ```',
  '`跨',
  '行`',
  '> 引',
  '>',
  '>引',
  '> > 双',
  '> - 项',
  '> # 题',
  '> | a | b |',
  '> ---',
  '   > 引',
  '    > 引',
  '<div>',
  '</div>',
  '<script>',
  '</script>',
  '<!-- 注',
  '-->',
  '<!-- 注 -->',
  '<!-- 注 --> 后',
  '<!-->',
  '<!--->',
  '<?php',
  '?>',
  '<!D',
  '<![CDATA[',
  ']]>',
  '<a>',
  '<a href="x">',
  '<b',
  '甲<b',
  'c>乙',
  '<pre>',
  '<甲',
  '< a',
  '<http://a.cn>',
  '  <!-- 注 -->',
  '<style>\t',
  '<p>甲</p>',
  '| a | b |',
  '|---|---|',
  '| - | - |',
  '|:-:|',
  ':--',
  '-:',
  '--|--',
  'a | b',
  '| 甲',
  '|',
  '||',
  '| 1 | 2 |',
  ':-',
  '甲 | 乙',
  '\\| a',
  '[r]',
  '[r][r]',
  '[甲]: /u',
  '[r]: /u "题',
  '题"',
  '"题"',
  '[^1]',
  '[^1]: 注',
  '[xx]124号',
  '[',
  '[a',
  'b]: /u',
  '](u)',
  '![图](u)',
  '[a](u',
  '[甲](乙)。',
  '[微笑]',
  '[a\\',
  ']: x',
  'http://a.cn，好',
  'www.a.cn',
  'a@b.cn',
  '_a@b.cn_',
  'xmpp:a@b.cn',
  '3~5天8~10',
  '~~删~~',
  '~~',
  '~~跨',
  '&nbsp;',
  '&amp; &#x4e00;',
  '&',
  '尾\\',
  '尾  ',
  '\\# 题',
  '\\',
  '1\\. 甲',
  '*斜*',
  '_斜_',
  '*甲',
  '乙*',
  '**甲',
  '乙**',
  '***',
  '*（甲）*乙',
  '“甲”**乙**',
  '**甲：**乙',
  'a\u00a0',
  '\u2028',
  '甲\u2028# 乙',
  '\0',
  '\0# x',
  '\ud800',
  '\udc00**',
  '\ufeff',
  '\ufeff# x',
  '\u000b',
  '\f',
  '𠮷**𠮷**',
  '👍🏻',
  'x\u200b',
]

const marks = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '~',
  '`',
  '``',
  '[',
  ']',
  '](',
  ')',
  '!',
  '<',
  '>',
  '<b>',
  '<!--',
  '-->',
  '\\',
  '&',
  '|',
  '#',
  ':',
  '-',
  '+',
  '1.',
  '1)',
  ' ',
  '  ',
  '\t',
  '\u3000',
  '甲',
  '乙。',
  '（',
  '）',
  '“',
  '”',
  'a',
  '7',
  'www.',
  'http://',
  '@',
  '.',
  '\0',
  '\ud800',
]

const alphabetLine = fc.constantFrom(...lines)
const markedLine = fc.array(fc.constantFrom(...marks), {minLength: 1, maxLength: 7}).map(parts => parts.join(''))
const nestedLine = fc
  .tuple(fc.constantFrom(' ', '  ', '    ', '\t', '> ', '- ', '1. ', '   ', '      '), alphabetLine)
  .map(parts => parts.join(''))
const draftLine = fc.constantFrom(...lines.filter(line => /[\u4e00-\u9fff]/.test(line) && !/^[\s<>[|`~#-]/.test(line)))

const anyLine = fc.oneof(
  {arbitrary: alphabetLine, weight: 8},
  {arbitrary: draftLine, weight: 2},
  {arbitrary: markedLine, weight: 2},
  {arbitrary: nestedLine, weight: 2},
)
const lineEnd = fc.oneof(
  {arbitrary: fc.constant('\n'), weight: 6},
  {arbitrary: fc.constant('\n\n'), weight: 4},
  {arbitrary: fc.constantFrom('\r\n', '\r', '\n \n', '\r\n\r\n', ''), weight: 1},
)

const ended = (line: fc.Arbitrary<string>) => fc.tuple(line, lineEnd).map(([text, end]) => text + end)

/** Documents of lines that are as hard on the cuts as can be. */
export const adversarial: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '', '', '', '\ufeff'), fc.array(ended(anyLine), {maxLength: 9}))
  .map(([mark, parts]) => mark + parts.join(''))

/** Documents that look like drafts: mostly plain lines, single line ends or blank lines between. */
export const draftLike: fc.Arbitrary<string> = fc
  .array(ended(fc.oneof({arbitrary: draftLine, weight: 5}, {arbitrary: alphabetLine, weight: 1})), {maxLength: 14})
  .map(parts => parts.join(''))

/** What may be typed, pasted or deleted: a place (as a share of the text), how much goes, and what comes. */
export const edit = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  removed: fc.oneof(fc.constant(0), fc.nat(4)),
  inserted: fc.oneof(alphabetLine, ended(anyLine), fc.constantFrom('\n', '\n\n', '', '一、', '1.', '**', '#', ' ')),
})

export interface Edit {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

export function apply(text: string, {at, removed, inserted}: Edit): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + inserted + text.slice(start + removed)
}

const runLine = fc.oneof(
  {
    arbitrary: fc.constantFrom(
      '甲乙。',
      '丙**丁**',
      '- 项',
      '* 项',
      '1. 项',
      '2. **项**',
      '3) 项',
      '-',
      '2.',
      '   续',
      '- [ ] 办',
      'a | b',
      '> **引**',
      '>引',
    ),
    weight: 6,
  },
  {
    arbitrary: fc.constantFrom(
      '',
      '',
      '',
      ' ',
      '# x',
      '---',
      ' ---',
      '  - 套',
      '> > 引',
      '>',
      '> - 项',
      '|--|--|',
      '[r]: /u',
      '```',
      '<!-- 注 -->',
      ' # x',
      '<b>',
    ),
    weight: 3,
  },
)

/** Documents of single line ends, where paragraphs and lists run into one another. */
export const runningOn: fc.Arbitrary<string> = fc
  .tuple(fc.array(runLine, {maxLength: 9}), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'))
  .map(([parts, end]) => parts.join(end))

/** Documents of any characters at all, halves of surrogate pairs too. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    {arbitrary: fc.constantFrom(...'\n\n\r\t  >-+*_#`~[]()<>!|:\\&.1甲乙。'), weight: 6},
    {arbitrary: fc.nat(0xffff).map(code => String.fromCharCode(code)), weight: 1},
  ),
  maxLength: 40,
})

const cell = fc.oneof(
  {
    arbitrary: fc.constantFrom('甲', '1,000', '', ' ', '**乙**', '`a|b`', '\\|', '[r](u)', 'www.a.cn', '[^1]'),
    weight: 4,
  },
  {arbitrary: markedLine, weight: 1},
)
const row = fc.array(cell, {maxLength: 4}).map(cells => `|${cells.map(text => ` ${text} |`).join('')}`)
const delimiterRow = fc.constantFrom('|---|---|', '| :-: | -: |', '| - |', '|--|--|--|  ', '| - | - |\t')
const tableEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '')

/** Documents with a table of rows that start with a bar, and more around it. */
export const tables: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '\ufeff', '甲。\n\n', '乙\n', '[r]: /u\n\n'),
    fc.constantFrom('| 甲 | 乙 |', '| a |', '| a | **b** | c', '|'),
    tableEnd,
    delimiterRow,
    fc.array(fc.tuple(tableEnd, row), {maxLength: 12}),
    fc.oneof(fc.constantFrom('', '\n', '\n\n', '\n\n# 丙\n'), ended(anyLine)),
  )
  .map(([before, head, end, delimiters, rows, after]) =>
    [before, head, end, delimiters, ...rows.flat(), after].join(''),
  )
