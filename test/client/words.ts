import fs from 'node:fs'
import type {Translate} from '../../client/src/translate'

const chinese = JSON.parse(fs.readFileSync('client/l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<string, string>

/** Says a sentence as the English interface does. */
export const english: Translate = (message, ...args) => filled(message, args)

/** Says a sentence as the Chinese interface does. */
export const inChinese: Translate = (message, ...args) => filled(chinese[message] ?? message, args)

const filled = (message: string, args: readonly (string | number)[]): string =>
  message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]))
