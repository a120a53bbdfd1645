import {parseArgs} from 'node:util'
import {parts, type Part} from './measurement.mjs'

export interface Options {
  readonly short: boolean
  readonly only: readonly Part[]
  /** The file that the figures go to. */
  readonly json: string
}

/** Reads `--short`, `--only a,b`, `--json FILE`; throws an error for the caller to read. A short bench leaves out the peers. */
export function readOptions(args: readonly string[]): Options {
  const {values} = parseArgs({
    args: [...args],
    options: {short: {type: 'boolean'}, only: {type: 'string'}, json: {type: 'string'}},
  })
  const short = values.short === true
  const all = (Object.keys(parts) as Part[]).filter(part => !short || part !== 'g')
  return {short, only: values.only === undefined ? all : readParts(values.only), json: values.json ?? 'bench.json'}
}

function readParts(list: string): readonly Part[] {
  const names = list.split(',').map(name => name.trim())
  const wrong = names.filter(name => !Object.hasOwn(parts, name))
  if (wrong.length > 0) throw new Error(`No such part: ${wrong.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`)
  return (Object.keys(parts) as Part[]).filter(part => names.includes(part))
}
