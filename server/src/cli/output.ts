import {dirname, relative} from 'node:path'

/** The lowest folder that all of these are in. */
export function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? ''
  while (folders.some(folder => relative(common, folder).startsWith('..')) && dirname(common) !== common)
    common = dirname(common)
  return common
}

/** A bar of what is done: `[########            ] 4/10 总结.md`. */
export function bar(done: number, all: number, name: string): string {
  const width = 20
  const full = Math.floor((done / all) * width)
  return `[${'#'.repeat(full)}${' '.repeat(width - full)}] ${done + 1}/${all} ${name}`
}
