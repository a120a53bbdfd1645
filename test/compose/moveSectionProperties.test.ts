import assert from 'node:assert/strict'
import fc from 'fast-check'
import {applyEdits, isRefusal, moveSection, renumberDraft, type Draft, type MoveTarget} from '../../server/src/service'
import type {Section} from '../../server/src/draft/draft'
import {writeOrdinal, type OrdinalForm} from '../../server/src/draft/ordinal'
import {allSections} from '../../server/src/draft/outline'
import {read} from '../features/reading'

const numRuns = Number(process.env['RUNS'] ?? 60)

/** A draft that is built by the book: each section has words of its own, by which it is known wherever it stands. */
interface Plan {
  readonly tree: readonly Branch[]
  readonly between: string
  readonly lineEnd: string
  readonly tail: boolean
  readonly lastLineEnd: boolean
  readonly ladder: readonly Rung[]
}
interface Branch {
  readonly paragraphs: number
  readonly silenced: boolean
  readonly children: readonly Branch[]
}
interface Rung {
  readonly form: OrdinalForm
  readonly open: string
  readonly runIn: boolean
}

const branch = (depth: number): fc.Arbitrary<Branch> =>
  fc.record({
    paragraphs: fc.integer({min: 1, max: 2}),
    silenced: fc.boolean(),
    children: depth === 0 ? fc.constant([]) : fc.array(branch(depth - 1), {maxLength: 3}),
  })

const plain = (form: OrdinalForm, runIn: boolean): Rung => ({form, open: '', runIn})
const ladders: Rung[][] = [
  [plain('chinese', false), plain('chinese-paren', false), plain('arabic', true), plain('arabic-paren', true)],
  [plain('chinese', false), plain('chinese-paren', true), plain('arabic', true), plain('arabic-paren', true)],
  [
    {form: 'chinese', open: '## ', runIn: false},
    {form: 'chinese-paren', open: '### ', runIn: false},
    {form: 'arabic', open: '**', runIn: true},
    {form: 'arabic-paren', open: '', runIn: true},
  ],
  [
    {form: 'chinese', open: '## ', runIn: false},
    {form: 'chinese-paren', open: '**', runIn: true},
    {form: 'arabic', open: '', runIn: true},
    {form: 'arabic-paren', open: '', runIn: true},
  ],
]

