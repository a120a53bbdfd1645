/** Numbers by chance that come again with the same seed: `SEED=7`. */
export function random(): {readonly seed: number; readonly below: (limit: number) => number} {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
  let state = seed
  return {
    seed,
    below(limit) {
      // mulberry32
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit
    },
  }
}
