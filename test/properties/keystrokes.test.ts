import assert from 'node:assert/strict'
import fc from 'fast-check'
import {genres} from '../../server/src/data/index'
import {charactersOf} from '../../server/src/draft/characters'
import type {Draft} from '../../server/src/draft/draft'
import {readDraft} from '../../server/src/draft/readDraft'
import type {Finding} from '../../server/src/lint/finding'
import {createLinter} from '../../server/src/lint/linter'
import {isLocal} from '../../server/src/lint/scope'
import {defaultSettings} from '../../server/src/lint/settings'
import {parseBlocks} from '../../server/src/markdown/parseBlocks'
import {rules} from '../../server/src/rules/index'
import type {LineRule} from '../../server/src/rules/rule'
import {contentOf} from './draftContent'
import {drafts} from './lintTexts'
import {longDraft} from './longDraft'

const runs = Number(process.env['RUNS'] ?? 60)
const read = (text: string, previous?: Draft) => readDraft(text, {genres, previous})

const plain = fc.constantFrom(
  '　　网格员每周巡查楼道，发现堆放杂物当场劝导，隔日复看，并把结果告诉住户，请他们评议有没有做到位。',
  '社区召开居民议事会，商量停车和绿化的办法，议定的事项张贴在公告栏，谁来办、何时办成都写得明明白白。',
  '工作人员上门听取意见，逐条记下并按时答复。',
  '走访入户',
  '',
  '',
)
const marked = fc.constantFrom(
  '# 主要工作',
  '一、主要工作',
  '二、存在问题',
  '（一）走访到位。全年走访300户。',
  '1.召开会议。',
  '共有三项：一是登记；二是办理；三是答复。',
  '**加强领导。**各单位要重视。',
  '**存在不足**',
  '虽然有进步，但与要求相比还有差距。',
  '- 列表',
  '> 引用',
  '| 甲 | 乙 |',
  '| --- | --- |',
  '```',
  '<!-- 说明 -->',
  '附件1',
  '全體居民們對這個問題開會時說過，應當進行學習，業務實現了發展，組織領導也還與從來無關。',
)
/** Lines that say something of the structure. */
const structural = fc.oneof(
  marked,
  fc.constantFrom(
    '（一）基本情况。辖区有居民3000户，（1）东片1800户；（2）西片1200户。',
    '（二）基本情况',
    '二、主要做法。我们始终坚持群众路线，一是登记；二是登记。',
    '三、下一步打算',
    '1.存在的问题有三个，第一，人手不足；第二，经费不足。还要再想办法。',
    '1.2 人员',
    '1 概况',
    '第三条　本制度自印发之日起施行。',
    '**（三）存在的不足。**与要求相比，还有差距。',
    '下一步，我们将继续努力，把工作做得更好。',
    '一年来，在街道党工委的领导下，完成了各项任务，取得了一定成绩。',
    '以上请示，请批复。',
    '一是登记；二是办理；三是答复，居民很满意。',
    '二、存在問題。與要求相比還有差距，學習不夠。',
  ),
)
const head = fc.constantFrom(
  ['社区2025年工作总结', '', '各位代表：'],
  ['关于停车的几点想法', ''],
  ['---', '文种: 工作总结', '---', '# 2025年工作总结'],
  ['安装说明', ''],
)
const tail = fc.constantFrom([], ['特此报告。', '', '幸福社区居民委员会', '2025年12月20日'], ['附件1', '名单', ''])
/** Long enough for its middle to be out of reach of head and tail; `share`: how many lines are plain for each that is not. */
const textOf = (share: number) =>
  fc
    .tuple(
      head,
      fc.array(fc.oneof({weight: share, arbitrary: plain}, {weight: 1, arbitrary: structural}), {
        minLength: 70,
        maxLength: 100,
      }),
      tail,
      fc.constantFrom('\n', '\n\n', '\r\n'),
    )
    .map(([first, body, last, end]) => [...first, ...body, ...last].join(end))
