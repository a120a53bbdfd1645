import {parseArgs} from 'node:util'
import type {Call, Command, Option} from './command'
import {suggestion} from './nearest'
import {Stop} from './stop'

/** Reads the words after the command's name. Throws {@link Stop} on an option that cannot be. */
export function parseCall(command: Command, words: readonly string[]): Call {
  const {tokens} = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(
        Object.entries(command.options).map(([name, option]) => [
          name,
          {
            type: option.value === undefined ? ('boolean' as const) : ('string' as const),
            ...(option.short !== undefined && {short: option.short}),
          },
        ]),
      ),
      help: {type: 'boolean', short: 'h'},
    },
    strict: false,
    tokens: true,
  })
  const values: Record<string, string> = {}
  const switches = new Set<string>()
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    else if (token.kind === 'option') {
      const value = optionValue(command, token)
      if (value === undefined) switches.add(token.name)
      else values[token.name] = value
    }
  }
  return {values, switches, operands}
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/** The value of an option, `undefined` for a switch. */
function optionValue(command: Command, {name, rawName, value, inlineValue}: OptionToken): string | undefined {
  const option: Option | undefined =
    name === 'help' ? {help: ''} : Object.hasOwn(command.options, name) ? command.options[name] : undefined
  if (option === undefined) {
    const known = Object.keys(command.options).map(other => `--${other}`)
    throw new Stop(`${command.name} 没有选项 ${rawName}。${suggestion(rawName, known)}`)
  }
  if (option.value === undefined) {
    if (option.optional !== undefined && value !== undefined && value !== '') return value
    if (value !== undefined) throw new Stop(`选项 ${rawName} 不带值。`)
    return undefined
  }
  // A word that looks like an option is never meant as a value, though `-` (standard input) may be.
  const taken = value !== undefined && value !== '' && (inlineValue || value === '-' || !value.startsWith('-'))
  if (!taken) throw new Stop(`选项 ${rawName} 后面要写${option.value}。`)
  if (option.choices && !option.choices.includes(value)) {
    throw new Stop(`${rawName} 不能是“${value}”，可用：${option.choices.join('、')}。`)
  }
  return value
}
