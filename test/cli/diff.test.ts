import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import {unifiedDiff} from '../../server/src/cli/diff'

describe('unified diff', () => {
  it('is empty for equal texts', () => assert.equal(unifiedDiff('a.md', '甲\n', '甲\n'), ''))

  it('shows changed lines with three lines around them', () => {
    const before = '1\n2\n3\n4\n旧\n6\n7\n8\n9\n'
    assert.equal(
      unifiedDiff('a.md', before, before.replace('旧', '新')),
      '--- a.md\n+++ a.md（修改后）\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-旧\n+新\n 6\n 7\n 8\n',
    )
  })

  it('parts distant changes into hunks', () => {
    const lines = Array.from({length: 20}, (_, i) => `${i + 1}\n`)
    const after = ['甲\n', ...lines.slice(1)]
    const text = unifiedDiff('a.md', lines.join(''), [...after.slice(0, 19), '乙\n', '丙\n'].join(''))
    assert.deepEqual(text.match(/^@@.*$/gm), ['@@ -1,4 +1,4 @@', '@@ -17,4 +17,5 @@'])
  })

  it('says where a last line has no end', () => {
    assert.match(unifiedDiff('a.md', '甲', '甲\n'), /-甲\n\\ No newline at end of file\n\+甲\n$/)
  })

  it('can be applied: its new side is the new text', () => {
    const text = fc
      .array(fc.constantFrom('甲\n', '乙\n', '丙\n', '\n', '丁\n'), {maxLength: 30})
      .map(lines => lines.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => assert.equal(applied(before, unifiedDiff('a', before, after)), after)),
    )
  })
})

/** A strict reader of unified diffs: every context and removed line must stand where the hunk says. */
function applied(before: string, diff: string): string {
  const old = before.split(/(?<=\n)/).filter(Boolean)
  const out: string[] = []
  let at = 0
  for (const line of diff.split('\n').slice(2, -1)) {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line)
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1)
      out.push(...old.slice(at, start))
      at = start
      assert.equal(out.length, Number(hunk[3]) - (hunk[4] === '0' ? 0 : 1))
    } else {
      const content = `${line.slice(1)}\n`
      if (line[0] !== '+') assert.equal(old[at++], content)
      if (line[0] !== '-') out.push(content)
    }
  }
  return [...out, ...old.slice(at)].join('')
}
