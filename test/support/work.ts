/** What was called, on what, with what, and what came of it. */
interface Call {
  readonly self: unknown
  readonly args: readonly unknown[]
  readonly answer: unknown
  /** Where an expression went on from. */
  readonly from: number
}

/** The elements that a method of an array goes over. */
const elements = ({self}: Call): number => (self as readonly unknown[]).length
const copied = ({answer}: Call): number => (answer as readonly unknown[]).length
const found = (call: Call): number => (Number(call.answer) < 0 ? elements(call) : Number(call.answer) + 1)

/** The characters that an expression is tried on: up to its match, or in vain to the end. */
function searched({self, args, answer, from}: Call): number {
  const expression = self as RegExp
  const text = String(args[0])
  const match = answer as RegExpExecArray | null
  if (expression.sticky) return 1
  return (match ? match.index + match[0].length : text.length) - from
}

const costs: readonly (readonly [prototype: object, name: string, cost: (call: Call) => number])[] = [
  ...['filter', 'map', 'flatMap', 'reverse', 'reduce'].map(name => [Array.prototype, name, elements] as const),
  [Array.prototype, 'slice', copied],
  [Array.prototype, 'indexOf', found],
  [RegExp.prototype, 'exec', searched],
]

/**
 * Counts the work that is done while something runs: the elements that methods of arrays go over, and the characters that expressions
 * are tried on. It says how the work grows, whatever else the machine does.
 */
export function workOf(run: () => void): number {
  let work = 0
  const undo = costs.map(([prototype, name, cost]) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!
    const original = descriptor.value as (this: unknown, ...args: unknown[]) => unknown
    const value = function (this: unknown, ...args: unknown[]): unknown {
      const from = this instanceof RegExp && this.global ? this.lastIndex : 0
      const answer = original.apply(this, args)
      work += cost({self: this, args, answer, from})
      return answer
    }
    Object.defineProperty(prototype, name, {...descriptor, value})
    return () => Object.defineProperty(prototype, name, descriptor)
  })
  try {
    run()
  } finally {
    undo.forEach(put => put())
  }
  return work
}
