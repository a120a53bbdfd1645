import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** The version in the package.json nearest above this file: that of the checkout, or of the package it runs from. */
export function version(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'package.json')
    if (existsSync(path)) {
      const {version: found} = JSON.parse(readFileSync(path, 'utf8')) as {version?: unknown}
      return typeof found === 'string' ? found : '0.0.0'
    }
    if (dirname(folder) === folder) return '0.0.0'
  }
}
