import assert from 'node:assert/strict'
import {thirdParties} from '../../scripts/thirdParty.mjs'

/** Licences under which a work like ours may be passed on with nothing but their text. */
const permissive = new Set([
  'MIT',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
])

describe('software of others', () => {
  const packages = thirdParties()

  it('is under licences that allow to pass it on', () => {
    assert.ok(packages.length > 20)
    const isFine = (licence: string): boolean => {
      const either = licence.replace(/[()]/g, '').split(' OR ')
      return either.some(all => all.split(' AND ').every(name => permissive.has(name)))
    }
    assert.deepEqual(
      packages.filter(({licence}) => !isFine(licence)),
      [],
    )
  })

  it('comes with the texts of its licences', () => {
    // Says in its README that it is under MIT.
    const without = packages.filter(({text}) => !/copyright|permission/i.test(text)).map(({name}) => name)
    assert.deepEqual(without, ['isarray'])
  })
})
