import type * as Word from '../word/index'

/** The bundle that reads and writes Word files; loaded on first use, because most calls need none. */
export const loadWord = (): typeof Word =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- An import would be a part of this bundle.
  require('../word/index') as typeof Word
