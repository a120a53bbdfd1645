import assert from 'node:assert/strict'
import {createPatience} from '../../server/src/lsp/patience'

describe('a client that does not answer', () => {
  it('is waited for once, and again when it has answered after all', async () => {
    const waiting: (() => void)[] = []
    const inTime = createPatience({
      later(_, run) {
        waiting.push(run)
        return () => undefined
      },
    })
    const late: string[] = []
    const ask = () => {
      let answer!: (text: string) => void
      const asked = new Promise<string>(resolve => (answer = resolve))
      return {answer, given: inTime(asked, {value: 'nothing', late: text => void late.push(text)})}
    }
    const first = ask()
    waiting.pop()!()
    assert.equal(await first.given, 'nothing')

    const second = ask()
    assert.equal(await second.given, 'nothing')
    assert.equal(waiting.length, 0, 'nobody waits for the second')
    second.answer('second')
    await new Promise(setImmediate)
    assert.deepEqual(late, ['second'])

    const third = ask()
    assert.equal(waiting.length, 1)
    third.answer('third')
    assert.equal(await third.given, 'third')
    assert.deepEqual(late, ['second'])
  })
})
