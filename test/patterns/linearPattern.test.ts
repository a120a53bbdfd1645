import assert from 'node:assert/strict'
import fc from 'fast-check'
import {linearPattern} from '../../server/src/patterns/index'

const numRuns = Number(process.env['RUNS'] ?? 400)

const made = (source: string) => {
  const pattern = linearPattern(source)
  assert.ok(!('reason' in pattern), `${source}: ${'reason' in pattern ? pattern.reason : ''}`)
  return pattern
}

/** Pieces that patterns of kinds are made of, and those in which the engines differ. */
const atom = fc.constantFrom(
  '甲',
  'a',
  '安全',
  '\\s',
  '\\S',
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '.',
  '^',
  '$',
  '\\b',
  '\\B',
  '\\p{Script=Han}',
  '\\P{L}',
  '\\p{Lu}',
  '\\u3000',
  '\\u{20000}',
  '\\ud840\\udc00',
  '\\x41',
  '\\t',
  '\\v',
  '\\cJ',
  '\\0',
  '[^。，]',
  '[[甲-乙]',
  '[\\s。]',
  '[^\\s]',
  '[\\S]',
  '[\\b\\]\\-]',
  '[^]',
  '[]',
  '[甲&&乙]',
  '\\.',
  '\\/',
  '\\{',
)
const quantified = fc
  .tuple(atom, fc.constantFrom('', '', '*', '+?', '?', '{0,3}', '{2}', '{1,}?'))
  .map(([piece, count]) => (/^(?:\^|\$|\\b|\\B)$/iu.test(piece) ? piece : piece + count))
/** The engines differ in how a repetition goes on after a turn that took nothing; no kind has need of one. */
function mayBeEmpty(source: string): boolean {
  try {
    return new RegExp(`^(?:${source})$`, 'u').test('')
  } catch {
    return false
  }
}

const {pattern} = fc.letrec<{pattern: string}>(tie => ({
  pattern: fc.oneof(
    {depthSize: 'small'},
    fc.array(quantified, {minLength: 1, maxLength: 4}).map(pieces => pieces.join('')),
    fc.array(tie('pattern'), {minLength: 2, maxLength: 3}).map(branches => `(?:${branches.join('|')})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '{1,2}'))
      .map(([inner, count]) => (mayBeEmpty(inner) ? `(${inner})` : `(${inner})${count}`)),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, two]) => `(?<甲>${one})${two}`.replace('甲', 'name')),
  ),
}))
const text = fc
  .array(
    fc.constantFrom(...'甲乙安全aAZ_09。，. \t\n\r\v\u3000\u00a0\u2028\ufeff\0[]-&{', '\u{20000}', '\ud840', '\udc00'),
    {maxLength: 14},
  )
  .map(pieces => pieces.join(''))

describe("patterns of an organisation's own", () => {
  it('mean what they mean in JavaScript', () => {
    fc.assert(
      fc.property(pattern, text, (source, words) => {
        let native: RegExp
        try {
          native = new RegExp(source, 'u')
        } catch {
          return
        }
        const linear = linearPattern(source)
        if ('reason' in linear) return
        const [expected, found] = [native.exec(words), linear.exec(words)]
        assert.deepEqual(
          [found?.index, found?.[0]],
          [expected?.index, expected?.[0]],
          `/${source}/ in ${JSON.stringify(words)}`,
        )
        assert.equal(linear.test(words), expected !== null)
      }),
      {numRuns},
    )
  })

  it('keep nothing from one text to the next', () => {
    const pattern = made('甲')
    assert.deepEqual(
      [pattern.test('甲'), pattern.test('甲'), pattern.exec('乙甲')?.index, pattern.exec('甲')?.index],
      [true, true, 1, 0],
    )
    assert.equal(pattern.source, '甲')
  })

  it('do not run away', () => {
    const long = 'a'.repeat(100_000)
    for (const source of ['(a+)+$', '(a|a)*b', '^(?:a?){50}a{50}b', '\\S*\\S*\\S*甲'])
      assert.equal(made(source).test(`${long}!`), false)
  })

  for (const [source, reason] of [
    ['(', /不是有效的正则表达式/],
    ['甲(?=乙)', /环视/],
    ['(?!甲)乙', /环视/],
    ['(?<=甲)乙', /环视/],
    ['(?<!甲)乙', /环视/],
    ['(甲)\\1', /反向引用/],
    ['(?<字>甲)\\k<字>', /反向引用/],
    ['\\ud800', /半个字符/],
    ['甲{2000}', /重复次数/],
    ['(?:甲{900}){2}', /重复次数|太大/],
    ['甲'.repeat(1001), /太长/],
  ] as const) {
    it(`refuse ${source.slice(0, 20)}`, () => {
      const refused = linearPattern(source)
      assert.ok('reason' in refused)
      assert.match(refused.reason, reason)
    })
  }
})
