import type {FrontMatterKey} from './frontMatterSchema'
import file from './frontMatter.json'

export type {FrontMatterKey} from './frontMatterSchema'

/** Every key that means something to us. */
export const frontMatterKeys = file as readonly FrontMatterKey[]
