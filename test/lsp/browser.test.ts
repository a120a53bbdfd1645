import assert from 'node:assert/strict'
import {draft, useServer} from './session'

describe('the server in a worker of a browser', () => {
  const server = useServer()

  it('checks a draft', async () => {
    await server.start({transport: 'worker'})
    const document = await server.opened(draft)
    assert.ok(server.rulesAt(document.uri).length > 3)
  })
})
