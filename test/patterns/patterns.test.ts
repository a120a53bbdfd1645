import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {isBounded, keyOf, type Expression} from './expression'
import {literals} from './literals'
import {superLinear} from './verdict'

/** Expressions whose texts are short by construction, by the file that builds them. */
const shortTexts: Readonly<Record<string, string>> = {
  'rules/wording/wordFinder.ts': 'looks at 12 characters on either side of a word (reach)',
  'rules/residue/scars.ts': 'looks at 16 characters on either side of the words (reach)',
}

/** Literals whose texts are short by construction: each with the reason. */
const shortText: Readonly<Record<string, string>> = {
  [String.raw`(?:[\s\u3000\d一二三四五六七八九十。.!！]|[（(][^（()）]{1,20}[）)])*$`]:
    'the last 80 characters of a title',
}

/** The keys of the expressions that were found linear; `UPDATE=1` checks all anew, which takes minutes. */
const checkedFile = join(__dirname, 'checked.json')
const update = process.env['UPDATE'] === '1'

const built = (): readonly Expression[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'built.ts')], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  ) as Expression[]

describe('regular expressions', function () {
  this.timeout(1_800_000)

  let all: readonly Expression[]
  let doubtful: ReadonlyMap<string, Expression>
  before(() => {
    const inUse = built().filter(({from}) => !(from in shortTexts))
    all = [...literals(), ...inUse]
    doubtful = new Map(
      all
        .filter(expression => !isBounded(expression) && !(expression.source in shortText))
        .map(expression => [keyOf(expression), expression]),
    )
  })

  it('are found, written and built', () => {
    assert.ok(literals().length > 800 && all.length > 2000, `${all.length} expressions`)
    console.log(`    ${all.length} expressions, ${doubtful.size} of them not bounded by their quantifiers`)
  })

  it('take time that grows with the length of the text only', () => {
    const checked = new Set(update ? [] : (JSON.parse(readFileSync(checkedFile, 'utf8')) as string[]))
    const slow: string[] = []
    const linear: string[] = []
    for (const [key, expression] of doubtful) {
      const reason = checked.has(key) ? undefined : superLinear(expression)
      if (reason === undefined) linear.push(key)
      else slow.push(`${expression.from}: /${expression.source}/${expression.flags}\n  ${reason.slice(0, 200)}`)
    }
    if (update) writeFileSync(checkedFile, `${JSON.stringify(linear.sort(), null, 2)}\n`)
    assert.deepEqual(slow, [])
    const stale = [...checked].filter(key => !doubtful.has(key))
    assert.deepEqual(stale, [], 'checked.json names expressions that are gone: run this test with UPDATE=1')
  })

  it('that would run away are found', () => {
    const expression = (source: string): Expression => ({source, flags: 'u', from: 'test'})
    for (const source of ['(a+)+$', '\\s+$', '(?:甲|甲乙|乙)*丙', '^\\s*、?\\s*甲']) {
      assert.ok(!isBounded(expression(source)))
      assert.notEqual(superLinear(expression(source)), undefined, source)
    }
    assert.equal(superLinear(expression('(?<!\\s)\\s+$')), undefined)
    assert.ok(isBounded(expression('[^。]{0,40}甲?')))
    assert.ok(!isBounded(expression('(?:a{1,90}){1,90}')))
  })
})
