import type {Io} from './io'
import type {ExitCode} from './stop'

/** An option of a command. */
export interface Option {
  /** A second name of one letter: `-o`. */
  readonly short?: string
  /** What its value is called in the help (`文件`); absent for a switch. */
  readonly value?: string
  /** What the value is called that may follow after `=`: `--write-baseline[=文件]`. */
  readonly optional?: string
  /** The only values it takes. */
  readonly choices?: readonly string[]
  readonly help: string
}

/** One call of a command, its options already validated. */
export interface Call {
  readonly values: Readonly<Record<string, string>>
  readonly switches: ReadonlySet<string>
  readonly operands: readonly string[]
}

/** A command of the command line: `gongwen <name>`. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What stands after the options in the usage line: `文件…`. */
  readonly operands: string
  readonly options: Readonly<Record<string, Option>>
  /** Further lines of the help. */
  readonly notes?: readonly string[]
  run(call: Call, io: Io): Promise<ExitCode>
}
