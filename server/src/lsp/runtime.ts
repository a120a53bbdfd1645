/** The clock and the turns of whatever runs the server, so that tests and browsers bring their own. */
export interface Runtime {
  /** Runs behind what is already waiting to be handled. */
  soon(run: () => void): void
  /** Runs after so many milliseconds unless the returned function is called first. */
  later(milliseconds: number, run: () => void): () => void
  /** Milliseconds from any fixed moment. */
  now(): number
}
