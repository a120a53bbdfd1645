import {dirname} from 'node:path'

/** What is found in the nearest folder that has it, from `start` upward. */
export function upward<T>(start: string, find: (folder: string) => T | undefined): T | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const found = find(folder)
    if (found !== undefined || dirname(folder) === folder) return found
  }
}
