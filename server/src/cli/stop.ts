/** Ends a command with exit code 2. The message is one line for the person at the terminal. */
export class Stop extends Error {}

/** Exit codes: nothing at or above the limit; something; could not run. */
export const exitCode = {clean: 0, found: 1, failed: 2} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