const text = fc.oneof(textOf(12), textOf(1))

/** What a writer does: types, deletes, pastes, joins and divides lines, makes headings of lines and lines of headings. */
const typed = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom('字', '。', '，', ' ', '进行了研究', '')},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      '\r',
      '# ',
      '一、',
      '（二）',
      '**',
      '1.',
      '- ',
      '>',
      '|',
      '```\n',
      '附件',
      '說們',
    ),
  },
  {weight: 1, arbitrary: marked},
  {weight: 1, arbitrary: fc.tuple(plain, marked).map(lines => lines.join('\n'))},
)
const edit = fc.record({
  /** Where in the text, from its start to its end. */
  at: fc.noBias(fc.integer({min: 0, max: 1000})).map(part => part / 1000),
  /** At the nearest border of a line, instead of right there. */
  border: fc.constantFrom('none', 'start', 'end'),
  removed: fc.constantFrom(0, 0, 0, 1, 2, 30),
  typed,
  undone: fc.boolean(),
})
type Change = typeof edit extends fc.Arbitrary<infer T> ? T : never

function changed(before: string, {at, border, removed, typed: added}: Change): string {
  const near = Math.floor(at * before.length)
  const next = before.indexOf('\n', near)
  const start =
    border === 'none' ? near : border === 'start' ? before.lastIndexOf('\n', near) + 1 : next < 0 ? before.length : next
  return before.slice(0, start) + added + before.slice(start + removed)
}

describe('a draft after a keystroke', () => {
  it('is the same as read anew, whatever was typed, deleted, pasted, joined, divided or undone', () => {
    let moved = 0
    let all = 0
    fc.assert(
      fc.property(text, fc.array(edit, {minLength: 1, maxLength: 6}), (source, edits) => {
        let draft = read(source)
        charactersOf(draft)
        const follow = (next: string): void => {
          const after = read(next, draft)
          all++
          if (after.lines[0] === draft.lines[0]) moved++
          draft = after
          const cold = read(next)
          assert.deepEqual(contentOf(draft), contentOf(cold))
          assert.equal(charactersOf(draft), charactersOf(cold))
        }
        for (const change of edits) {
          const before = draft.text
          follow(changed(before, change))
          if (change.undone) follow(before)
        }
      }),
      {numRuns: runs},
    )
    assert.ok(moved > all / 25, `${moved} of ${all} were moved`)
  })
})

describe('a keystroke costs the same in drafts of any length', () => {
  for (const [shape, between] of [
    ['blank lines', '\n\n'],
    ['single line ends', '\n'],
  ] as const)
    for (const length of [7_000, 70_000, 700_000])
      it(`${length} characters with ${shape} between paragraphs`, () => {
        let checked = 0
        const counting: LineRule = {
          ...(rules.find(({scope}) => scope === 'paragraph') as LineRule),
          signs: [],
          check: () => {
            checked++
            return []
          },
        }
        const linter = createLinter([counting], defaultSettings)
        const source = longDraft(between, length)
        let draft = read(source)
        linter.lint(draft)
        let at = source.indexOf('季度', source.indexOf(between + '本季度', length / 2)) + 2
        for (const word of ['网', '，', '格']) {
          const next = draft.text.slice(0, at) + word + draft.text.slice(at)
          const {pieces, characters} = parseBlocks(next, draft.cache.parsed.cache).parsed
          assert.ok(pieces === 1 && characters < 500, `${pieces} pieces, ${characters} characters`)
          const after = read(next, draft)
          const known = new Set(draft.lines.map(({line}) => line))
          assert.equal(after.lines.filter(({line}) => !known.has(line)).length, 1, 'lines read')
          const placed = new Set(draft.lines)
          const moved = after.lines.filter(line => !placed.has(line))
          assert.ok(
            moved.every(({offset, line}) => offset + line.text.length >= at),
            'lines before it stay',
          )
          const sections = new Set(draft.sections)
          assert.ok(
            after.sections.every(section => section.span.end >= at || sections.has(section)),
            'sections too',
          )
          checked = 0
          linter.lintLines(after, [{start: at, end: at + 1}], [])
          assert.equal(checked, 1, 'lines checked')
          draft = after
          at++
        }
      }).timeout(120_000)
})

