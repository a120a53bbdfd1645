import assert from 'node:assert/strict'
import {genres} from '../../server/src/data/index'

/** Every regular expression that stands in a value of the data, with where it stands. */
function patternsIn(value: unknown, key: string, path: string): {path: string; pattern: string}[] {
  if (typeof value === 'string') return /pattern|sentences|inTitle/iu.test(key) ? [{path, pattern: value}] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'name' || name === 'body' || name === 'prefix'
      ? []
      : patternsIn(inner, Array.isArray(value) ? key : name, `${path}.${name}`),
  )
}

/**
 * Steps per character in the worst case, by the bounds of the quantifiers: unbounded ones are allowed only behind `^` and
 * never inside one another.
 */
function steps(pattern: string): number {
  const bare = pattern.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x')
  const unbounded = [...bare.matchAll(/[*+]|\{\d+,\}/gu)]
  if (unbounded.length && !bare.startsWith('^')) return Infinity
  if (/[*+}]\)*(?:[*+]|\{\d+,\d*\})/u.test(bare)) return Infinity
  return [...bare.matchAll(/\{\d+,(\d+)\}/gu)].reduce((product, [, most]) => product * Number(most), 1)
}

describe('patterns of the kinds', () => {
  const patterns = genres.flatMap(genre => patternsIn(genre, '', genre.name))

  it('are found by this test', () => assert.ok(patterns.length > 100, String(patterns.length)))

  for (const {path, pattern} of patterns) {
    it(`${path} compiles and takes few steps`, () => {
      assert.doesNotThrow(() => new RegExp(pattern, 'u'))
      assert.ok(steps(pattern) <= 5000, pattern)
      assert.ok(
        path.endsWith('titlePattern') || !new RegExp(pattern, 'u').test(''),
        `holds for no text at all: ${pattern}`,
      )
    })
  }

  it('would be refused if they could run away', () => {
    for (const bad of ['(?:a+)+$', '.*问题', '^(?:x*)*y', '(?:a{1,90}){1,90}', 'a{0,100}b{0,100}']) {
      assert.ok(steps(bad) > 5000, bad)
    }
  })
})
