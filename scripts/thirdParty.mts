import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const file = join(root, 'THIRD-PARTY.txt')

interface Locked {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
}

/** A package of others that the bundles may hold. */
export interface ThirdParty {
  readonly name: string
  readonly version: string
  /** An SPDX expression, as the package states it. */
  readonly licence: string
  /** The text that has to go with it; empty where the package brings none. */
  readonly text: string
}

/** Every package that is no tool, by name: what we name ourselves and what stands behind it. */
export function thirdParties(): readonly ThirdParty[] {
  const {packages} = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(packages)
    .filter(([path, {dev, devOptional}]) => path !== '' && !dev && !devOptional)
    .map(([path, {version, license}]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? 'not stated',
      text: textsIn(join(root, path)),
    }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

/** Writes the licences of others that go with the package; with `checking` only looks. True if the file was not as it should be. */
export function writeThirdParty({checking}: {readonly checking: boolean}): boolean {
  const text = listing(thirdParties())
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  if (!checking) writeFileSync(file, text)
  return true
}

const listing = (packages: readonly ThirdParty[]): string =>
  [
    'Gongwen contains software of others. Packages and their licences:',
    packages.map(({name, version, licence}) => `${name} ${version}: ${licence}`).join('\n'),
    ...packages.map(({name, version, licence, text}) =>
      [
        '='.repeat(80),
        `${name} ${version} (${licence})`,
        text || 'The package brings no text of its licence; the one named above holds.',
      ].join('\n\n'),
    ),
  ].join('\n\n') + '\n'

/** The licence and the notices that stand at the top of a package, one after the other. */
function textsIn(folder: string): string {
  return readdirSync(folder, {withFileTypes: true})
    .filter(entry => entry.isFile() && /^(?:licen[cs]e|copying|notice)\b/i.test(entry.name))
    .map(({name}) => name)
    .sort(compare)
    .map(name => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').trim())
    .join('\n\n')
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