describe('the structure is moved and not read again', () => {
  let count = 0
  const source = longDraft('\n', 20_000).replace(/走访入户/g, () => `走访入户之${++count}`)
  for (const [where, words] of [
    ['in a heading on a line of its own', '、第'],
    ['in a heading that its text follows', '走访入'],
    ['in the text behind such a heading', /走访入户之\d+。本季度/],
    ['in a heading in bold', '排查'],
    ['in a whole numbered sentence', /\n\d+\.本季度/],
    ['in a number of a row inside a paragraph', '一是分片'],
    ['before such a row', /　　本季度第\d+网格/],
    ['in plain text', '20xx年本季度'],
  ] as const)
    it(where, () => {
      const middle = source.slice(source.length / 2)
      const [found] = typeof words === 'string' ? [words] : words.exec(middle)!
      const at = source.length / 2 + middle.indexOf(found) + found.length
      let draft = read(source)
      const [first] = draft.lines
      for (const typed of ['网', '格', '网格员']) {
        const next = draft.text.slice(0, at) + typed + draft.text.slice(at)
        draft = read(next, draft)
        assert.equal(draft.lines[0], first)
        assert.deepEqual(contentOf(draft), contentOf(read(next)))
      }
    })
})

describe('a keystroke in a paragraph on one line', () => {
  for (const length of [7_000, 70_000])
    it(`costs its sentence where the paragraph has ${length} characters`, () => {
      const texts: string[] = []
      const counting = (reach: 'sentence' | 'line'): LineRule => ({
        ...(rules.find(({scope}) => scope === 'paragraph') as LineRule),
        signs: [],
        id: reach,
        reach,
        check: ({text}) => {
          texts.push(text)
          return []
        },
      })
      const linter = createLinter([counting('sentence'), counting('line')], defaultSettings)
      const sentences = Array.from({length: length / 14}, (_, index) => `网格员第${index}次巡查楼道。`)
      const source = `社区2025年工作总结\n\n${sentences.join('')}\n`
      let draft = read(source)
      linter.lint(draft)
      const at = source.indexOf('巡查', length / 2)
      for (const word of ['认', '认真', '认真，']) {
        texts.length = 0
        draft = read(source.slice(0, at) + word + source.slice(at), draft)
        linter.lintLines(draft, [{start: at, end: at + 1}], [])
        const [across, within, ...others] = texts.sort((a, b) => b.length - a.length)
        assert.equal(across, draft.lines[2]!.line.text)
        assert.match(within!, new RegExp(`^网格员第\\d+次${word}巡查楼道。$`))
        assert.deepEqual(others, [])
      }
    }).timeout(60_000)
})

describe('what is wrong on some lines', () => {
  it('is what is wrong with the draft there, where nothing is put together', () => {
    const single = createLinter(
      rules.filter(rule => !rule.aggregate),
      defaultSettings,
    )
    fc.assert(
      fc.property(drafts, fc.nat(), (source, choice) => {
        const draft = read(source)
        const placed = draft.lines[choice % draft.lines.length]
        if (!placed) return
        const stretch = {start: placed.offset, end: placed.offset + placed.line.text.length}
        const isHere = ({rule, span}: Finding): boolean =>
          isLocal(rule) && span.start >= stretch.start && span.end <= stretch.end
        const whole = single.lintWhole(draft)
        assert.deepEqual(
          single.lintLines(draft, [stretch], whole).filter(isHere),
          single.lint(draft, whole).filter(isHere),
        )
      }),
      {numRuns: runs * 3},
    )
  })
})
