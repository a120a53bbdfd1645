import type {FixedList} from './schema'
import file from './lexicons/fixed-lists.json'

/** Well-known rows of phrases: 富强、民主、文明、和谐. */
export const fixedLists: readonly FixedList[] = file.lists
