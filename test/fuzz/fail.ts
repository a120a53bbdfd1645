/** What a rule that throws is, while nobody should throw. */
export function fail(rule: string, error: unknown): never {
  throw new Error(`${rule} threw`, {cause: error})
}
