/** Asks again until the answer is not undefined, null or false, and gives it; after the limit, an error with the last look of things. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  {limit = 20_000, seen = () => ''}: {readonly limit?: number; readonly seen?: () => unknown} = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + limit
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<Exclude<T, false>>
    if (Date.now() > end) throw new Error(`${what}: not within ${limit / 1000} s. ${JSON.stringify(await seen())}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
