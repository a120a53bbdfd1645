import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {lexicons} from '../../server/src/data/lexicons'
import {lexiconSchema, type LexiconEntry} from '../../server/src/data/schema'
import {applyEdits, collectFixes} from '../../server/src/lint/fix'
import {compareSeverity} from '../../server/src/lint/severity'
import {rules} from '../../server/src/rules/index'
import {certainWrongWords} from '../../server/src/rules/wording/certainWrongWords'
import {lexiconRule, type LexiconFacts} from '../../server/src/rules/wording/lexiconRule'
import {createWordFinder} from '../../server/src/rules/wording/wordFinder'
import {findingsOf, marked} from './support'

const facts: LexiconFacts = {
  id: 'some-words',
  severity: 'error',
  title: '用词',
  rationale: '试验用。',
  basis: {source: '实务', clause: '无'},
  say: ({wrong, right}) => `${wrong}→${right}`,
}
const tests = {bad: ['⟦甲⟧']}

describe('a lexicon rule', () => {
  const findings = (entries: readonly LexiconEntry[], text: string, more: Partial<LexiconFacts> = {}) =>
    findingsOf([lexiconRule({entries: [...entries]}, {...facts, ...more})], text)
  const found = (entries: readonly LexiconEntry[], text: string, more: Partial<LexiconFacts> = {}) =>
    findings(entries, text, more).map(({message, span}) => `${span.start} ${message}`)

  it('takes the longest word, once', () => {
    const entries = [
      {wrong: '截止', right: '截至', tests},
      {wrong: '截止到', right: '截至', tests},
    ]
    assert.deepEqual(found(entries, '截止到年底，截止年底'), ['0 截止到→截至', '6 截止→截至'])
  })

  it('does not find a word inside the one it has just found', () => {
    const entries = [
      {wrong: '再再', right: '再', tests},
      {wrong: '再接', right: '接', tests},
    ]
    assert.deepEqual(found(entries, '再再接'), ['0 再再→再'])
  })

  it('goes on to a shorter word where the longer one does not fit', () => {
    const entries = [
      {wrong: '即定', right: '既定', tests},
      {wrong: '即定的', right: '既定的', before: '目标', tests},
    ]
    assert.deepEqual(found(entries, '即定的方案，即定的目标'), ['0 即定→既定', '6 即定的→既定的'])
  })

  it('asks what stands before and behind', () => {
    const entry = {wrong: '对像', right: '对象', tests}
    const cases: [object, string, number][] = [
      [{notAfter: '反|面'}, '反对像对像', 1],
      [{notBefore: '我|你'}, '对像我，对像他', 1],
      [{after: '低保'}, '低保对像，对像', 1],
      [{before: '户'}, '对像户，对像', 1],
      [{after: '^|，'}, '对像，对像和对像', 2],
    ]
    for (const [conditions, text, count] of cases) {
      assert.equal(found([{...entry, ...conditions}], text).length, count, text)
    }
  })

  it('takes the entry whose conditions fit where several have the same wrong form', () => {
    const entries = [
      {wrong: '反应', right: '反映', before: '问题', tests},
      {wrong: '反应', right: '响应', before: '号召', tests},
    ]
    assert.deepEqual(found(entries, '反应问题，反应号召，反应快'), ['0 反应→反映', '5 反应→响应'])
  })

  it('mends safely with one candidate, offers several, or only points', () => {
    const fixesOf = (entry: object) =>
      findings([{wrong: '权利', tests, ...entry}], '权利')[0]!.fixes.map(
        ({edits, safe}) => `${edits[0]!.text}${safe ? '!' : '?'}`,
      )
    assert.deepEqual(fixesOf({right: '权力'}), ['权力!'])
    assert.deepEqual(fixesOf({right: '权力', safe: false}), ['权力?'])
    assert.deepEqual(fixesOf({right: '权力', others: ['权益']}), ['权力?', '权益?'])
    assert.deepEqual(fixesOf({note: '请核对。'}), [])
  })

  it('says an entry more quietly where it says so', () => {
    const entries = [
      {wrong: '甲', right: '乙', tests},
      {wrong: '丙', right: '丁', severity: 'hint' as const, tests},
    ]
    assert.deepEqual(
      findings(entries, '甲丙').map(({severity}) => severity),
      ['error', 'hint'],
    )
  })

  it('leaves a line alone that tells of the time before a reform', () => {
    const entries = [{wrong: '国土局', right: '自然资源局', since: 2018, tests}]
    assert.deepEqual(found(entries, '国土局负责；2018年起国土局不变；12017年国土局'), [
      '0 国土局→自然资源局',
      '12 国土局→自然资源局',
      '24 国土局→自然资源局',
    ])
    assert.deepEqual(found(entries, '国土局2016年发文，2019年修订。'), [])
    assert.equal(found(entries, '国土局2016年发文。\n\n国土局负责。').length, 1)
  })

  it('speaks of quotations or not, as the list wants', () => {
    const entries = [{wrong: '布署', right: '部署', tests}]
    const text = '“布署”《布署》布署\n\n> 布署'
    assert.equal(found(entries, text).length, 4)
    assert.deepEqual(found(entries, text, {inQuotes: 'silent'}), ['8 布署→部署'])
  })

  it('asks the list about each place', () => {
    const entries = [{wrong: 'qq', right: 'QQ', tests}]
    const where: LexiconFacts['where'] = ({prose}, {start}) => prose[start - 1] !== '.'
    assert.deepEqual(found(entries, 'qq群 m.qq', {where}), ['0 qq→QQ'])
  })

  it('finds words in traditional characters, and mends them in these', () => {
    const entries = [
      {wrong: '台帐', right: '台账', tests},
      {wrong: '布署', right: '部署', tests},
    ]
    const [first, second] = findings(entries, '建立資料臺帳時布署任務')
    assert.equal(first!.message, '臺帳→臺賬')
    assert.equal(second!.message, '布署→部署')
    assert.deepEqual(
      first!.fixes.map(({edits, safe}) => [edits[0]!.text, safe]),
      [['臺賬', false]],
    )
    assert.deepEqual(found(entries, '建立資料臺賬時部署任務'), [])
  })

  it('finds with thousands of entries what each finds alone, and asks only those whose word is there', () => {
    const characters = Array.from({length: 80}, (_, i) => String.fromCharCode(0x4e00 + i))
    let asked = 0
    const counted = (entry: LexiconEntry): LexiconEntry =>
      Object.defineProperty({...entry}, 'notBefore', {
        get: () => (asked++, entry.notBefore),
        enumerable: true,
      })
    const entries = characters
      .flatMap(a => characters.map(b => ({wrong: `错${a}${b}`, right: '对', notBefore: b, tests})))
      .slice(0, 5000)
    const text = `错${characters[3]}${characters[4]}，错${characters[3]}${characters[4]}${characters[4]}，错误，错${characters[50]}${characters[9]}。`
    const places = (some: readonly LexiconEntry[]) =>
      Array.from(createWordFinder(some).find(text), ({entry, start}) => `${start} ${entry.wrong}`)
    const alone = entries.flatMap(entry => places([entry]))
    assert.deepEqual(places(entries.map(counted)), alone)
    assert.equal(alone.length, 2)
    assert.equal(asked, 2)
  })

  it('points at a word in a quotation without mending it', () => {
    assert.deepEqual(
      findingsOf([certainWrongWords], '《关于布署防汛工作的通知》已印发。').map(({fixes}) => fixes.length),
      [0],
    )
  })
})

