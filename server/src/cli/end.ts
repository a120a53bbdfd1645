import type {ExitCode} from './stop'

/**
 * Ends the process as soon as what it has said is written, instead of leaving it to give all its memory back first. Where something
 * cannot be written, it ends by itself, and `processIo` says so.
 */
export function endProcess(code: ExitCode): void {
  process.exitCode = code
  process.stdout.write('', lost => {
    if (!lost)
      process.stderr.write('', lost => {
        if (!lost) process.exit()
      })
  })
}
