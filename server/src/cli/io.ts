import {buffer} from 'node:stream/consumers'
import {reasonOf} from './operands'
import {exitCode} from './stop'

/** What a command sees of the world, so that tests run commands without a process. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether standard output takes colours. */
  readonly color: boolean
  /** The bytes of standard input, read to its end. */
  stdin(): Promise<Uint8Array>
  /** Writes to standard output. */
  out(text: string): void
  /** Writes one line to standard error. */
  error(line: string): void
  /** Shows a passing line on the terminal, in the place of the one before; not there where nobody looks on. */
  status?(line: string): void
  /** The bundle that this is, for threads that share the work; absent where it is none. */
  readonly script?: string
  /** Runs after a mended file was prepared and before it takes the place of `path`. */
  beforeReplace?(path: string): void | Promise<void>
}

/**
 * The process this runs in. A reader that closes the pipe early (`gongwen check . | head`) is no error; a report that cannot be
 * written (to a full disk) ends the process as failed.
 */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      if (stream === process.stdout) process.stderr.write(`gongwen：写不出结果（${reasonOf(error)}）。\n`)
      process.exit(exitCode.failed)
    })
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    color: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    stdin: () => buffer(process.stdin),
    out: text => void process.stdout.write(text),
    error: line => void process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY && {status: line => void process.stderr.write(`\r\x1b[2K${line}`)}),
  }
}