const plans: fc.Arbitrary<Plan> = fc.record({
  tree: fc.array(branch(3), {minLength: 1, maxLength: 4}),
  between: fc.constantFrom('\n', '\n\n', '\n\n\n'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  tail: fc.boolean(),
  lastLineEnd: fc.boolean(),
  ladder: fc.constantFrom(...ladders),
})

const names = '甲乙丙丁戊己庚辛壬癸'
const nameOf = (index: number): string => `抓好${[...String(index)].map(digit => names[Number(digit)]).join('')}类事项`

/** The text of a plan, and how many sections it has. */
function written({tree, between, lineEnd, tail, lastLineEnd, ladder}: Plan): {text: string; count: number} {
  let count = 0
  const paragraphs: string[] = ['# 青禾社区2025年工作总结', '2025年，社区做了以下工作。']
  const write = (branches: readonly Branch[], depth: number): void =>
    branches.forEach(({paragraphs: wanted, silenced, children}, at) => {
      const {form, open, runIn} = ladder[depth]!
      const name = nameOf(count++)
      const body = Array.from({length: wanted}, (_, step) => `${name}之下共办理${count * 10 + step}件实事。`)
      const close = open === '**' ? '**' : ''
      const heading = `${open}${writeOrdinal(form, at + 1)}${name}${runIn ? '。' : ''}${close}`
      const comment = silenced ? '<!-- 公文忽略 ordinal-form：照录 -->\n' : ''
      if (runIn) paragraphs.push(comment + heading + body[0]!, ...body.slice(1))
      else paragraphs.push(comment + heading, ...body)
      write(children, depth + 1)
    })
  write(tree, 0)
  if (tail) paragraphs.push('特此报告。', '青禾社区居民委员会', '2025年12月31日', '附件：1.名单')
  const text = paragraphs.join(between) + (lastLineEnd ? '\n' : '')
  return {text: text.replaceAll('\n', lineEnd), count}
}

const targets = fc.oneof(
  fc.constantFrom('up', 'down', 'promote', 'demote', 'end').map(to => ({to})),
  fc.nat().map(before => ({before})),
)

/** Every letter and digit that is no part of an ordinal, in the order of the text. */
function lettersOf(draft: Draft): string[] {
  const ordinals = allSections(draft.sections).flatMap(({ordinal}) => (ordinal ? [ordinal] : []))
  const inOrdinal = (at: number) => ordinals.some(({offset, text}) => offset <= at && at < offset + text.length)
  return [...draft.text].filter((sign, at) => /[\p{L}\p{N}]/u.test(sign) && !inOrdinal(at))
}

/** `甲(乙 丙)` for a section with two below it. */
const treeOf = ({title, children}: Section): string =>
  title + (children.length ? `(${children.map(treeOf).join(' ')})` : '')

describe('moveSection, of any draft by the book', () => {
  it('keeps every character and every section together, and counts right', function () {
    this.timeout(120_000)
    let done = 0
    fc.assert(
      fc.property(plans, fc.nat(), targets, (plan, pick, target) => {
        const {text, count} = written(plan)
        const draft = read(text)
        const sections = allSections(draft.sections)
        assert.equal(sections.length, count, 'the draft is read as it was meant')
        const section = sections[pick % count]!
        const to: MoveTarget =
          'before' in target ? {before: sections[target.before % count]!} : (target.to as MoveTarget)
        const move = moveSection(draft, section, to, read)
        if (isRefusal(move)) return
        done++
        const after = read(applyEdits(text, move.edits))
        const show = `${JSON.stringify(text)}\n${section.title} ${'before' in target ? JSON.stringify((to as {before: Section}).before.title) : target.to}\n${JSON.stringify(after.text)}`

        assert.deepEqual(lettersOf(after).sort(), lettersOf(draft).sort(), show)
        const now = allSections(after.sections)
        assert.equal(now.length, count, show)
        const moved = now.find(({heading}) => heading.start === move.heading)
        assert.ok(moved, show)
        assert.equal(treeOf(moved), treeOf(section), show)
        const inside = new Set([section, ...allSections(section.children)].map(({title}) => title))
        const others = (all: readonly Section[]) => all.map(({title}) => title).filter(title => !inside.has(title))
        assert.deepEqual(others(now), others(sections), show)
        assert.deepEqual(renumberDraft(after), [], show)
        assert.equal(after.text.slice(after.body.end), text.slice(draft.body.end), show)
        assert.equal(/[^\r]\n/.test(after.text), /[^\r]\n/.test(text), show)
        assert.equal(after.text.endsWith('\n'), text.endsWith('\n'), show)
        if (typeof to === 'object' && 'before' in to) {
          const next = now.find(({title}) => title === to.before.title)!
          assert.equal(next.level, moved.level, show)
          assert.equal(next.ordinal!.form, moved.ordinal!.form, show)
          const row = now.filter(({level}) => level === moved.level)
          assert.equal(row[row.indexOf(moved) + 1], next, show)
        }
        const bodies = (all: Draft) => [...all.text.matchAll(/办理(\d+)件/g)].map(([, number]) => Number(number))
        const kept = bodies(draft).filter((_, at) => bodies(draft).indexOf(bodies(draft)[at]!) === at)
        assert.deepEqual(
          [...bodies(after)].sort((a, b) => a - b),
          kept.sort((a, b) => a - b),
          show,
        )
      }),
      {numRuns},
    )
    assert.ok(done > numRuns / 5, `${done} moves`)
  })

  it('never throws and never loses a character in any text', function () {
    this.timeout(120_000)
    const line = fc.constantFrom(
      '# 工作总结',
      '## 一、甲类',
      '一、乙类',
      '三、丙类',
      '（一）丁类。一是学；二是做。',
      '(二）、戊类',
      '1、己类。全年12次。',
      '**庚类。**全年3次。',
      '第一章　总则',
      '第二条　辛类。',
      '1.1 壬类',
      '① 癸类',
      '一是学习，',
      '首先，走访；其次，座谈。',
      '| 序 | 事 |',
      '| --- | --- |',
      '> 引文',
      '- 一、列项',
      '<!-- 公文忽略 a：b -->',
      '```',
      '　　平常的一段话。',
      '',
      '',
      '某某社区居民委员会',
      '2026年3月5日',
    )
    const texts = fc
      .tuple(fc.array(line, {maxLength: 14}), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([all, end, last]) => all.join(end) + (last ? end : ''))
    fc.assert(
      fc.property(texts, fc.nat(), targets, (text, pick, target) => {
        const draft = read(text)
        const sections = allSections(draft.sections)
        if (sections.length === 0) return
        const section = sections[pick % sections.length]!
        const to: MoveTarget =
          'before' in target ? {before: sections[target.before % sections.length]!} : (target.to as MoveTarget)
        const move = moveSection(draft, section, to, read)
        if (isRefusal(move)) return assert.notEqual(move.reason, '')
        const after = applyEdits(text, move.edits)
        const words = (of: string) =>
          [...of].filter(sign => /[类总则学习走访座谈平常的段话引文列项某社区居民委员会序事全年]/.test(sign)).sort()
        assert.deepEqual(words(after), words(text))
        let at = 0
        for (const {span} of move.edits) {
          assert.ok(at === 0 ? span.start >= 0 : span.start > at, 'edits are in order and apart')
          at = span.end
        }
        assert.equal(after.slice(0, draft.body.start), text.slice(0, draft.body.start))
        assert.ok(after.endsWith(text.slice(draft.body.end)))
      }),
      {numRuns: numRuns * 3},
    )
  })
})
