// Stands for `node:assert/strict` in the bundle of a worker: the few assertions that the tests inside the extension host make.

function ok(value: unknown, message = `falsy: ${shown(value)}`): asserts value {
  if (!value) throw new Error(message)
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), difference(actual, expected, message))
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  ok(isDeepEqual(actual, expected), difference(actual, expected, message))
}

function match(text: string, pattern: RegExp, message = `${shown(text)} does not match ${pattern}`): void {
  ok(pattern.test(text), message)
}

function doesNotMatch(text: string, pattern: RegExp, message = `${shown(text)} matches ${pattern}`): void {
  ok(!pattern.test(text), message)
}

async function rejects(promise: Promise<unknown>, pattern?: RegExp): Promise<void> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason ?? 'nothing',
  )
  ok(error !== undefined, 'no rejection')
  if (pattern) match(String(error), pattern)
}

export default Object.assign(ok, {ok, equal, deepEqual, match, doesNotMatch, rejects})

function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  const [ofA, ofB] = [Object.entries(a), Object.entries(b)]
  return (
    ofA.length === ofB.length && ofA.every(([key, value]) => key in b && isDeepEqual(value, b[key as keyof typeof b]))
  )
}

function difference(actual: unknown, expected: unknown, message = 'not equal'): string {
  return `${message}\nactual: ${shown(actual)}\nexpected: ${shown(expected)}`
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value, undefined, 1) ?? String(value))
}
