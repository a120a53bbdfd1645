import assert from 'node:assert/strict'
import fc from 'fast-check'
import type {Edit, Finding, Rule, Span} from '../../server/src/service'
import {settled, whileWriting, type Shown} from '../../server/src/lsp/holding'

/** A finding on the first `words` behind `from`; the scope is in its rule: `half/paragraph`. */
function finding(text: string, rule: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words)
  assert.ok(start >= 0, words)
  const [id, scope] = rule.split('/')
  const span = {start, end: start + words.length}
  return {rule: {id, scope} as Rule, severity: 'warning', span, message: id!, fixes: [], related: [], count: 1, ...more}
}

/** Replaces the first `from`; what `to` begins with alike is not touched. */
const edit = (text: string, from: string, to: string): Edit => {
  const start = text.indexOf(from)
  assert.ok(start >= 0, from)
  const same = to.startsWith(from) ? from.length : 0
  return {span: {start: start + same, end: start + from.length}, text: to.slice(same)}
}
const applied = (text: string, {span, text: added}: Edit): string =>
  text.slice(0, span.start) + added + text.slice(span.end)
const wordsOf = (text: string, {findings}: Shown) =>
  findings.map(({rule, span}) => `${rule.id}:${text.slice(span.start, span.end)}`)

const text = '标题\n甲,乙\n丙丁\n戊'