/** `certainWrongWords` → `certain-wrong-words` */
const idOf = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

for (const [name, lexicon] of Object.entries(lexicons)) {
  describe(`lexicon ${name}`, () => {
    const rule = rules.find(({id}) => id === idOf(name))!
    const found = (text: string) => findingsOf([rule], text)
    const mended = (bad: string, right: string | undefined) => bad.replace(/⟦([^⟧]*)⟧/g, right ?? '$1')

    it('is a rule of its name', () => assert.ok(rule, `no rule with the id ${idOf(name)}`))

    it('has the form of a lexicon', () => {
      assert.deepEqual(lexiconSchema.parse(lexicon), lexicon)
    })

    it('has each word once or under different conditions, and no word that is right', () => {
      const seen = new Map<string, LexiconEntry>()
      for (const entry of lexicon.entries) {
        const {wrong, right, others} = entry
        const same = seen.get(wrong)
        const isConditioned = ({after, before}: LexiconEntry) => after !== undefined || before !== undefined
        assert.ok(!same || isConditioned(same), `${wrong} stands twice`)
        assert.ok(![right, ...(others ?? [])].includes(wrong), `${wrong} is said to be right`)
        assert.ok(others === undefined || right !== undefined, `${wrong} has other candidates but no first one`)
        seen.set(wrong, entry)
      }
    })

    it('is never louder in an entry than in general', () => {
      const loud = lexicon.entries.filter(({severity}) => severity && compareSeverity(severity, rule.severity) <= 0)
      assert.deepEqual(
        loud.map(({wrong}) => wrong),
        [],
      )
    })

    it('finds the wrong word of every entry, where its sentences mark it, and mends it', () => {
      for (const {wrong, right, tests: own} of lexicon.entries) {
        assert.ok(own.bad.length > 0, wrong)
        for (const bad of own.bad) {
          const {text, places} = marked(bad)
          const findings = found(text)
          assert.ok(places.length > 0 && places.every(place => place.endsWith(` ${wrong}`)), bad)
          assert.deepEqual(
            findings.map(({span}) => `${span.start} ${text.slice(span.start, span.end)}`),
            places,
            bad,
          )
          assert.equal(applyEdits(text, collectFixes(findings, {all: true}).edits), mended(bad, right))
        }
      }
    })

    it('is silent where an entry says so, and about what it writes itself', () => {
      for (const {wrong, right, tests: own} of lexicon.entries) {
        const silent = [...(own.good ?? []), ...(right === undefined ? [] : own.bad.map(bad => mended(bad, right)))]
        for (const good of silent) {
          assert.deepEqual(
            found(good).map(({message}) => message),
            [],
            `${wrong}: ${good}`,
          )
        }
      }
    })
  })
}
