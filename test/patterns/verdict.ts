import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {checkSync, type Diagnostics} from 'recheck'
import type {Expression} from './expression'

process.env['RECHECK_SYNC_BACKEND'] = 'pure'

/** Milliseconds for one expression; what is not decided by then is decided by trying it. */
const timeout = 10_000
const longest = 100_000

/**
 * Why an expression takes more than linear time; undefined where it does not. recheck proves most of them right. What it only suspects,
 * or cannot decide, is tried on the attack that it found, or on every sign of the expression over and over.
 */
export function superLinear(expression: Expression): string | undefined {
  const {source, flags} = expression
  const found = checkSync(source, flags.replace('d', ''), {timeout})
  if (found.status === 'safe') return undefined
  // An automaton proves; the fuzzer guesses.
  if (found.status === 'vulnerable' && found.checker === 'automaton')
    return `${found.complexity.summary}: ${found.attack.pattern}`
  const texts = found.status === 'vulnerable' ? [attackOf(found)] : pumpsOf(source)
  return endsInTime(expression, texts) ? undefined : `too slow on ${texts.map(text => text.slice(0, 20)).join(' | ')}`
}

type Vulnerable = Extract<Diagnostics, {status: 'vulnerable'}>

/** The attack, as long as a text of ours may be. */
function attackOf({attack: {pumps, suffix}}: Vulnerable): string {
  const once = pumps.reduce((length, {pump}) => length + pump.length, 1)
  const times = Math.ceil(longest / once)
  return pumps.map(({prefix, pump, bias}) => prefix + pump.repeat(times + bias)).join('') + suffix
}

/** Each sign that stands in an expression, and each two that stand side by side, over and over. */
function pumpsOf(source: string): readonly string[] {
  const signs = [...new Set(source.replace(/\\[a-zA-Z]|[\\()[\]{}|?*+^$:]/gu, ''))].slice(0, 60)
  const pairs = signs.slice(1).map((sign, at) => signs[at]! + sign)
  return [' ', '0', 'a', ...signs, ...pairs].map(unit => unit.repeat(Math.ceil(longest / 10 / unit.length)))
}

/** Whether an expression has looked through each text before anybody would notice: squares of such lengths take minutes. */
const endsInTime = ({source, flags}: Expression, texts: readonly string[]): boolean =>
  spawnSync(process.execPath, [join(__dirname, 'attempt.mjs')], {
    input: JSON.stringify({source, flags, texts}),
    timeout: 120_000,
  }).status === 0
