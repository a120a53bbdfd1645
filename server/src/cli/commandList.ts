import type {Command} from './command'
import {check} from './commands/check'
import {explain} from './commands/explain'
import {figures} from './commands/figures'
import {exportWord} from './commands/export'
import {fix} from './commands/fix'
import {importWord} from './commands/import'
import {newDraft} from './commands/new'
import {outline} from './commands/outline'
import {rules} from './commands/rules'
import {words} from './commands/words'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  check,
  fix,
  outline,
  figures,
  newDraft,
  exportWord,
  importWord,
  rules,
  explain,
  words,
]
