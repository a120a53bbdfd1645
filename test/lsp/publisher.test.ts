import assert from 'node:assert/strict'
import type {Diagnostic} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {DraftStatus} from '../../server/src/protocol'
import {createService, defaultSettings, type Draft, defaultPageSettings} from '../../server/src/service'
import type {OpenDocument} from '../../server/src/lsp/documents'
import {createPublisher} from '../../server/src/lsp/publisher'
import {createReadings} from '../../server/src/lsp/readings'

/** A clock that the test moves, and turns that it takes. */
function createClock() {
  let now = 0
  const turns: (() => void)[] = []
  let timers: {at: number; run: () => void}[] = []
  return {
    runtime: {
      soon: (run: () => void) => void turns.push(run),
      later(milliseconds: number, run: () => void) {
        const timer = {at: now + milliseconds, run}
        timers.push(timer)
        return () => void (timers = timers.filter(other => other !== timer))
      },
      now: () => now,
    },
    /** Takes one turn: all that was waiting when it began. */
    turn: () => turns.splice(0).forEach(run => run()),
    quiet() {
      while (turns.length) this.turn()
    },
    pass(milliseconds: number) {
      now += milliseconds
      const due = timers.filter(({at}) => at <= now)
      timers = timers.filter(({at}) => at > now)
      due.forEach(({run}) => run())
    },
    timers: () => timers.length,
  }
}

const draft = '# 张明述职报告\n\n## 一、履职情况\n\n办结86件。\n'

function setUp(text: string, cost = 0) {
  let stepCost = 0
  let steps = 0
  const clock = createClock()
  const uri = 'file:///稿.md'
  const document: OpenDocument = {uri, text: TextDocument.create(uri, 'markdown', 1, text), edits: []}
  const readings = createReadings()
  const service = createService(defaultSettings)
  let whole = 0
  const counted = {
    ...service,
    checkWhole(version: Draft) {
      whole++
      return service.checkWhole(version)
    },
    *checkWholeInSteps(version: Draft) {
      whole++
      const inSteps = service.checkWholeInSteps(version)
      for (;;) {
        const {done, value} = inSteps.next()
        if (done) return value
        steps++
        clock.pass(stepCost)
        yield
      }
    },
  }
  const settings = {service: counted, enabled: true, files: [], page: defaultPageSettings, sectionLength: false}
  const published: {version: number | undefined; codes: string[]}[] = []
  const statuses: DraftStatus[] = []
  const active: boolean[] = []
  const publisher = createPublisher({
    runtime: clock.runtime,
    read: () => {
      clock.pass(cost)
      return {document, reading: readings.of(document, settings)}
    },
    convert: (_document, finding) => ({code: finding.rule.id, range: finding.span}) as unknown as Diagnostic,
    publish: (_uri, version, diagnostics) =>
      void published.push({version, codes: diagnostics.map(({code}) => String(code))}),
    tellStatus: status => void statuses.push(status),
    setActive: (_uri, isActive) => void active.push(isActive),
    onError: error => {
      throw error
    },
  })
  const write = (from: string, to: string) => {
    const start = document.text.getText().indexOf(from)
    assert.ok(start >= 0, from)
    const range = {start: document.text.positionAt(start), end: document.text.positionAt(start + from.length)}
    TextDocument.update(document.text, [{range, text: to}], document.text.version + 1)
    document.edits.push({span: {start, end: start + from.length}, text: to})
    publisher.changed(uri)
  }
  publisher.changed(uri)
  clock.quiet()
  const versions = () => published.map(({version}) => version)
  return {
    clock,
    uri,
    publisher,
    published,
    statuses,
    active,
    write,
    versions,
    whole: () => whole,
    /** Steps of pauses that were taken so far. */
    steps: () => steps,
    /** What each check, and each step of a pause, takes from now on. */
    costs(check: number, step = 0) {
      cost = check
      stepCost = step
    },
  }
}