describe('holding', () => {
  const cases: {
    name: string
    shown: (text: string) => Finding[]
    edits: [from: string, to: string][]
    found: (text: string) => Finding[]
    want: string[]
  }[] = [
    {
      name: 'a new local finding on the line of the last edit waits',
      shown: () => [],
      edits: [['丁', '丁,']],
      found: after => [finding(after, 'half/paragraph', '丁,')],
      want: [],
    },
    {
      name: 'one that was shown stays, where it has moved to',
      shown: before => [finding(before, 'half/paragraph', ',')],
      edits: [['甲', '甲甲']],
      found: after => [finding(after, 'half/paragraph', ',')],
      want: ['half:,'],
    },
    {
      name: 'one that the edit mended goes at once',
      shown: before => [finding(before, 'half/paragraph', ',')],
      edits: [[',', '，']],
      found: () => [],
      want: [],
    },
    {
      name: 'one whose cure is an insertion goes at once',
      shown: before => [finding(before, 'pair/paragraph', '甲,乙')],
      edits: [['乙', '乙）']],
      found: () => [],
      want: [],
    },
    {
      name: 'nothing new on a line that nobody wrote on',
      shown: () => [],
      edits: [['丁', '丁丁']],
      found: after => [finding(after, 'half/paragraph', ',')],
      want: [],
    },
    {
      name: 'nothing lost on a line that nobody wrote on',
      shown: before => [finding(before, 'half/paragraph', ',')],
      edits: [['标题', '标']],
      found: () => [],
      want: ['half:,'],
    },
    {
      name: 'what was written on a line is shown when the writer is on another',
      shown: () => [],
      edits: [
        ['丁', '丁;'],
        ['戊', '戊己'],
      ],
      found: after => [finding(after, 'half/paragraph', ';')],
      want: ['half:;'],
    },
    {
      name: 'what is said of sections and of the draft keeps its last state, moved with the text',
      shown: before => [finding(before, 'gap/section', '丙丁'), finding(before, 'part/draft', '戊')],
      edits: [['标题', '题']],
      found: () => [],
      want: ['gap:丙丁', 'part:戊'],
    },
    {
      name: 'unless the edit took its text away and it is no longer true',
      shown: before => [finding(before, 'gap/section', '丙丁'), finding(before, 'part/draft', '戊')],
      edits: [['丙', '己']],
      found: () => [],
      want: ['part:戊'],
    },
    {
      name: 'or it is still true of what stands there now',
      shown: before => [finding(before, 'gap/section', '丙丁')],
      edits: [['丙', '己']],
      found: after => [finding(after, 'gap/section', '己丁')],
      want: ['gap:己丁'],
    },
    {
      name: 'writing inside what a draft finding is about, and taking that back, leaves it',
      shown: before => [finding(before, 'part/draft', '标题')],
      edits: [
        ['标', '标wen'],
        ['wen', "wen't"],
        ["wen't", '问'],
      ],
      found: () => [],
      want: ['part:标问题'],
    },
    {
      name: 'a new finding of the draft waits wherever it is',
      shown: () => [],
      edits: [['丁', '丁丁']],
      found: after => [finding(after, 'part/draft', '标题')],
      want: [],
    },
    {
      name: 'what is put into one finding is held as a whole',
      shown: before => [finding(before, 'half/paragraph', ','), finding(before, 'half/paragraph', '戊')],
      edits: [['丁', '丁;']],
      found: after => [finding(after, 'half/paragraph', ',', {count: 3})],
      want: ['half:,', 'half:戊'],
    },
  ]
  for (const {name, shown, edits, found, want} of cases) {
    it(name, () => {
      let after = text
      const written = edits.map(([from, to]) => {
        const next = edit(after, from, to)
        after = applied(after, next)
        return next
      })
      assert.deepEqual(wordsOf(after, whileWriting(settled(shown(text)), written, found(after), after)), want)
    })
  }

  it('remembers over several checks what was written since the pause', () => {
    const first = edit(text, '丁', '丁,')
    const between = applied(text, first)
    const second = edit(between, '戊', '戊己')
    const after = applied(between, second)
    const truth = [finding(after, 'half/paragraph', '丁,')]
    const once = whileWriting(settled([]), [first], [finding(between, 'half/paragraph', '丁,')], between)
    assert.deepEqual(wordsOf(between, once), [])
    assert.deepEqual(wordsOf(after, whileWriting(once, [second], truth, after)), ['half:丁,'])
  })

  it('gives no fixes of an older text', () => {
    const fix = {title: '改', safe: true, edits: [{span: {start: 3, end: 4}, text: '，'}]}
    const before = settled([finding(text, 'gap/section', '丙丁', {fixes: [fix]})])
    const [kept] = whileWriting(
      before,
      [edit(text, '标题', '题')],
      [],
      applied(text, edit(text, '标题', '题')),
    ).findings
    assert.deepEqual(kept?.fixes, [])
  })

  it('keeps every span in the text, and the words of what it does not touch, whatever is written', () => {
    const change = fc.tuple(fc.nat(40), fc.nat(5), fc.constantFrom('', '甲', "wen'ti", '\n', '乙\n丙'))
    fc.assert(
      fc.property(fc.array(change, {minLength: 1, maxLength: 8}), changes => {
        let now = '标题\n甲,乙\n丙丁\n戊\n'.repeat(3)
        const rules = ['half/paragraph', 'gap/section', 'part/draft', 'head/heading']
        const at = (start: number, index: number): Finding => {
          const [id, scope] = rules[index % 4]!.split('/')
          return {...finding(now, rules[0]!, '标题'), rule: {id, scope} as Rule, span: {start, end: start + 2}}
        }
        let shown = settled([...now.matchAll(/标题|丙丁/g)].map(({index}, number) => at(index, number)))
        for (const [start, length, added] of changes) {
          const from = Math.min(start, now.length)
          const next = {span: {start: from, end: Math.min(from + length, now.length)}, text: added}
          const before = now
          now = applied(now, next)
          const kept = shown.findings
          shown = whileWriting(shown, [next], [], now)
          const inText = ({start: a, end: b}: Span) => 0 <= a && a <= b && b <= now.length
          assert.ok(shown.findings.every(({span}) => inText(span)) && shown.written.every(inText))
          for (const {rule, span} of kept) {
            const lines = {start: before.lastIndexOf('\n', span.start - 1) + 1, end: before.indexOf('\n', span.end)}
            if (rule.scope !== 'draft' || (next.span.start <= lines.end && lines.start <= next.span.end)) continue
            const words = before.slice(span.start, span.end)
            assert.ok(
              shown.findings.some(
                other => other.rule === rule && now.slice(other.span.start, other.span.end) === words,
              ),
            )
          }
        }
      }),
      {numRuns: 300},
    )
  })
})