describe('publisher', () => {
  it('checks together what arrives together', () => {
    const {clock, write, versions} = setUp(draft)
    write('86', '87')
    clock.turn()
    write('87', '88')
    clock.turn()
    write('88', '89')
    clock.quiet()
    assert.deepEqual(versions(), [1, 4])
  })

  it('publishes each checked version once, also when equal, and nothing at a pause that changes nothing', () => {
    const {clock, write, versions} = setUp(draft)
    write('86', '87')
    clock.quiet()
    write('87', '86')
    clock.quiet()
    clock.pass(500)
    assert.deepEqual(versions(), [1, 2, 3])
    assert.equal(clock.timers(), 0)
  })

  it('shows at the pause what was held, counted from the last edit', () => {
    const {clock, write, published} = setUp(draft)
    const shows = () => published.at(-1)!.codes.includes('half-width-punctuation')
    write('86件', '86件,已')
    clock.quiet()
    clock.pass(400)
    write('已', '已办')
    clock.quiet()
    clock.pass(400)
    assert.equal(shows(), false)
    clock.pass(100)
    assert.equal(shows(), true)
    assert.deepEqual(
      published.map(({version}) => version),
      [1, 2, 3, 3],
    )
  })

  it('looks at the draft as a whole at the pause, not at each keystroke', () => {
    const {clock, write, whole} = setUp(draft)
    assert.equal(whole(), 1)
    for (let count = 86; count < 96; count++) {
      write(`${count}件`, `${count + 1}件`)
      clock.quiet()
    }
    assert.equal(whole(), 1)
    clock.pass(500)
    assert.equal(whole(), 2)
  })

  it('looks at it at once where a keystroke takes away what something was said about', () => {
    const {clock, write, published, whole} = setUp(
      '# 张明述职报告\n\n## 一、履职情况\n\n办结86件。\n\n## 三、打算\n\n再办。\n',
    )
    const gaps = () => published.at(-1)!.codes.filter(code => code === 'ordinal-gap').length
    assert.equal(gaps(), 1)
    write('三、', '二、')
    clock.quiet()
    assert.equal(whole(), 2)
    assert.equal(gaps(), 0)
  })

  it('rests after a slow check as long as it took, and checks at once what comes later', () => {
    const {clock, write, versions} = setUp(draft, 50)
    write('86', '87')
    clock.quiet()
    assert.deepEqual(versions(), [1, 2])
    clock.pass(20)
    write('87', '88')
    clock.quiet()
    clock.pass(20)
    write('88', '89')
    clock.quiet()
    assert.deepEqual(versions(), [1, 2])
    clock.pass(10)
    clock.quiet()
    assert.deepEqual(versions(), [1, 2, 4])
    clock.pass(50)
    write('89', '90')
    clock.quiet()
    assert.deepEqual(versions(), [1, 2, 4, 5])
  })

  it('rests no longer than anybody waits, and not at all where only one check was slow', () => {
    const slow = setUp(draft, 5000)
    slow.write('86', '87')
    slow.clock.quiet()
    slow.write('87', '88')
    slow.clock.pass(150)
    slow.clock.quiet()
    assert.deepEqual(slow.versions(), [1, 2, 3])
    const {clock, write, versions, costs} = setUp(draft)
    for (const [at, cost] of [1, 1000, 1, 1000].entries()) {
      costs(cost)
      write(String(86 + at), String(87 + at))
      clock.quiet()
    }
    assert.deepEqual(versions(), [1, 2, 3, 4, 5])
  })

  it('is called off in the midst of a pause by the next edit, which is checked at once', () => {
    const {clock, write, versions, steps, costs} = setUp(draft)
    write('86件', '86件,已')
    clock.quiet()
    costs(0, 5)
    clock.pass(500)
    const first = steps()
    assert.ok(first > 0 && first < 5, `${first} steps`)
    clock.turn()
    clock.turn()
    assert.ok(steps() > first)
    write('已', '已办')
    clock.quiet()
    assert.deepEqual(versions(), [1, 2, 3])
    const taken = steps()
    clock.pass(499)
    assert.equal(steps(), taken)
    clock.pass(1)
    clock.quiet()
    assert.deepEqual(versions(), [1, 2, 3, 3])
  })

  it('says nothing of what is no draft', () => {
    const {clock, write, published, active, statuses} = setUp('# 安装说明\n\n先安装,再运行。\n')
    write('先', '请先')
    clock.quiet()
    clock.pass(500)
    assert.deepEqual(published, [])
    assert.deepEqual(active, [])
    assert.deepEqual(
      statuses.map(({active: isActive, characters}) => [isActive, characters]),
      [
        [false, 13],
        [false, 14],
      ],
    )
  })

  it('shows all at once of what has just become a draft, and clears what no longer is one at the pause', () => {
    const {clock, write, published, active} = setUp('# 安装说明\n\n先安装,再运行。\n')
    write('安装说明', '年度工作总结')
    clock.quiet()
    assert.ok(published.at(-1)!.codes.includes('half-width-punctuation'))
    write('年度工作总结', '安装说明')
    clock.quiet()
    assert.ok(published.at(-1)!.codes.includes('half-width-punctuation'))
    assert.deepEqual(active, [true])
    clock.pass(500)
    assert.deepEqual(published.at(-1), {version: 3, codes: []})
    assert.deepEqual(active, [true, false])
  })

  it('clears what closes, calls off what was planned, and needs no farewell for what was no draft', () => {
    const {clock, uri, publisher, write, published, active} = setUp(draft)
    write('86', '87')
    publisher.closed(uri)
    clock.quiet()
    clock.pass(1000)
    assert.deepEqual(published.slice(1), [{version: undefined, codes: []}])
    assert.deepEqual(active, [true, false])
    const other = setUp('# 说明\n')
    other.publisher.closed(other.uri)
    assert.deepEqual(other.published, [])
  })

  it('tells the status of each version of a draft, once', () => {
    const {clock, write, statuses} = setUp(draft)
    write('86', '87')
    clock.quiet()
    clock.pass(1000)
    assert.deepEqual(
      statuses.map(({version, characters}) => [version, characters]),
      [
        [1, 21],
        [2, 21],
      ],
    )
  })

  it('tells the status of other documents when it changes, not when it stays', () => {
    const {clock, write, statuses} = setUp('# 说明\n\n共86件。\n')
    write('86', '87')
    clock.quiet()
    assert.equal(statuses.length, 1)
    write('87', '870')
    clock.quiet()
    assert.deepEqual(
      statuses.map(({version}) => version),
      [1, 3],
    )
  })
})
